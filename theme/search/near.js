import { formOf, han } from "./text.js";
import { entriesOf, recordsOf } from "./store.js";
import { keysOf } from "./hits.js";
import { lookupIn, scored, withLack } from "./score.js";
import { sorted } from "./table.js";

const mostCandidates = 30, mostCuts = 8;

const escaped = form => form.replace(/[.^]/g, "\\$&");

// What stands before and after each Han of a form.
const cutsOf = form => [...form.matchAll(new RegExp(han, "gu"))]
  .map(({ 0: character, index }) => ({ before: form.slice(0, index), character, after: form.slice(index + character.length) }));

// What a near match holds as it stands: the form but for one Han, or of a long form one half.
const piecesOf = (form, cuts) => {
  if (cuts.length <= mostCuts) return cuts.map(({ before, after }) => [before, after].filter(Boolean));
  const middle = cuts[cuts.length >> 1].before.length;
  return [[form.slice(0, middle)], [form.slice(middle)]];
};

// A wrong, missing or additional Han within the form; and the form without its first or last character.
const patternsOf = cuts => {
  const inner = cuts.filter(({ before, after }) => before && after).flatMap(({ before, after }) => `${escaped(before)}${han}?${escaped(after)}`);
  const added = cuts.filter(({ before }) => before).map(({ before, character, after }) => `${escaped(before)}${han}${escaped(character + after)}`);
  const outer = cuts.filter(({ before, after }) => !before || !after).map(({ before, after }) => escaped(before + after));
  return [[...inner, ...added], outer].filter(list => list.length).map(list => new RegExp(list.join("|"), "u"));
};

// The best of each list, then the second of each, and so on.
const inTurn = (lists, most) => {
  const taken = new Set();
  for (let i = 0; taken.size < most && lists.some(list => i < list.length); i++) {
    for (const list of lists) {
      if (i < list.length && taken.size < most) taken.add(list[i]);
    }
  }
  return [...taken];
};

// Whether near matches of such words make sense: not of numbers and runs.
export const mayBeNear = forms => forms.every(form => !form.includes("^") || cutsOf(form).length > 2);

// The records that hold a form but for one Han that is wrong, missing or too many; their scores; and what they hold in its place.
export const nearMatches = async (form, table) => {
  const scores = new Float64Array(table.count), forms = new Set(), cuts = cutsOf(form);
  if (cuts.length < 3) return { numbers: [], scores, forms: [] };
  const pieces = piecesOf(form, cuts), lookup = lookupIn(await entriesOf(pieces.flat().flatMap(keysOf)));
  const candidates = inTurn(pieces.map(needed => {
    const words = needed.map(piece => ({ forms: [piece] })), { scores, lacking } = scored(words, lookup, table.count);
    return sorted(withLack(lacking, 0), table, scores);
  }), mostCandidates);
  const patterns = patternsOf(cuts), records = await recordsOf(candidates);
  candidates.forEach((number, i) => {
    const [, title, , fields, text] = records[i], blocks = [title, ...fields, ...text].map(formOf);
    const best = patterns.findIndex(pattern => blocks.some(block => pattern.test(block)));
    if (best < 0) return;
    scores[number] = 2 * mostCandidates - best * mostCandidates - i;
    for (const block of blocks) forms.add(block.match(patterns[best])?.[0]);
  });
  return { numbers: candidates.filter(number => scores[number]), scores, forms: [[...forms].filter(Boolean)] };
};
