import { readerOf } from "./postings.js";

// The places in a form from which the keys of three units begin that cover it.
export const placesOfThrees = form => {
  const places = [];
  for (let at = 0; at < form.length - 3; at += 3) places.push(at);
  return [...places, form.length - 3];
};

// The keys whose entries tell where a form may occur.
export const keysOf = form => form.length < 3 ? [form] : placesOfThrees(form).map(at => form.substr(at, 3));

// The records that hold a key, the weight of each, and whether its title holds the key as a title does that is the whole query.
const listOf = (payload, key, whole) => {
  if (!payload) return { numbers: [] };
  const next = readerOf(payload), numbers = new Int32Array(next()), fits = new Uint8Array(numbers.length), at = whole.indexOf(key);
  for (let i = 0, number = 0; i < numbers.length; i++) numbers[i] = number += next();
  const weights = next.piece(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const inTitle = weights[i] & 3;
    if (key.length < 3) fits[i] = key === whole ? inTitle === 3 : inTitle > (at ? 0 : 1);
    else if (inTitle) fits[i] = next() === (whole.length << 6) + at;
  }
  return { numbers, weights, fits };
};

const least = (one, other) => Math.min(one & 3, other & 3) | one & other & 12 | Math.min(one >> 4, other >> 4) << 4;

// What two lists have in common; neighbours stand in the same zone.
export const common = (one, other) => {
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
    if (!known.has(form)) known.set(form, keysOf(form).map(key => listOf(entries.get(key), key, whole)).reduce(common));
    return known.get(form);
  };
};
