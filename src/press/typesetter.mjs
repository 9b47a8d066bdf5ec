// Typesetting: Typst templates filled with JSON. Records reach Typst as data only, never as Typst source.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from './photos.mjs';
import { thumbnailOf } from './thumbnails.mjs';
import { JobError } from './jobs.mjs';

const PAPER_MM = { a1: 594, a2: 420, a3: 297, a4: 210 };
const PRINT_DPI = 200;
const ATTEMPTS = 8;

// For how many posters Typst keeps what they did not use: enough for what all of a kind share, and little to go through after each.
const KEPT_POSTERS = 2;

// The weights that the templates name, and no others: each font costs 40 ms at the start.
// They come before the system's fonts in Typst's book, so on every machine the same file is used; the templates
// set `fallback: false`, so a character that these lack is an error instead of another font's glyph.
const FONTS = [
  'noto-serif-sc/400Regular', 'noto-serif-sc/700Bold', 'noto-serif-sc/900Black',
  'noto-sans-sc/400Regular', 'noto-sans-sc/500Medium', 'noto-sans-sc/700Bold',
  'cactus-classical-serif/400Regular',
];

export class Typesetter {
  #templates;
  #compiler = null;

  constructor(templates) {
    this.#templates = templates;
  }

  /** Writes the poster to `to`.pdf, given a size its first page to `to`.webp and, given a tiling, its parts on smaller paper to `to`-tiles.pdf. */
  async print({ template, data, files = {}, thumbnail = null, tiling = null, to }) {
    if (!/^[a-z]+$/.test(template)) throw new JobError('request', `no such template: ${template}`);
    const pictures = await prepare(files, data.paper);
    try {
      const { pdf, pages } = this.#set(template, data, pictures);
      // The picture is written in a thread of its own, while the parts are set in this.
      const [picture, parts] = await Promise.all([thumbnail && thumbnailOf(pdf, thumbnail), tiling && this.#tile(data, pdf, { ...tiling, pages })]);
      await mkdir(dirname(to), { recursive: true });
      await writeFile(`${to}.pdf`, pdf);
      if (picture) await writeFile(`${to}.webp`, picture);
      if (parts) await writeFile(`${to}-tiles.pdf`, parts);
      return { pages, bytes: pdf.length };
    } finally {
      this.#compiler?.evictCache(KEPT_POSTERS);
    }
  }

  /** Writes a print batch to `to`: its cover list, then the finished PDFs `files` that the data name by their number, from 1. */
  async bind({ data, files, to }) {
    const pdfs = await Promise.all(files.map(async (file, index) => ({ path: `/job/${index + 1}.pdf`, bytes: await readFile(file) })));
    const compiler = this.#open(data, pdfs);
    try {
      // Plain PDF 1.7 for the same reason as the parts below.
      await writeFile(to, pdfOf(compiler, this.#compile(compiler, 'batch', 0), data.date, '1.7'));
      return {};
    } finally {
      compiler.evictCache(0);
    }
  }

  #set(template, data, pictures) {
    const compiler = this.#open({ ...data, pictures: Object.fromEntries(pictures.map(({ bytes, ...picture }) => [picture.name, picture])) }, pictures);
    // A closing panel alone on the last sheet is a wasted sheet: the template then sets its text a little smaller or larger.
    let document = this.#compile(compiler, template, 0);
    for (let attempt = 1; attempt <= ATTEMPTS && closesAlone(compiler, document); attempt++) {
      document = this.#compile(compiler, template, attempt);
    }
    return { pdf: pdfOf(compiler, document, data.date), pages: document.numOfPages };
  }

  /** The finished poster is what the sheets show, as it is: its letters stay letters, its QR code stays lines. */
  #tile(data, poster, tiling) {
    const compiler = this.#open({ ...data, tiling }, [{ path: '/job/poster.pdf', bytes: poster }]);
    // Typst refuses to embed a PDF in PDF/UA and PDF/A, so this is plain PDF 1.7, tagged. The poster beside it is the accessible one.
    return pdfOf(compiler, this.#compile(compiler, 'tiles', 0), data.date, '1.7');
  }

  /** The compiler, with a job's data and files in place. */
  #open(job, files) {
    const compiler = this.#compiler ??= NodeCompiler.create({
      workspace: this.#templates,
      fontArgs: [{ fontPaths: FONTS.map(fontFolder) }],
    });
    compiler.resetShadow();
    compiler.mapShadow(join(this.#templates, 'job', 'data.json'), Buffer.from(JSON.stringify(job)));
    for (const file of files) compiler.mapShadow(join(this.#templates, file.path), file.bytes);
    return compiler;
  }

  #compile(compiler, template, attempt) {
    const result = compiler.compile({
      mainFilePath: join(this.#templates, `${template}.typ`),
      inputs: { attempt: String(attempt) },
    });
    // A warning is an unknown font or a layout that never settles: text could be missing, so it is an error too.
    const trouble = result.takeDiagnostics();
    if (trouble) throw new JobError('template', describe(compiler.fetchDiagnostics(trouble)));
    return result.result;
  }
}

function closesAlone(compiler, document) {
  return document.numOfPages > 1 && compiler.query(document, { selector: '<closing-alone>', field: 'value' })[0];
}

function pdfOf(compiler, document, date, pdfStandard = 'ua-1') {
  try {
    return compiler.pdf(document, { pdfStandard, creationTimestamp: Date.parse(date) / 1000 });
  } catch (error) {
    // PDF/UA is checked on the set text, wherever it came from: each cluster without a glyph is named in the message.
    const missing = [...error.message.matchAll(/the text (?:contains the disallowed codepoint )?`\\?"(.*?)\\?"`/g)]
      .map(match => unquote(match[1]));
    if (missing.length > 0) throw new JobError('glyph', 'the fonts lack a character', { characters: visible(missing) });
    throw new JobError('template', error.message);
  }
}

/** Each once, and the invisible joiners of an emoji only where nothing else is to be blamed. */
function visible(characters) {
  const all = [...new Set(characters)];
  const seen = all.filter(character => !/^[\u200b-\u200f\ufe00-\ufe0f]$/.test(character));
  return seen.length > 0 ? seen : all;
}

/** Undoes Rust's quoting of a string that was quoted twice. */
function unquote(text) {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
}

async function prepare(files, paper = 'a3') {
  const names = Object.keys(files);
  // The more pictures share the sheet, the smaller each is printed.
  const longest = Math.round(PAPER_MM[paper.toLowerCase()] / 25.4 * PRINT_DPI / Math.sqrt(names.length));
  const pictures = [];
  for (const [index, name] of names.entries()) {
    try {
      const { data: bytes, width, height } = await printable(files[name], longest);
      pictures.push({ name, path: `/job/${index + 1}.jpg`, width, height, bytes });
    } catch (error) {
      if (!(error instanceof JobError)) throw error;
      throw new JobError('photo', error.message, { photo: name, reason: error.kind });
    }
  }
  return pictures;
}

function describe(diagnostics) {
  return diagnostics
    .map(({ message, path, range }) => [basename(path), range && `line ${range.start.line + 1}`, message].filter(Boolean).join(': '))
    .join('; ');
}

function fontFolder(font) {
  const [family, weight] = font.split('/');
  const packageFile = createRequire(import.meta.url).resolve(`@expo-google-fonts/${family}/package.json`);
  return join(dirname(packageFile), weight);
}
