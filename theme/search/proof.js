import { entriesOf, ofPositions, recordsOf } from "./store.js";
import { followedBy, positionsOf } from "./postings.js";
import { common, keysOf, placesOfThrees } from "./hits.js";
import { formsIn } from "./near.js";

// What a text holds may be there as its reading only, and pinyin is in no text.
const isInTexts = form => !/^[0-9.^x年月日元]+$|^[A-Z\ue000-\uf8ff]/.test(form);

const holdersByTexts = async numbers => {
  const records = (await recordsOf(numbers)).map(formsIn);
  return form => numbers.filter((_, i) => records[i].some(block => block.includes(form)));
};

const holdersByPositions = async (forms, lookup) => {
  const entries = await entriesOf(forms.flatMap(keysOf).map(key => key + ofPositions));
  return form => {
    const places = placesOfThrees(form), lists = keysOf(form).map(key => positionsOf(entries.get(key + ofPositions), lookup(key).numbers));
    return lists.reduce((list, other, i) => followedBy(list, other, places[i])).numbers;
  };
};

// A lookup that is certain of these forms too: by the texts of the only records in question, if they are few, else by positions.
export const proved = async (forms, lookup, few) => {
  const holdersOf = await (few && forms.every(isInTexts) ? holdersByTexts(few) : holdersByPositions(forms, lookup));
  const known = new Map(forms.map(form => {
    const numbers = holdersOf(form), all = new Uint8Array(numbers.length).fill(255);
    return [form, common(lookup(form), { numbers, weights: all, fits: all })];
  }));
  return form => known.get(form) ?? lookup(form);
};
