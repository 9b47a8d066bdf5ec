import { readerOf } from "./postings.js";

// The threes that cover a form, and where in it they stand.
const threesOf = form => Array.from({ length: Math.ceil(form.length / 3) }, (_, i) => {
  const at = Math.min(3 * i, form.length - 3);
  return { at, three: form.substr(at, 3) };
});

// Whether one entry tells all of where a form occurs: it is short, or a number of four to twelve digits and stops.
export const hasEntry = form => form.length < 4 || /^\^[\d.]{4,12}$/.test(form);

// What of a form has entries: itself, or the threes that cover it and the numbers that begin its runs.
const piecesOf = form => hasEntry(form) ? [form] : [...threesOf(form).map(({ three }) => three), ...form.match(/\^[\d.]{4,12}/g) ?? []];

// The key of such a piece. A number's has a unit for each four of its digits, read in base 11.
const keyOf = piece => piece.length < 4 ? piece : "#" + piece.slice(1).replace(/.{1,4}/g, four => String.fromCharCode(parseInt(1 + four.replace(/\./g, "a"), 11)));

// The keys whose entries tell where a form may occur.
export const keysOf = form => piecesOf(form).map(keyOf);

// The records that hold a piece, the weight of each, whether its title holds the piece as a title does that is the whole query, and what
// stands after and before it everywhere.
const listOf = (payload, piece, whole) => {
  if (!payload) return { numbers: [], after: "", before: "" };
  const next = readerOf(payload), numbers = new Float64Array(next()), fits = [], at = whole.indexOf(piece);
  for (let i = 0, number = 0; i < numbers.length; i++) numbers[i] = number += next();
  const weights = next.piece(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const inTitle = weights[i] & 3;
    if (piece.length !== 3) fits[i] = piece === whole ? inTitle === 3 : inTitle > (at ? 0 : 1);
    else if (inTitle) fits[i] = next() === (whole.length << 6) + at;
  }
  return { numbers, weights, fits, after: next.left() ? next.units(next()) : "", before: next.units(next.left() / 2) };
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

const threesIn = (form, lookup) => threesOf(form).map(place => ({ ...place, ...lookup(place.three) }));

// Whether a form goes on on both sides of a three as it does everywhere.
const isAround = form => ({ at, three, before, after }) => {
  const from = at - before.length, around = before + three + after;
  return form.slice(Math.max(from, 0), from + around.length) === around.slice(Math.max(-from, 0), form.length - from);
};

// A function that tells in which records a form may occur, by the entries of its keys; asked again it knows the answer.
// Only of a form without an entry of its own it is not certain.
export const lookupIn = (entries, whole = "") => {
  const known = new Map();
  const find = form => {
    if (hasEntry(form)) return listOf(entries.get(keyOf(form)), form, whole);
    return threesIn(form, lookup).every(isAround(form)) ? piecesOf(form).map(lookup).reduce(common) : { numbers: [] };
  };
  const lookup = form => {
    if (!known.has(form)) known.set(form, find(form));
    return known.get(form);
  };
  return lookup;
};

const endOf = ({ at, after }) => at + after.length + 3;

// The threes of a form whose positions tell whether a record holds it all: what stands around a three everywhere needs no proof.
export const threesToProve = (form, lookup) => {
  const chosen = [];
  for (let reach = 0; reach < form.length;) {
    const [best] = threesIn(form, lookup).filter(({ at, before }) => at - before.length <= reach).sort((one, other) => endOf(other) - endOf(one));
    chosen.push(best);
    reach = endOf(best);
  }
  return chosen;
};
