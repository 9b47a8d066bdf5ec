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

// How often a poster is set anew: where its closing panel stands alone, and where it needs more sheets than was reckoned.
const ATTEMPTS_AT_CLOSING = 8;
const ATTEMPTS_AT_SHEETS = 3;

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

  /**
   * Writes the poster to `to`.pdf, given a size its first page to `to`.webp and, given a tiling, its parts on smaller paper to `to`-tiles.pdf.
   * Of the `sheets` {paper, tiling}, the smallest first, it takes the first that one of is enough, else the last.
   */
  async print({ template, data, files = {}, thumbnail = null, sheets, to }) {
    if (!/^[a-z]+$/.test(template)) throw new JobError('request', `no such template: ${template}`);
    const pictures = await prepare(files, sheets.at(-1).paper);
    try {
      const { paper, tiling, pdf, pages, small } = this.#setOnFirstThatHolds(sheets, template, data, pictures);
      // The picture is written in a thread of its own, while the parts are set in this.
      const [picture, parts] = await Promise.all([thumbnail && thumbnailOf(pdf, thumbnail), tiling && this.#tile(data, pdf, { ...tiling, pages })]);
      await mkdir(dirname(to), { recursive: true });
      await writeFile(`${to}.pdf`, pdf);
      if (picture) await writeFile(`${to}.webp`, picture);
      if (parts) await writeFile(`${to}-tiles.pdf`, parts);
      return { paper, pages, small, bytes: pdf.length };
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
      await writeFile(to, pdfOf(compiler, this.#compile(compiler, 'batch'), data.date, '1.7'));
      return {};
    } finally {
      compiler.evictCache(0);
    }
  }

  #setOnFirstThatHolds(sheets, template, data, pictures) {
    for (const [index, sheet] of sheets.entries()) {
      const set = this.#set(template, { ...data, paper: sheet.paper }, pictures);
      if (set.pages === 1 || index === sheets.length - 1) return { ...sheet, ...set };
    }
  }

  #set(template, data, pictures) {
    const compiler = this.#open({ ...data, pictures: Object.fromEntries(pictures.map(({ bytes, ...picture }) => [picture.name, picture])) }, pictures);
    const { document } = this.#fit(compiler, template);
    return {
      pdf: pdfOf(compiler, document, data.date),
      pages: document.numOfPages,
      small: compiler.query(document, { selector: '<too-small>', field: 'value' }),
    };
  }

  /** The document, set at other scales where the first leaves the closing panel alone or needs more sheets than was reckoned; of all tries the best. */
  #fit(compiler, template) {
    const setAt = scale => {
      const document = this.#compile(compiler, template, scale === null ? {} : { scale: String(scale) });
      return { document, pages: document.numOfPages, ...compiler.query(document, { selector: '<fit>', field: 'value' })[0] };
    };
    const first = setAt(null);
    const { fewest, reckoned, smaller, larger } = first;
    const others = first.alone ? [...smaller, ...larger].slice(0, ATTEMPTS_AT_CLOSING)
      : first.pages > reckoned ? smaller.slice(0, ATTEMPTS_AT_SHEETS)
        : first.pages > fewest ? smaller.slice(-1) : []; // reckoning leaves a margin, which may be just what is wanted
    const enough = first.alone ? first.pages : first.pages - 1;
    const tries = [first];
    for (const scale of others) {
      const next = setAt(scale);
      tries.push(next);
      if (!next.alone && next.pages <= enough) break;
    }
    // Sorting is stable: of equals the one that was tried first.
    return tries.toSorted((a, b) => a.pages - b.pages || a.alone - b.alone)[0];
  }

  /** The finished poster is what the sheets show, as it is: its letters stay letters, its QR code stays lines. */
  #tile(data, poster, tiling) {
    const compiler = this.#open({ ...data, tiling }, [{ path: '/job/poster.pdf', bytes: poster }]);
    // Typst refuses to embed a PDF in PDF/UA and PDF/A, so this is plain PDF 1.7, tagged. The poster beside it is the accessible one.
    return pdfOf(compiler, this.#compile(compiler, 'tiles'), data.date, '1.7');
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

  #compile(compiler, template, inputs = {}) {
    const result = compiler.compile({ mainFilePath: join(this.#templates, `${template}.typ`), inputs });
    // A warning is an unknown font or a layout that never settles: text could be missing, so it is an error too.
    const trouble = result.takeDiagnostics();
    if (trouble) throw new JobError('template', describe(compiler.fetchDiagnostics(trouble)));
    return result.result;
  }
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
