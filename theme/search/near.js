import { formOf, han } from "./text.js";
import { entriesOf, recordsOf } from "./store.js";
import { keysOf, lookupIn } from "./hits.js";
import { scored, withLack } from "./score.js";
import { sorted } from "./table.js";

const mostCandidates = 30, mostCuts = 8;

const escaped = form => form.replace(/[.^]/g, "\\$&");

// What stands before and after each Han of a form.
const cutsOf = form => [...form.matchAll(new RegExp(han, "gu"))].map(({ 0: character, index }) => [form.slice(0, index), form.slice(index + character.length), character]);

// What a near match holds as it stands: the form but for one Han, or of a long form one half.
const piecesOf = (form, cuts) => {
  if (cuts.length <= mostCuts) return cuts.map(([before, after]) => [before, after].filter(Boolean));
  const { length } = cuts[cuts.length >> 1][0];
  return [[form.slice(0, length)], [form.slice(length)]];
};

// A wrong, missing or additional Han within the form; and the form without its first or last character.
const patternsOf = cuts => {
  const inner = cuts.filter(([before]) => before).map(([before, after, character]) =>
    escaped(before) + `(?:${han}${escaped(character + after)}${after && `|${han}?${escaped(after)}`})`);
  const outer = cuts.filter(([before, after]) => !before || !after).map(([before, after]) => escaped(before + after));
  return [inner, outer].filter(list => list.length).map(list => new RegExp(list.join("|"), "u"));
};

// Whether near matches of such words make sense: not of numbers and runs.
export const mayBeNear = forms => forms.every(form => !form.includes("^") || cutsOf(form).length > 2);

// The forms of a record's blocks.
export const formsIn = ([, title, , fields, text]) => [title, ...fields, ...text].map(formOf);

// The records that hold a form but for one Han that is wrong, missing or too many; their scores; and what they hold in its place.
export const nearMatches = async (form, table) => {
  const scores = new Float64Array(table.count), cuts = cutsOf(form), marked = new Set();
  if (cuts.length < 3) return { numbers: [] };
  const pieces = piecesOf(form, cuts), lookup = lookupIn(await entriesOf(pieces.flat().flatMap(keysOf)));
  for (const needed of pieces) {
    const found = scored(needed.map(piece => ({ forms: [piece] })), lookup, table.count);
    for (const number of withLack(found.lacking, 0)) scores[number] = Math.max(scores[number], found.scores[number]);
  }
  const candidates = sorted(withLack(scores.map(score => !score), 0), table, scores).slice(0, mostCandidates);
  const patterns = patternsOf(cuts), records = await recordsOf(candidates);
  candidates.forEach((number, i) => {
    const forms = formsIn(records[i]), best = patterns.findIndex(pattern => forms.some(form => pattern.test(form)));
    scores[number] = best < 0 ? 0 : (patterns.length - best) * mostCandidates - i;
    for (const form of best < 0 ? [] : forms) marked.add(form.match(patterns[best])?.[0]);
  });
  return { numbers: candidates.filter(number => scores[number]), scores, occurring: [[...marked].filter(Boolean)] };
};
