import { readerOf } from "./postings.js";
import { formOf, isHan, setSimplified } from "./text.js";

// The files of the index. They are scripts, as a page opened from a shared folder may load those but not fetch data;
// each hands over its data by a call of unionSearch.

const files = new Map();
let head;

window.unionSearch = data => document.currentScript.take(data);

// Each code unit holds 15 bits; the last one 7, if no more are needed.
const bytesOf = data => {
  const bytes = new Uint8Array(data.length * 15 >> 3);
  let length = 0;
  for (let i = 0, bits = 0, count = 0; i < data.length; i++) {
    const unit = data.charCodeAt(i) - 0x2030, width = unit < 0 ? 7 : 15;
    bits = bits << width | unit & (1 << width) - 1;
    for (count += width; count > 7;) bytes[length++] = bits >> (count -= 8);
  }
  return bytes.subarray(0, length);
};

const unpacked = async data => {
  const stream = new Response(bytesOf(data)).body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

// A file that failed to load is forgotten, so that it can be tried again.
const load = (path, script = document.createElement("script")) => {
  if (!files.has(path)) {
    const data = new Promise((take, fail) => {
      script.take = take;
      script.onload = script.onerror = () => fail(new Error(path));
    }).then(unpacked);
    data.catch(() => files.delete(path));
    files.set(path, data);
    if (!script.src) document.head.append(Object.assign(script, { src: path }));
  }
  return files.get(path);
};

const textOf = async path => new TextDecoder().decode(await load(path));

// The page itself asks for the head, by a script that runs after the client.
const headScript = document.querySelector("[src*=head-]"), headPath = headScript.getAttribute("src");
load(headPath, headScript);

// The head as docs/search.md describes it. Fails if it cannot be loaded, and tries anew when it is called again.
export const headOf = async () => head ??= JSON.parse(await textOf(headPath));

// Loads the table of simplified characters, if a text holds Han; tells whether it changes the form of the text.
export const simplifies = async text => {
  const form = formOf(text);
  if (isHan.test(form)) setSimplified(...(await textOf(`search/simplified-${(await headOf()).simplified}.js`)).split("\n"));
  return formOf(text) !== form;
};

const bitsOf = key => {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b);
  hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35);
  return ((hash ^ hash >>> 16) >>> 0).toString(2).padStart(32, "0");
};

// The path of the key's file in a tree whose root is so deep; false if there is none. Where a bit is 1, the files on the left are passed over.
const fileOf = (key, folder, { shape, names, depth = 0 }) => {
  const bits = bitsOf(key);
  let at = 0, file = 0;
  while (shape[at++] === "1") {
    for (let open = +bits[depth++]; open; at++) {
      open += shape[at] === "1" ? 1 : -1;
      file += shape[at] === "0";
    }
  }
  return shape[at - 1] === "0" && `search/${folder}/${bits.slice(0, depth) || "root"}-${names.substr(5 * file, 5)}.js`;
};

// Of each key that was found the tree of the files of positions below its own file.
const trees = new Map();

// The payloads of the keys that are in the index, by key. What a file says before its entries is the tree of their positions' files.
const payloadsOf = async (keys, pathOf, treeOf) => {
  const wanted = new Set(keys), found = new Map(), paths = new Set([...wanted].map(pathOf).filter(Boolean));
  await Promise.all([...paths].map(async path => {
    const next = readerOf(await load(path)), tree = treeOf?.(next, path);
    while (next.left()) {
      const key = next.units(next()), payload = next.piece(next());
      if (!wanted.has(key)) continue;
      found.set(key, payload);
      if (tree) trees.set(key, tree);
    }
  }));
  return found;
};

const treeOf = (next, path) => {
  const [shape, names] = [0, 0].map(() => String.fromCharCode(...next.piece(next())));
  return { shape, names, depth: path.split("/")[2].search(/[^01]/) };
};

// The payloads of the keys that are in the index, by key.
export const entriesOf = async keys => {
  const head = await headOf();
  return payloadsOf(keys, key => fileOf(key, "terms", head), treeOf);
};

// The payloads of the positions of keys of three units that were found.
export const positionEntriesOf = keys => payloadsOf(keys, key => fileOf(key, "positions", trees.get(key)));

const recordOf = async (number, { groupSize, groups, fileSizes }) => {
  let first = 0, at = 0, file = 0;
  for (; number >= first + fileSizes[at]; file = first % groupSize ? file + 1 : 0) first += fileSizes[at++];
  const group = Math.floor(number / groupSize);
  return JSON.parse(await textOf(`search/records/${group}-${groups.substr(5 * group, 5)}/${file}.js`))[number - first];
};

// The records of these numbers, in this order: [id, title, meta, [names and fields], [text]].
export const recordsOf = async numbers => {
  const head = await headOf();
  return Promise.all(numbers.map(number => recordOf(number, head)));
};
