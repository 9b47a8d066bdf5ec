// Photos: checked by content, turned upright, stripped of all metadata (EXIF holds the place and the camera), never enlarged.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { JobError } from './jobs.mjs';

const MAX_BYTES = 40 * 1024 * 1024;
const MAX_PIXELS = 60_000_000;

// The formats that an office's phones, cameras and scanners make. libvips would read many more, SVG and PDF among them.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
// One thread a picture: several pictures run at once instead. No cache: each file is read once.
sharp.concurrency(1);
sharp.cache(false);

/** Writes `to`-WIDTH.webp for each of the widths that the picture has; the widest is its own if it is smaller than asked. */
export async function resizePhoto({ from, widths, to }) {
  const picture = await open(from);
  const largest = Math.min(picture.width, Math.max(...widths));
  const wanted = [...new Set([...widths.filter(width => width < largest), largest])].sort((a, b) => b - a);
  const files = await orBroken(() => Promise.all(wanted.map(async width => {
    const { data, info } = await picture.image.clone().resize({ width })
      .webp({ quality: 78 }).toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, path: `${to}-${info.width}.webp`, bytes: data.length, data };
  })));
  // All are made before the first is written: a picture that breaks half way leaves nothing behind.
  await mkdir(dirname(to), { recursive: true });
  await Promise.all(files.map(file => writeFile(file.path, file.data)));
  return {
    width: picture.width,
    height: picture.height,
    files: files.reverse().map(({ data, ...file }) => file),
  };
}

/** The picture as a JPEG for print, no side longer than `longest` pixels. */
export async function printable(from, longest) {
  const { image } = await open(from);
  return orBroken(async () => {
    const { data, info } = await image
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 84 }).toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });
}

async function open(path) {
  const bytes = await read(path);
  let image, header;
  try {
    // 'error' refuses what is cut off or damaged, yet lets the harmless warnings pass that many cameras' files give.
    image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS }).autoOrient();
    header = await image.metadata();
  } catch (error) {
    if (/pixel limit/.test(error.message)) throw tooManyPixels();
    if (/unsupported image format/.test(error.message)) throw new JobError('format', 'not a JPEG, PNG, WebP or GIF picture');
    throw broken(error);
  }
  const { width, height } = header.autoOrient;
  if (width * height > MAX_PIXELS) throw tooManyPixels(`${width} × ${height}`);
  return { image, width, height };
}

async function read(path) {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new JobError('huge', `${(size / 1024 / 1024).toFixed(0)} MB, more than 40 MB`);
    return await readFile(path);
  } catch (error) {
    throw error instanceof JobError ? error : broken(error);
  }
}

async function orBroken(work) {
  try {
    return await work();
  } catch (error) {
    throw broken(error);
  }
}

function broken(error) {
  // libvips keeps one list of messages for all threads: the lines above the last may be another picture's.
  return new JobError('broken', error.message.trim().split('\n').at(-1));
}

function tooManyPixels(size = '') {
  return new JobError('huge', `${size} more than 60 million pixels`.trim());
}
