// Posters: set in processes of their own, one a core, started when there is work for them. Typst's cache is one for a whole process
// and locked, so that threads would wait for each other; and a poster that Typst falls over takes no other with it.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { JobError, atMost } from './jobs.mjs';

// Each holds the fonts and what it set last, some 400 MB.
const MOST = 4;
const WORKER = fileURLToPath(new URL('./poster-worker.mjs', import.meta.url));

/** Makes a function that does the jobs of posters and batches with these templates, as typesetter.mjs describes them. */
export function typesetting(templates, processes = Math.min(availableParallelism(), MOST)) {
  const idle = [];
  return atMost(processes, async job => {
    const worker = idle.pop() ?? start(templates);
    const answer = await answerOf(worker, job); // one that ended meanwhile is not asked again
    idle.push(worker);
    if (answer.error) throw new JobError(answer.error.kind, answer.error.message, answer.error.details);
    return answer.made;
  });
}

function start(templates) {
  return fork(WORKER, [templates], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** While it waits, a worker keeps the press running; an idle one does not, and ends with it. */
function answerOf(worker, job) {
  return new Promise((resolve, reject) => {
    const done = (settle, value) => {
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.unref();
      worker.channel?.unref();
      settle(value);
    };
    worker.ref();
    worker.channel?.ref();
    worker.once('message', answer => done(resolve, answer));
    worker.once('error', error => done(reject, error));
    // A signal is Typst's end over this poster; an exit is a fault of ours, whose stack is on stderr.
    worker.once('exit', (code, signal) => done(reject, signal
      ? new JobError('template', `typesetting ended with ${signal}`)
      : new Error(`the typesetting process ended with ${code}`)));
    worker.send(job);
  });
}
