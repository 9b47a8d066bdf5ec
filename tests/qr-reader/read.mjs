// Reads the QR code of a page: node read.mjs PAGE.ppm prints {text, modules, side, quiet} as JSON.
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';

const DARK = 160;
const { pixels, width, height } = pageOf(readFileSync(process.argv[2]));
const found = jsQR.default(pixels, width, height);
console.log(JSON.stringify(found && { text: found.data, ...measure(found) }));

/** How many modules a side has, how many pixels, and how many modules around the code are light. */
function measure({ version, location }) {
  const { x: left, y: top } = location.topLeftCorner;
  const modules = 17 + 4 * version;
  const side = location.topRightCorner.x - left;
  const module = side / modules;
  let quiet = 0;
  while (quiet < 20 && isLight(left, top, side, module, quiet + 0.5)) quiet += 0.5;
  return { modules, side, quiet };
}

/** Whether no pixel is dark on the frame that lies `distance` modules outside the code. */
function isLight(left, top, side, module, distance) {
  const [x0, y0] = [left, top].map(edge => Math.round(edge - distance * module));
  const [x1, y1] = [left, top].map(edge => Math.round(edge + side + distance * module));
  for (let x = x0; x <= x1; x++) if (isDark(x, y0) || isDark(x, y1)) return false;
  for (let y = y0; y <= y1; y++) if (isDark(x0, y) || isDark(x1, y)) return false;
  return true;
}

/** What lies beyond the page counts as dark: there is no light zone. */
function isDark(x, y) {
  return x < 0 || y < 0 || x >= width || y >= height || pixels[4 * (y * width + x)] < DARK;
}

/** A binary PPM as RGBA. */
function pageOf(file) {
  const [head, columns, rows] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  const [width, height] = [columns, rows].map(Number);
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) pixels.set(file.subarray(head.length + 3 * i, head.length + 3 * i + 3), 4 * i);
  return { pixels, width, height };
}
