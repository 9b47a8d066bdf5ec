// The place of a record that shows best why it was found. Text goes into the page as text nodes only.
import { readingOf } from "./query.js";
import { formOf, mayHold, trace } from "./text.js";

const width = 110, lead = 24, gap = "\u3000";
const figures = /\d(?:[-,./]?[\dx])*(?: *[年月日万亿元](?: *\d+)?)*/gi;

/** A new element with children: elements and texts. */
export const make = (name, ...children) => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

// Whether a number, a day or an ISBN is sought in another way than it is written. An ISBN is known by its last four digits too.
const isReadAs = (figure, form) => {
  const reading = form[0] === "^" ? readingOf(figure.toLowerCase()) : "";
  return (reading.includes(form) || reading.length > 10 && reading.slice(-4) === form.slice(1)) && !formOf(figure).includes(form);
};

// Blocks as one text, and where the forms that were sought, word by word, stand in it.
const passageOf = (blocks, sought) => {
  const matches = [];
  let offset = 0;
  for (const block of blocks) {
    const { form, starts, ends } = mayHold(block, sought.flat()) ? trace(block) : { form: "" };
    sought.forEach((forms, word) => forms.forEach(({ length }, i) => {
      for (let at = -1; (at = form.indexOf(forms[i], at + 1)) >= 0;) matches.push({ word, from: offset + starts[at], to: offset + ends[at + length - 1] });
    }));
    for (const { 0: figure, index } of block.matchAll(figures)) {
      const word = sought.findIndex(forms => forms.some(form => isReadAs(figure, form)));
      if (word >= 0) matches.push({ word, from: offset + index, to: offset + index + figure.length });
    }
    offset += block.length + gap.length;
  }
  return { shown: blocks.join(gap), matches: matches.sort((a, b) => a.from - b.from), words: 0, count: 0, from: 0 };
};

// The place from which on the window holds the most different words, then the most matches.
const densest = passage => {
  passage.matches.forEach(({ from }, i) => {
    const near = passage.matches.slice(i, i + width).filter(match => match.from < from + width - lead);
    const words = new Set(near.map(({ word }) => word)).size, count = near.length;
    if (words > passage.words || words === passage.words && count > passage.count) Object.assign(passage, { words, count, from });
  });
  return passage;
};

const pieces = ({ shown, matches }, begin, end) => {
  const list = [];
  for (const match of matches) {
    const from = Math.max(match.from, begin), to = Math.min(match.to, end);
    if (from >= to) continue;
    list.push(shown.slice(begin, from), make("mark", shown.slice(from, to)));
    begin = to;
  }
  return [...list, shown.slice(begin, end)];
};

/** A line as nodes and texts, with all its matches marked. */
export const marked = (line, sought) => pieces(passageOf([line], sought), 0, line.length);

/**
 * The densest place of a record: of its text, or of its fields if they hold more of the words; where only the title
 * matches, the first block that is no mere label. It begins with a sentence or a cell, if one begins close by, and tears no number.
 */
export const snippetOf = (fields, text, sought) => {
  const [inText, inFields] = [text, fields].map(blocks => densest(passageOf(blocks, sought)));
  let passage = inFields.words > inText.words ? inFields : inText;
  if (!passage.words) passage = passageOf([text.find(block => /[，。；]/.test(block)) ?? ""], []);
  const { shown, from } = passage, before = shown.slice(Math.max(0, from - lead), from);
  let begin = from - before.length;
  if (begin) begin += before.search(/[。；！？\u3000](?!\u3000)/) + 1;
  begin = Math.max(0, Math.min(begin, shown.length - width));
  let end = begin + width;
  end = Math.max(end + shown.slice(end).match(/^[\w.,\udc00-\udfff-]{0,20}/)[0].length, ...passage.matches.filter(match => match.from < end).map(match => match.to));
  begin -= shown.slice(0, begin).match(/[\w.,\ud800-\udbff-]{0,20}$/)[0].length;
  return [begin ? "…" : "", ...pieces(passage, begin, end), end < shown.length ? "…" : ""];
};
