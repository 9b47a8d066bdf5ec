// Reads one job a line from stdin (JSON), writes one answer a line to stdout (JSON, the job's id in it; in any order).
// Nothing else is written to stdout; stderr is for crashes. Ends when stdin ends and all jobs are answered.
//
//   node press.mjs TEMPLATES
//
//   {id, do: "poster", template, data, files: {name in data: absolute path}, thumbnail: {width, height}, sheets: [{paper, tiling}], to}
//                                                → {id, ok: true, paper, pages, small: [{what, size}], bytes}: on the first of the sheets that one of is
//                                                  enough, else on the last, in `to`.pdf; with a size its first page in `to`.webp; with a tiling
//                                                  (Tiling.cs) its parts in `to`-tiles.pdf; small are tables whose letters had to be so small, in mm
//   {id, do: "batch", data, files: [absolute path of a PDF], to}
//                                                → {id, ok: true}: a list of what is to be hung, and the sheets that it names, are one PDF in `to`
//   {id, do: "photo", from, widths, to}          → {id, ok: true, width, height, files: [{width, height, path, bytes}]}
//   {id, do: "pdf", from, to}                    → {id, ok: true}: what the PDF says is in `to`, as pdf-worker.mjs writes it
//   {id, do: "bundle", from, to}                 → {id, ok: true}: the module or style sheet `from` and all that it imports are one file in `to`
//   whatever fails                               → {id, ok: false, error: {kind, message, …}}
//
//   error kinds: glyph (characters: […]), template, photo (photo, reason), broken, huge, format, slow, bundle, request
import { createInterface } from 'node:readline';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { typesetting } from './posters.mjs';
import { resizePhoto } from './photos.mjs';
import { readPdf } from './pdfs.mjs';
import { bundle } from './bundles.mjs';
import { JobError, atMost } from './jobs.mjs';

const workers = availableParallelism();

// Photos run beside each other in libvips' threads, posters and batches in processes.
const typeset = typesetting(resolve(process.argv[2] ?? 'theme/posters'));
const doers = {
  poster: typeset,
  batch: typeset,
  photo: atMost(workers, resizePhoto),
  pdf: atMost(workers, readPdf),
  bundle,
};

createInterface({ input: process.stdin }).on('line', async line => {
  let id = null;
  try {
    const job = parse(line);
    id = job.id ?? null;
    const doer = Object.hasOwn(doers, job.do) ? doers[job.do] : null;
    if (!doer) throw new JobError('request', `no such job: ${job.do}`);
    answer({ id, ok: true, ...(await doer(job)) });
  } catch (error) {
    // Only a fault of the job is an answer; any other is ours, and must be seen as a crash with its stack.
    if (!(error instanceof JobError)) throw error;
    answer({ id, ok: false, error: { kind: error.kind, message: error.message, ...error.details } });
  }
});

function parse(line) {
  try {
    return Object(JSON.parse(line));
  } catch (error) {
    throw new JobError('request', error.message);
  }
}

function answer(message) {
  process.stdout.write(JSON.stringify(message) + '\n');
}
