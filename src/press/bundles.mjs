// Bundles: the modules behind an entry become one classic script, as a page opened from a shared folder may not load modules; style sheets become one.
import { build } from 'esbuild';
import { JobError } from './jobs.mjs';

/** Writes the script of the module `from`, or the style sheet of `from`, to `to`. */
export async function bundle({ from, to }) {
  try {
    await build({
      entryPoints: [from], outfile: to, bundle: true, format: 'iife', minify: true, target: 'es2021', charset: 'utf8', logLevel: 'silent',
    });
  } catch (error) {
    throw new JobError('bundle', error.message);
  }
  return {};
}
