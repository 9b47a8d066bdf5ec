import { readerOf } from "./postings.js";
import { isModern, setSimplified } from "./text.js";

// The files of the index. They are scripts, as a page opened from a shared folder may load those but not fetch data;
// each hands over its data by a call of unionSearch.

const files = new Map();
let head;

window.unionSearch = data => document.currentScript.take(data);

const unpacked = async data => {
  const packed = atob(data), bytes = new Uint8Array(packed.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
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
const headScript = document.querySelector("script[src*='search/head-']"), headPath = headScript.getAttribute("src");
load(headPath, headScript);

// The head as docs/search.md describes it. Fails if it cannot be loaded, and tries anew when it is called again.
export const headOf = async () => head ??= JSON.parse(await textOf(headPath));

// Loads the table of simplified characters, if the text holds a character that may be a traditional one.
export const prepareFor = async text => {
  if (!isModern(text)) setSimplified(...(await textOf(`search/simplified-${(await headOf()).simplified}.js`)).split("\n"));
};

// What ends the key of the positions of three units.
export const ofPositions = "\x01";

const hashOf = key => {
  const [units] = key.split(ofPositions);
  let hash = 2166136261;
  for (let i = 0; i < units.length; i++) hash = Math.imul(hash ^ units.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b);
  hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35);
  return (hash ^ hash >>> 16 ^ (units < key ? 0x05555555 : 0)) >>> 0;
};

// Where a bit is 1, the leaves on the left are passed over.
const leafOf = (key, { termShape, termNames }) => {
  const bits = hashOf(key).toString(2).padStart(32, "0");
  let at = 0, depth = 0, leaf = 0;
  while (termShape[at++] === "1") {
    for (let open = +bits[depth++]; open; at++) {
      if (termShape[at] === "1") open++;
      else {
        open--;
        leaf++;
      }
    }
  }
  return `search/terms/${bits.slice(0, depth) || "root"}-${termNames.substr(5 * leaf, 5)}.js`;
};

const pick = (leaf, keys, found) => {
  for (const next = readerOf(leaf); !next.isAtEnd();) {
    const units = next.piece(2 * next());
    let key = "";
    for (let i = 0; i < units.length; i += 2) key += String.fromCharCode(units[i] | units[i + 1] << 8);
    const payload = next.piece(next());
    if (keys.has(key)) found.set(key, payload);
  }
};

// The payloads of the keys that are in the index, by key.
export const entriesOf = async keys => {
  const head = await headOf(), wanted = new Set(keys), found = new Map();
  const paths = new Set([...wanted].map(key => leafOf(key, head)));
  await Promise.all([...paths].map(async path => pick(await load(path), wanted, found)));
  return found;
};

const recordOf = async (number, { groupSize, groupNames, fileSizes }) => {
  let first = 0, at = 0, file = 0;
  for (; number >= first + fileSizes[at]; file = first % groupSize ? file + 1 : 0) first += fileSizes[at++];
  const group = Math.floor(number / groupSize);
  return JSON.parse(await textOf(`search/records/${group}-${groupNames.substr(5 * group, 5)}/${file}.js`))[number - first];
};

// The records of these numbers, in this order: [id, title, meta, [names and fields], [text]].
export const recordsOf = async numbers => {
  const head = await headOf();
  return Promise.all([...numbers].map(number => recordOf(number, head)));
};
