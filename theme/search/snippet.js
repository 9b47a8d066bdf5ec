// The place of a record that shows best why it was found.
import { trace } from "./text.js";
import { make } from "./dom.js";

const WIDTH = 110;
const LEAD = 24;
const GAP = "\u3000";

/**
 * Blocks as one text, with the places that match.
 * @param {string[]} blocks as readers see them
 * @param {string[][]} words the forms to mark, word by word
 */
const passageOf = (blocks, words) => {
  const matches = [];
  let shown = "";
  for (const block of blocks) {
    if (shown) shown += GAP;
    const { form, starts, ends } = trace(block);
    words.forEach((forms, word) => {
      for (const each of forms) {
        for (let at = form.indexOf(each); at >= 0; at = form.indexOf(each, at + 1)) {
          matches.push({ word, from: shown.length + starts[at], to: shown.length + ends[at + each.length - 1] });
        }
      }
    });
    shown += block;
  }
  return { shown, matches: matches.sort((a, b) => a.from - b.from) };
};

// The stretch of matches, no longer than the width, that holds the most words, then the most matches.
const densest = matches => {
  let best = { words: 0 };
  matches.forEach(({ from }, first) => {
    const words = new Set();
    let last = first;
    while (last < matches.length && (last === first || matches[last].to <= from + WIDTH)) words.add(matches[last++].word);
    const count = last - first;
    if (words.size > best.words || words.size === best.words && count > best.count) best = { words: words.size, count, from, to: matches[last - 1].to };
  });
  return best;
};

// Whether a cut would tear a pair of code units, or a number or word in Latin letters.
const tears = (shown, at) => /^([\ud800-\udbff][\udc00-\udfff]|[\w.,-]{2})/.test(shown.slice(at - 1, at + 1));

// A window around a stretch: it begins with a sentence, or a little before the stretch.
const windowAround = (shown, from, to) => {
  const lead = Math.max(0, Math.min(LEAD, WIDTH - (to - from)));
  let begin = Math.max(0, from - lead);
  if (begin) begin += Math.max(...["。", "；", "！", "？", GAP].map(sign => shown.slice(begin, from).lastIndexOf(sign))) + 1;
  begin = Math.max(0, Math.min(begin, shown.length - WIDTH));
  let end = Math.max(to, begin + WIDTH);
  for (let steps = 0; steps < LEAD && begin > 0 && tears(shown, begin); steps++) begin--;
  for (let steps = 0; steps < LEAD && tears(shown, end); steps++) end++;
  return [begin, end];
};

const piecesOf = ({ shown, matches }, begin, end) => {
  const pieces = [];
  let at = begin;
  for (const match of matches) {
    const from = Math.max(match.from, at), to = Math.min(match.to, end);
    if (from >= to) continue;
    pieces.push(shown.slice(at, from), make("mark", "", shown.slice(from, to)));
    at = to;
  }
  return [...pieces, shown.slice(at, end)];
};

/** A line of text with all its matches marked, as nodes and texts. */
export const markedLine = (line, words) => {
  const passage = passageOf([line], words);
  return piecesOf(passage, 0, passage.shown.length);
};

/**
 * The densest place of a record: of its text, or of its fields if they hold more of the words. Where only the title
 * matches, the first block that is more than a label.
 */
export const snippetOf = (fields, text, words) => {
  const [best] = [text, fields].map(blocks => passageOf(blocks, words)).map(passage => ({ passage, ...densest(passage.matches) }))
    .sort((a, b) => b.words - a.words);
  const { passage, from, to } = best.words ? best : { passage: passageOf([text.find(block => block.length >= LEAD) ?? ""], []), from: 0, to: 0 };
  const [begin, end] = windowAround(passage.shown, from, to);
  return [begin ? "…" : "", ...piecesOf(passage, begin, end), end < passage.shown.length ? "…" : ""];
};
