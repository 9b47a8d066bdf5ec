import { formOf } from "./text.js";
import { entriesOf, simplifies } from "./store.js";

const bare = text => formOf(text).replace(/^\^/, "");

// The key of the suggestions for a form without its leading ^.
export const suggestionKey = typed => "?" + typed.slice(0, 3);

// The terms suggested for such a form, the weightiest first, by the entry of its key.
export const suggestedBy = (typed, entries) => new TextDecoder().decode(entries.get(suggestionKey(typed))).split("\n").map(line => line.split("\t"))
  .filter(([term, letters = ""]) => term && (bare(term).startsWith(typed) || ` ${letters}`.includes(` ${typed}`))).map(([term]) => term);

// Terms of the board that continue what was typed: by their characters, their pinyin or their initials.
export const suggestionsFor = async input => {
  const typed = bare(input), terms = typed ? suggestedBy(typed, await entriesOf([suggestionKey(typed)])) : [];
  return !terms.length && await simplifies(input) ? suggestionsFor(input) : terms;
};
