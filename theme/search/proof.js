import { positionEntriesOf, recordsOf } from "./store.js";
import { followedBy, placesOf, recordsAt } from "./postings.js";
import { common, threesToProve } from "./hits.js";
import { formsIn } from "./near.js";

// How many results are shown first; and in how many records the positions of three units are as much to load as a record's text, two lists being the least.
export const firstPage = 10;
const placesByText = 125;

// What a text holds may be there as its reading only, and pinyin is in no text.
const isInTexts = form => !/^[\d.^x年月日元]+$|^[A-Z\ue000-\uf8ff]/.test(form);

const holdersByTexts = async numbers => {
  const records = (await recordsOf(numbers)).map(formsIn);
  return form => numbers.filter((_, i) => records[i].some(block => block.includes(form)));
};

const holdersByPositions = async (forms, lookup) => {
  const entries = await positionEntriesOf(forms.flatMap(form => threesToProve(form, lookup)).map(({ three }) => three));
  return form => {
    const threes = threesToProve(form, lookup), lists = threes.map(({ three, numbers }) => placesOf(entries.get(three), numbers));
    return recordsAt(lists.reduce((places, others, i) => followedBy(places, others, threes[i].at - threes[0].at)));
  };
};

// Whether the texts of records are less to load than the positions of forms; those of a page are loaded anyway.
const areFew = (numbers, forms, lookup) => numbers.length <= firstPage
  || forms.some(form => threesToProve(form, lookup).some(three => three.numbers.length > numbers.length * placesByText));

// A lookup that is certain of these forms too: by the texts of the only records in question, or by positions.
export const proved = async (forms, lookup, numbers, mayBePinyin) => {
  const byTexts = !mayBePinyin && forms.every(isInTexts) && areFew(numbers, forms, lookup);
  const holdersOf = await (byTexts ? holdersByTexts(numbers) : holdersByPositions(forms, lookup));
  const known = new Map(forms.map(form => {
    const numbers = holdersOf(form), all = numbers.map(() => 255);
    return [form, common(lookup(form), { numbers, weights: all, fits: all })];
  }));
  return form => known.get(form) ?? lookup(form);
};
