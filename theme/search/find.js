import { formOf } from "./text.js";
import { pinyinForms, wordsOf } from "./query.js";
import { entriesOf, headOf, prepareFor, recordsOf } from "./store.js";
import { keysOf, lookupIn } from "./hits.js";
import { scored, withLack } from "./score.js";
import { proved } from "./proof.js";
import { filtered, sorted, tableOf } from "./table.js";
import { suggestedBy, suggestionKey } from "./suggest.js";
import { mayBeNear, nearMatches } from "./near.js";

const firstPage = 10;

let table;

// The day of a record as days since 1970-01-01, 0 for none; known once a search is done.
export const dayOf = number => table.dayAt[number];

// The forms by which a title is known to be the whole query: where all words are short, none tells a title's length.
const titlePartsOf = (whole, words) => {
  const parts = words.map(({ forms }) => forms[0]);
  return parts.join("") === whole && parts.some(part => part.length > 2) ? parts : [whole];
};

const liftWholeTitles = (scores, parts, lookup) => {
  const most = scores.reduce((one, other) => Math.max(one, other)), fitting = new Map();
  for (const { numbers, fits } of parts.map(lookup)) {
    for (let i = 0; i < numbers.length; i++) {
      if (fits[i]) fitting.set(numbers[i], (fitting.get(numbers[i]) ?? 0) + 1);
    }
  }
  fitting.forEach((count, number) => {
    if (count === parts.length) scores[number] += most;
  });
};

// What to mark for a word: the forms that occur; for pinyin, which no text holds, the terms it is suggested for.
const markedFor = ({ letters }, occurring, entries) => /^[A-Z\ue000-\uf8ff]/.test(occurring[0]) ? suggestedBy(letters, entries).map(formOf) : occurring;

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
  const words = wordsOf(q, head.aliases).map(word => ({ ...word, pinyin: word.letters && pinyinForms(word.letters, head.syllables.split(" ")) }));
  const whole = formOf(q), parts = titlePartsOf(whole, words), sought = words.flatMap(({ forms, pinyin }) => [...forms, ...pinyin]);
  const hints = words.flatMap(({ letters }) => letters && [suggestionKey(letters)]);
  const entries = await entriesOf([...[...sought, ...parts].flatMap(keysOf), ...hints].filter(Boolean)), lookup = lookupIn(entries, whole);

  const ranked = (numbers, scores) => {
    const { passed, counts } = filtered(numbers, table, wanted);
    return { numbers: sorted(passed, table, words.length && sort !== "date" && scores), counts };
  };
  // The records that lack so many words. What is uncertain is proved, while what will most likely be shown is loaded.
  const lackingJust = async lack => {
    const found = scored(words, lookup, table.count), numbers = withLack(found.lacking, lack);
    const uncertain = sought.filter(form => form.length > 3 && lookup(form).numbers.length);
    if (!numbers.length || !uncertain.length) return { ...found, numbers, lookup };
    recordsOf(ranked(numbers, found.scores).numbers.slice(0, firstPage)).catch(() => {});
    const certain = await proved(uncertain, lookup, numbers.length <= firstPage && !words.some(({ letters }) => letters) && numbers);
    const proof = scored(words, certain, table.count);
    return { ...proof, numbers: withLack(proof.lacking, lack), lookup: certain };
  };

  let match = "exact", found = words.length || !q.trim() ? await lackingJust(0) : { numbers: [], occurring: [] };
  if (found.numbers.length) liftWholeTitles(found.scores, parts, found.lookup);
  else if (words.length && mayBeNear(words.map(({ forms }) => forms[0]))) {
    const near = words.length > 1 ? await lackingJust(1) : await nearMatches(whole, table);
    if (near.numbers.length) [match, found] = ["approximate", near];
  }
  const forms = words.map((word, i) => markedFor(word, found.occurring[i] ?? [], entries));
  return { words, match, ...ranked(found.numbers, found.scores), forms };
};
