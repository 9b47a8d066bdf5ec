import { weightsOf } from "./postings.js";

// The places in a form from which the keys of three units begin that cover it.
export const placesOfThrees = form => {
  const places = [];
  for (let at = 0; at < form.length - 3; at += 3) places.push(at);
  return [...places, form.length - 3];
};

// The keys whose entries tell where a form may occur.
export const keysOf = form => form.length < 3 ? [form] : placesOfThrees(form).map(at => form.substr(at, 3));

// Of each record that holds a key, the weight, and whether its title holds the key as a title does that is the whole query.
const listOf = (key, entries, whole) => {
  const { numbers, weights, titles } = entries.has(key) ? weightsOf(entries.get(key), key.length === 3) : { numbers: [] };
  const at = whole.indexOf(key), fits = new Uint8Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const inTitle = weights[i] & 3;
    fits[i] = key === whole ? inTitle === 3 : key.length === 3 ? titles[i] === (whole.length << 6) + at : inTitle > (at ? 0 : 1);
  }
  return { numbers, weights, fits };
};

const least = (one, other) => Math.min(one & 3, other & 3) | one & other & 12 | Math.min(one >> 4, other >> 4) << 4;

// What two lists have in common; neighbours stand in the same zone.
const common = (one, other) => {
  const numbers = [], weights = [], fits = [];
  for (let i = 0, j = 0; i < one.numbers.length; i++) {
    while (other.numbers[j] < one.numbers[i]) j++;
    const weight = other.numbers[j] === one.numbers[i] && least(one.weights[i], other.weights[j]);
    if (!weight) continue;
    numbers.push(one.numbers[i]);
    weights.push(weight);
    fits.push(one.fits[i] & other.fits[j]);
  }
  return { numbers, weights, fits };
};

// A function that tells in which records a form may occur, by the entries of its keys; asked again it knows the answer.
// Only of a form longer than three units it is not certain.
export const lookupIn = (entries, whole = "") => {
  const known = new Map();
  return form => {
    if (!known.has(form)) known.set(form, keysOf(form).map(key => listOf(key, entries, whole)).reduce(common));
    return known.get(form);
  };
};
