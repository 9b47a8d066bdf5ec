// A process that prints one poster or batch after another: a job comes as a message, its answer goes back as one.
//
//   node poster-worker.mjs TEMPLATES
import { JobError } from './jobs.mjs';
import { Typesetter } from './typesetter.mjs';

const typesetter = new Typesetter(process.argv[2]);

process.on('message', async job => {
  try {
    process.send({ made: await (job.do === 'batch' ? typesetter.bind(job) : typesetter.print(job)) });
  } catch (error) {
    // Only a fault of the job is an answer; any other ends the process, and is seen with its stack.
    if (!(error instanceof JobError)) throw error;
    process.send({ error: { kind: error.kind, message: error.message, details: error.details } });
  }
});
