import { formOf } from "./text.js";
import { pinyinForms, wordsOf } from "./query.js";
import { entriesOf, headOf, recordsOf, simplifies } from "./store.js";
import { hasEntry, keysOf, lookupIn, threesToProve } from "./hits.js";
import { scored, withLack } from "./score.js";
import { firstPage, proved } from "./proof.js";
import { filtered, sorted, tableOf } from "./table.js";
import { suggestedBy, suggestionKey } from "./suggest.js";
import { mayBeNear, nearMatches } from "./near.js";

let table;

// The day of a record as days since 1970-01-01, 0 for none; known once a search is done.
export const dayOf = number => table.dayAt[number];

// The forms by which a title is known to be the whole query: where all words are short, none tells a title's length.
const titlePartsOf = (whole, parts) => parts.join("") === whole && parts.some(part => part.length > 2) ? parts : [whole];

const liftWholeTitles = (scores, parts, lookup) => {
  const most = scores.reduce((one, other) => Math.max(one, other)), fitting = parts.map(lookup).map(({ numbers, fits }) => new Set(numbers.filter((_, i) => fits[i])));
  fitting[0].forEach(number => {
    if (fitting.every(numbers => numbers.has(number))) scores[number] += most;
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
export const search = async asked => {
  const { q = "", sort } = asked;
  const head = await headOf();
  table ??= tableOf(head);
  // Once is enough: the table changes no modern character, so this is false.
  head.traditional &&= await simplifies("万");
  const words = wordsOf(q, head.aliases).map(word => ({ ...word, pinyin: word.letters && pinyinForms(word.letters, head.syllables.split(" ")) }));
  const whole = formOf(q), own = words.map(({ forms }) => forms[0]), parts = titlePartsOf(whole, own), sought = words.flatMap(({ forms, pinyin }) => [...forms, ...pinyin]);
  const hints = words.flatMap(({ letters }) => letters && [suggestionKey(letters)]);
  const entries = await entriesOf([...[...sought, ...parts].flatMap(keysOf), ...hints].filter(Boolean)), lookup = lookupIn(entries, whole);

  const ranked = (numbers, scores) => {
    const { passed, counts } = filtered(numbers, table, asked);
    return { numbers: sorted(passed, table, words.length && sort !== "date" ? scores : []), counts };
  };
  // The records that lack so many words at most. What is uncertain is proved, while what will most likely be shown is loaded.
  const lackingAtMost = async lack => {
    const found = scored(words, lookup, table.count), numbers = withLack(found.lacking, lack);
    const uncertain = sought.filter(form => !hasEntry(form) && lookup(form).numbers.length && threesToProve(form, lookup).length > 1);
    if (!numbers.length || !uncertain.length) return { ...found, numbers, lookup };
    recordsOf(ranked(numbers, found.scores).numbers.slice(0, firstPage)).catch(() => {});
    const certain = await proved(uncertain, lookup, numbers, words.some(({ letters }) => letters));
    const proof = scored(words, certain, table.count);
    return { ...proof, numbers: withLack(proof.lacking, lack), lookup: certain };
  };

  let match = "exact", found = words.length || !q.trim() ? await lackingAtMost(0) : { numbers: [] };
  if (found.numbers.length) liftWholeTitles(found.scores, parts, found.lookup);
  else if (await simplifies(q)) return search(asked);
  else if (words.length && mayBeNear(own)) {
    const near = words.length > 1 ? await lackingAtMost(1) : await nearMatches(whole, table);
    if (near.numbers.length) [match, found] = ["approximate", near];
  }
  const forms = words.map((word, i) => markedFor(word, found.occurring?.[i] ?? [], entries));
  return { words, match, ...ranked(found.numbers, found.scores), forms };
};
