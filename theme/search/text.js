// The normal form of texts and of queries, as docs/search.md specifies it.

// What is Han, as the source of a regular expression.
export const han = "[\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const plain = /[\u4e00-\u9fff]+(?![\p{Cf}\p{M}])/u.source;
const clusters = new RegExp(`${plain}|\\P{Cf}(?:\\p{Cf}*\\p{M})*`, "gu");
const grouped = /(?<![0-9.]|[0-9],)[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9])/g;
// A comma that groups thousands becomes a soft hyphen, which no folded text holds.
const tokens = new RegExp(`(${han})|(?:(?!${han})[\\p{L}\\p{N}]|\\xad|(?<=[0-9])(?:\\.(?=[0-9])|[%‰]))+`, "gu");
const rareHan = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/gu;

const simplified = new Map();
let modern;

const foldCluster = cluster => /^[!-@[-~一-鿿]+$/.test(cluster) ? cluster
  : cluster.replace(/\p{Cf}/gu, "").normalize("NFKC").toLowerCase().replace(/\p{M}/gu, "");

// The text with each cluster folded: NFKC, lower case, without marks and invisible characters.
export const fold = text => text.replace(clusters, foldCluster).replace(/\p{Cf}/gu, "");

// The form of a text, and where it comes from: unit i of the form comes from text.slice(starts[i], ends[i]).
// A ^ comes from the empty piece at the beginning of its run.
export const trace = text => {
  const from = [], to = [], starts = [], ends = [];
  let folded = "", form = "";
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const units = foldCluster(cluster), whole = units !== cluster;
    for (let i = 0; i < units.length; i++) {
      from.push(whole ? index : index + i);
      to.push(index + (whole ? cluster.length : i + 1));
    }
    folded += units;
  }
  const add = (units, start, end) => {
    form += units;
    for (let i = 0; i < units.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const { 0: token, 1: one, index } of folded.replace(grouped, number => number.replace(/,/g, "\xad")).matchAll(tokens)) {
    if (one) {
      add(simplified.get(one) ?? one, from[index], to[index + one.length - 1]);
      continue;
    }
    add("^", from[index], from[index]);
    for (let i = 0; i < token.length; i++) {
      if (token[i] !== "\xad") add(token[i], from[index + i], to[index + i]);
    }
  }
  return { form, starts, ends };
};

// The normal form of a text.
export const formOf = text => trace(text).form;

// Sets the table of simplified characters: two strings, the one's characters to be replaced by the other's.
export const setSimplified = (traditional, simple) => {
  const replacements = [...simple];
  [...traditional].forEach((character, i) => simplified.set(character, replacements[i]));
};

// Whether GB 2312 holds every Han of a text, so that none can be a traditional one.
export const isModern = text => {
  if (!modern) {
    const bytes = [];
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
    }
    modern = new Set(new TextDecoder("gb18030").decode(new Uint8Array(bytes)));
  }
  return (fold(text).match(rareHan) ?? []).every(character => modern.has(character));
};
