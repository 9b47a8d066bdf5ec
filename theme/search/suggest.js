import { formOf } from "./text.js";
import { entriesOf, prepareFor } from "./store.js";

const bare = text => formOf(text).replace(/^\^/, "");

// The keys of the suggestions for a form without its leading ^.
export const suggestionKeys = typed => (/^[a-z]{4}/.test(typed) ? [4, 3] : [3]).map(length => "?" + typed.slice(0, length));

// The terms suggested for such a form, the weightiest first, by the entries of its keys.
export const suggestedBy = (typed, entries) => {
  const lines = suggestionKeys(typed).flatMap(key => new TextDecoder().decode(entries.get(key)).split("\n"));
  return [...new Set(lines)].map(line => line.split("\t"))
    .filter(([term, letters = ""]) => term && (bare(term).startsWith(typed) || ` ${letters}`.includes(` ${typed}`)))
    .map(([term]) => term);
};

// Terms of the board that continue what was typed: by their characters, their pinyin or their initials.
export const suggestionsFor = async input => {
  await prepareFor(input);
  const typed = bare(input);
  return typed ? suggestedBy(typed, await entriesOf(suggestionKeys(typed))) : [];
};
