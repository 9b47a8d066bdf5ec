// PDFs: their words are read in worker threads, one a core. A PDF that takes too long is given up with its thread.
import { Worker } from 'node:worker_threads';
import { JobError } from './jobs.mjs';

const PATIENCE_MS = 30_000;
const idle = [];

/** Writes what a PDF says to `to`, as JSON; what cannot be read for good (a password, damage) is said there too. */
export async function readPdf({ from, to }) {
  const worker = idle.pop() ?? new Worker(new URL('./pdf-worker.mjs', import.meta.url));
  try {
    await answerOf(worker, { from, to });
    worker.unref(); // the press may end
    idle.push(worker);
  } catch (error) {
    await worker.terminate();
    throw error instanceof JobError ? error : new JobError('broken', error.message);
  }
  return {};
}

function answerOf(worker, job) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(reject, new JobError('slow', `no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    const done = (settle, value) => {
      clearTimeout(timer);
      // By name: a worker's own listeners must stay, or it is never heard again.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      settle(value);
    };
    worker.ref();
    worker.once('message', () => done(resolve));
    worker.once('error', error => done(reject, error));
    worker.once('exit', code => done(reject, new Error(`ended with ${code}`)));
    worker.postMessage(job);
  });
}
