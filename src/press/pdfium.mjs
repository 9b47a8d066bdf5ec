// PDFium as WebAssembly: it sees no file and no network. Whoever imports this starts it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

export const pdfium = await init({ wasmBinary: readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')) });
const { wasmExports: memory } = pdfium.pdfium;
pdfium.PDFiumExt_Init();

/** Gives `use` some of PDFium's memory, for as long as it runs. */
export function withMemory(size, use) {
  const pointer = memory.malloc(size);
  if (!pointer) throw new RangeError('out of memory');
  try {
    return use(pointer);
  } finally {
    memory.free(pointer);
  }
}

/** Gives `use` the document in these bytes, for as long as it runs; null when PDFium cannot read it. */
export function withDocument(bytes, use) {
  return withMemory(bytes.length, pointer => {
    pdfium.pdfium.HEAPU8.set(bytes, pointer);
    const document = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, '');
    if (!document) return use(null);
    try {
      return use(document);
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
}
