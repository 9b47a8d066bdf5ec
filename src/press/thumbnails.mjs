// Thumbnails: the first page of a finished poster as a small picture for the list of posters.
import sharp from 'sharp';
import { pdfium, withDocument, withMemory } from './pdfium.mjs';

const RGBA = 4; // FPDFBitmap_BGRA, with its bytes turned round
const REVERSE_BYTE_ORDER = 16; // FPDF_REVERSE_BYTE_ORDER
const WHITE = 0xffffffff;

/** The first page of a PDF as a WebP of this size. */
export function thumbnailOf(pdf, { width, height }) {
  const pixels = withDocument(pdf, document => firstPage(document, width, height));
  // A picture of letters gains little from more effort, and there is one for each poster.
  return sharp(pixels, { raw: { width, height, channels: RGBA } }).removeAlpha().webp({ quality: 60, effort: 2 }).toBuffer();
}

function firstPage(document, width, height) {
  const page = pdfium.FPDF_LoadPage(document, 0);
  try {
    const size = width * height * RGBA;
    return withMemory(size, pointer => {
      const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, RGBA, pointer, width * RGBA);
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, REVERSE_BYTE_ORDER);
      pdfium.FPDFBitmap_Destroy(bitmap);
      return Buffer.from(pdfium.pdfium.HEAPU8.slice(pointer, pointer + size));
    });
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}
