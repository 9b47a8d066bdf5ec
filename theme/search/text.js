// The normal form of texts and of queries, as docs/search.md specifies it.

// What is Han, as the source of a regular expression.
export const han = "[々〇㐀-䶿一-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";

// A text with a Han in it.
export const isHan = new RegExp(han, "u");

// Characters with their marks; those that fold to themselves in one go where they stand together without marks.
const clusters = /[ -@[-~、。\u4e00-\u9fff]+(?![\p{Cf}\p{M}])|\P{Cf}(?:\p{Cf}*\p{M})*/gu;
const grouped = /(?<![\d.]|\d,)\d{1,3}(?:,\d{3})+(?!\d|,\d)/g;
// A comma that groups thousands becomes a soft hyphen, which no folded text holds.
const tokens = new RegExp(`(${han})|(?:(?!${han})[\\p{L}\\p{N}]|\\xad|(?<=\\d)(?:\\.(?=\\d)|[%‰]))+`, "gu");

const simplified = new Map();

const foldCluster = cluster => cluster.replace(/\p{Cf}/gu, "").normalize("NFKC").toLowerCase().replace(/\p{M}/gu, "");

// A text with each cluster folded: NFKC, lower case, without marks and invisible characters; its form, and where that comes from: unit i of the form comes from text.slice(starts[i], ends[i]).
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
  return { folded, form, starts, ends };
};

// The normal form of a text.
export const formOf = text => trace(text).form;

// Whether a text may hold one of the forms, told by their first Han, as its form takes long to make.
export const mayHold = (text, forms) => simplified.size || forms.some(form => text.includes(form.match(isHan)?.[0] ?? ""));

// Sets the table of simplified characters: the ones of a string are replaced by those of another, of as many code units each.
export const setSimplified = (traditional, simple) => {
  const replacements = [...simple];
  [...traditional].forEach((character, i) => simplified.set(character, replacements[i]));
};
