import { varints } from "./postings.js";
import { isModern, setSimplified } from "./text.js";

// The files of the index. They are scripts, as a page opened from a shared folder may load those but not fetch data;
// each hands over its data by a call of unionSearch.

const waiting = new Map();
const files = new Map();
let board;

window.unionSearch = data => waiting.get(document.currentScript)?.(data);

const inflated = async data => {
  const packed = atob(data), bytes = new Uint8Array(packed.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const dataOf = script => new Promise((done, fail) => {
  waiting.set(script, done);
  script.onload = script.onerror = () => {
    waiting.delete(script);
    fail(new Error(script.src));
  };
}).then(inflated);

// A file that failed to load is forgotten, so that it can be tried again.
const remember = (path, script) => {
  const data = dataOf(script);
  files.set(path, data);
  data.catch(() => files.delete(path));
  return data;
};

const load = path => {
  if (files.has(path)) return files.get(path);
  const script = document.createElement("script");
  script.src = path;
  document.head.append(script);
  return remember(path, script);
};

const textOf = async path => new TextDecoder().decode(await load(path));

// The page itself asks for the head, in a script that runs after the client.
const headScript = document.querySelector("script[src*='search/head-']");
const headPath = headScript.getAttribute("src");
remember(headPath, headScript);

const leavesOf = ({ termShape, termNames }) => {
  const leaves = new Map();
  let at = 0;
  const grow = path => {
    if (termShape[at++] === "1") {
      grow(path + "0");
      grow(path + "1");
    } else leaves.set(path, `search/terms/${path || "root"}-${termNames.substr(5 * leaves.size, 5)}.js`);
  };
  grow("");
  return leaves;
};

// The file of each record, and its place in there.
const placesOf = ({ groupSize, groupNames, fileSizes }) => {
  const places = [];
  let file = 0;
  for (const size of fileSizes) {
    const group = Math.floor(places.length / groupSize);
    if (places.length % groupSize === 0) file = 0;
    const path = `search/records/${group}-${groupNames.substr(5 * group, 5)}/${file++}.js`;
    for (let i = 0; i < size; i++) places.push([path, i]);
  }
  return places;
};

// The head as docs/search.md describes it. Fails if it cannot be loaded, and tries anew when it is called again.
export const headOf = async () => {
  if (!board) {
    const head = JSON.parse(await textOf(headPath));
    board = { ...head, syllables: head.syllables.split(" "), leaves: leavesOf(head), places: placesOf(head) };
  }
  return board;
};

// Loads the table of simplified characters, if the text holds a character that may be a traditional one.
export const prepareFor = async text => {
  if (!isModern(text)) setSimplified(...(await textOf(`search/simplified-${(await headOf()).simplified}.js`)).split("\n"));
};

const hashOf = key => {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b);
  hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35);
  return (hash ^ hash >>> 16) >>> 0;
};

const leafOf = (key, leaves) => {
  const bits = hashOf(key).toString(2).padStart(32, "0");
  let length = 0;
  while (!leaves.has(bits.slice(0, length))) length++;
  return leaves.get(bits.slice(0, length));
};

const pick = (leaf, keys, found) => {
  for (let at = 0; at < leaf.length;) {
    const end = at + 1 + 2 * leaf[at];
    let key = "";
    for (at++; at < end; at += 2) key += String.fromCharCode(leaf[at] | leaf[at + 1] << 8);
    const size = varints(leaf, at)();
    while (leaf[at++] > 127);
    if (keys.has(key)) found.set(key, leaf.subarray(at, at + size));
    at += size;
  }
};

// The payloads of the keys that are in the index, by key.
export const entriesOf = async keys => {
  const { leaves } = await headOf(), wanted = new Set(keys), found = new Map();
  const paths = new Set([...wanted].map(key => leafOf(key, leaves)));
  await Promise.all([...paths].map(async path => pick(await load(path), wanted, found)));
  return found;
};

// The records of these numbers, in this order: [id, title, meta, [names and fields], [text]].
export const recordsOf = async numbers => {
  const { places } = await headOf();
  return Promise.all([...numbers].map(async number => {
    const [path, place] = places[number];
    return JSON.parse(await textOf(path))[place];
  }));
};
