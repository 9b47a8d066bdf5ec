import { formOf } from "./text.js";
import { pinyinForms, wordsOf } from "./query.js";
import { entriesOf, headOf, prepareFor } from "./store.js";
import { keysOf, titlePlaceIn } from "./hits.js";
import { lookupIn, scored, withLack } from "./score.js";
import { filtered, sorted, tableOf } from "./table.js";
import { suggestedBy, suggestionKeys } from "./suggest.js";
import { mayBeNear, nearMatches } from "./near.js";

let table;

// The day of a record as days since 1970-01-01, 0 for none; known once a search is done.
export const dayOf = number => table.dayAt[number];

// The forms that stand in a title that is the whole query. Where all are short, none tells the title's length.
const titlePartsOf = (whole, words) => {
  const parts = words.map(({ forms }) => forms[0]);
  return parts.join("") === whole && parts.some(part => part.length > 2) ? parts : [whole];
};

const liftWholeTitles = (scores, whole, parts, lookup) => {
  const held = new Map(), most = scores.reduce((one, other) => Math.max(one, other));
  for (const part of parts) {
    const { numbers, titles } = lookup(part), wanted = titlePlaceIn(whole, part);
    for (let i = 0; i < numbers.length; i++) {
      if (titles[i] === wanted) held.set(numbers[i], (held.get(numbers[i]) ?? 0) + 1);
    }
  }
  held.forEach((count, number) => {
    if (count === parts.length) scores[number] += most;
  });
};

// What to mark for a word: the forms that occur; for pinyin, which no text holds, the beginnings of the terms it is suggested for.
const markedFor = ({ letters }, occurring, entries) => !/^[A-Z\ue000-\uf8ff]/.test(occurring[0]) ? occurring
  : suggestedBy(letters, entries).flatMap(term => occurring.map(({ length }) => formOf(term).slice(0, length))).filter(form => !form.includes("^"));

// Searches the board.
// Takes { q, kind, year, category, sort }, strings as in the page's address, empty or absent for none; sort "date" is by day, newest first.
// An empty q gives all records that pass the filters, newest first. Resolves to
// - words: what wordsOf gave;
// - match: "exact" or "approximate" (near matches; only if nothing at all matches exactly, the filters left aside);
// - numbers: all hits that pass the filters, the best first; their records by recordsOf, their days by dayOf;
// - counts: { kind, year, category }, each a Map of the filter's value to how many hits there are with the other filters as they stand;
// - forms: what to mark, for each word a list of forms: any of them, wherever it occurs in the form of a block.
// Rejects if a file cannot be loaded, and may then be called again.
export const search = async ({ q = "", sort, ...wanted }) => {
  const head = await headOf();
  table ??= tableOf(head);
  await prepareFor(q);
  const words = wordsOf(q, head.aliases).map(word => ({ ...word, pinyin: word.letters && pinyinForms(word.letters, head.syllables) }));
  const whole = formOf(q), parts = titlePartsOf(whole, words);
  const sought = [...words.flatMap(({ forms, pinyin }) => [...forms, ...pinyin]), ...parts];
  const hints = words.flatMap(({ letters }) => letters && suggestionKeys(letters)[0]);
  const entries = await entriesOf([...sought.flatMap(keysOf), ...hints].filter(Boolean));
  const lookup = lookupIn(entries), found = scored(words, lookup, table.count);
  let { scores } = found, numbers = words.length || !q.trim() ? withLack(found.lacking, 0) : [];
  let match = "exact", forms = words.map((word, i) => markedFor(word, found.forms[i], entries));
  if (numbers.length) liftWholeTitles(scores, whole, parts, lookup);
  else if (words.length && mayBeNear(words.map(word => word.forms[0]))) {
    if (words.length > 1) numbers = withLack(found.lacking, 1);
    else ({ numbers, scores, forms } = await nearMatches(whole, table));
    if (numbers.length) match = "approximate";
  }
  const { passed, counts } = filtered(numbers, table, wanted);
  return { words, match, numbers: sorted(passed, table, words.length && sort !== "date" && scores), counts, forms };
};
