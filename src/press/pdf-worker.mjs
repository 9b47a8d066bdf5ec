// Reads one PDF at a time in a thread of its own, so that one that never ends can be given up.
import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { pdfium, withDocument, withMemory } from './pdfium.mjs';

const MAX_PAGES = 2000;
const MAX_CHARACTERS = 8_000_000;
const PASSWORD = 4; // FPDF_ERR_PASSWORD
const IMAGE = 3; // FPDF_PAGEOBJ_IMAGE
const WIDGET = 20; // FPDF_ANNOT_WIDGET
const NOT_NOTES = new Set([2 /* link */, 16 /* popup */, WIDGET]);
const META = ['Title', 'Author', 'Subject', 'Keywords', 'Creator'];

parentPort.on('message', ({ from, to }) => {
  writeFileSync(to, JSON.stringify(read(readFileSync(from))));
  parentPort.postMessage({});
});

function read(bytes) {
  return withDocument(bytes, document => document
    ? contentOf(document)
    : { error: pdfium.FPDF_GetLastError() === PASSWORD ? 'encrypted' : 'broken' });
}

function contentOf(document) {
  const info = Object.fromEntries(META.map(key => [key, string((buffer, size) => pdfium.FPDF_GetMetaText(document, key, buffer, size))]));
  const attachments = Array.from({ length: pdfium.FPDFDoc_GetAttachmentCount(document) }, (_, index) =>
    string((buffer, size) => pdfium.FPDFAttachment_GetName(pdfium.FPDFDoc_GetAttachment(document, index), buffer, size)));
  const count = pdfium.FPDF_GetPageCount(document);
  const pages = [];
  const formInfo = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, formInfo);
  try {
    let characters = 0;
    while (pages.length < Math.min(count, MAX_PAGES) && characters < MAX_CHARACTERS) {
      const page = pageOf(document, form, pages.length);
      characters += page.lines.reduce((sum, [text]) => sum + text.length, 0);
      pages.push(page);
    }
  } finally {
    pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    pdfium.PDFiumExt_CloseFormFillInfo(formInfo);
  }
  return { info, attachments, pages, cut: pages.length < count };
}

function pageOf(document, form, index) {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (!page) return { lines: [], picture: false, broken: true, fields: [], notes: [] };
  try {
    return { lines: linesOf(page), picture: hasPicture(page), broken: false, ...annotationsOf(page, form) };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** The words in lines, [text, left, right, height] in points; PDFium tells lines and gaps by where the letters stand. */
function linesOf(page) {
  const text = pdfium.FPDFText_LoadPage(page);
  const count = text ? pdfium.FPDFText_CountChars(text) : 0;
  try {
    if (count <= 0) return [];
    const words = withMemory((count + 1) * 2, buffer => utf16(buffer, Math.max(0, pdfium.FPDFText_GetText(text, 0, count, buffer) - 1)));
    return withMemory(16, box => {
      const boxOf = index => {
        const found = pdfium.FPDFText_GetLooseCharBox(text, pdfium.FPDFText_GetCharIndexFromTextIndex(text, index), box);
        const [left, top, right, bottom] = new Float32Array(pdfium.pdfium.HEAPU8.buffer, box, 4);
        return found ? { left, right, height: Math.abs(top - bottom) } : { left: 0, right: 0, height: 0 };
      };
      const lines = [];
      for (let start = 0; start < words.length;) {
        const next = words.indexOf('\r\n', start);
        const end = next < 0 ? words.length : next;
        const line = words.slice(start, end);
        const first = start + line.search(/\S/);
        if (line.trim()) {
          const { left, height } = boxOf(first);
          const { right } = boxOf(start + line.trimEnd().length - 1);
          lines.push([line, ...[left, right, height].map(points => Math.round(points * 10) / 10)]);
        }
        start = end + 2;
      }
      return lines;
    });
  } finally {
    if (text) pdfium.FPDFText_ClosePage(text);
  }
}

function hasPicture(page) {
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), 1000);
  return Array.from({ length: count }, (_, index) => index)
    .some(index => pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) === IMAGE);
}

function annotationsOf(page, form) {
  const fields = [], notes = [];
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page), 10_000);
  for (let index = 0; index < count; index++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (!annotation) continue;
    const kind = pdfium.FPDFAnnot_GetSubtype(annotation);
    const text = key => string((buffer, size) => pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size));
    if (kind === WIDGET) {
      fields.push({
        name: string((buffer, size) => pdfium.FPDFAnnot_GetFormFieldName(form, annotation, buffer, size)),
        value: string((buffer, size) => pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size)),
      });
    } else if (!NOT_NOTES.has(kind)) {
      notes.push({ kind, author: text('T'), text: text('Contents') });
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return { fields, notes };
}

/** A string that PDFium writes as UTF-16 with a closing zero: asked for its length in bytes first, as all its functions are. */
function string(write) {
  const size = write(0, 0);
  return size <= 2 ? '' : withMemory(size, buffer => utf16(buffer, (write(buffer, size) / 2) - 1));
}

function utf16(pointer, length) {
  return Buffer.from(pdfium.pdfium.HEAPU8.buffer, pointer, length * 2).toString('utf16le');
}
