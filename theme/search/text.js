// The normal form of texts and of queries, as docs/search.md specifies it.

// What is Han, as the source of a regular expression.
export const han = "[\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";

// Characters with their marks; those that fold to themselves in one go where they stand together without marks.
const clusters = /[ -@[-~、。\u4e00-\u9fff]+(?![\p{Cf}\p{M}])|\P{Cf}(?:\p{Cf}*\p{M})*/gu;
const grouped = /(?<![0-9.]|[0-9],)[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9])/g;
// A comma that groups thousands becomes a soft hyphen, which no folded text holds.
const tokens = new RegExp(`(${han})|(?:(?!${han})[\\p{L}\\p{N}]|\\xad|(?<=[0-9])(?:\\.(?=[0-9])|[%‰]))+`, "gu");

const simplified = new Map();
let modern;

const foldCluster = cluster => cluster.replace(/\p{Cf}/gu, "").normalize("NFKC").toLowerCase().replace(/\p{M}/gu, "");

// The text with each cluster folded: NFKC, lower case, without marks and invisible characters.
export const fold = text => text.replace(clusters, foldCluster).replace(/\p{Cf}/gu, "");

// The form of a text, and where it comes from: unit i of the form comes from text.slice(starts[i], ends[i]).
// A ^ comes from the empty piece at the beginning of its run.
export const trace = text => {
  const from = [], to = [], starts = [], ends = [];
  let folded = "", form = "";
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const units = foldCluster(cluster), same = units === cluster;
    for (let i = 0; i < units.length; i++) {
      from.push(same ? index + i : index);
      to.push(index + (same ? i + 1 : cluster.length));
    }
    folded += units;
  }
  const add = (unit, start, end) => {
    form += unit;
    starts.push(start);
    ends.push(end);
  };
  for (const { 0: token, 1: one, index } of folded.replace(grouped, number => number.replace(/,/g, "\xad")).matchAll(tokens)) {
    if (!one) add("^", from[index], from[index]);
    const units = simplified.get(token) ?? token;
    for (let i = 0; i < units.length; i++) {
      if (units[i] !== "\xad") add(units[i], from[index + i], to[index + i]);
    }
  }
  return { form, starts, ends };
};

// The normal form of a text.
export const formOf = text => trace(text).form;

// Sets the table of simplified characters: the ones of a string are replaced by those of another, of as many code units each.
export const setSimplified = (traditional, simple) => {
  const replacements = [...simple];
  [...traditional].forEach((character, i) => simplified.set(character, replacements[i]));
};

// Whether every Han of a text is in use today, so that none can be a traditional one: GB 2312 holds few that are.
export const isModern = text => {
  modern ??= new Set(new TextDecoder("gb18030").decode(Uint8Array.from({ length: 72 * 94 * 2 }, (_, i) => i % 2 ? 0xa1 + (i >> 1) % 94 : 0xb0 + i / 188)).replace(/[後於夥徵麽]/g, ""));
  return (fold(text).match(/[\u3400-\u9fff\u{20000}-\u{3ffff}]/gu) ?? []).every(character => modern.has(character));
};
