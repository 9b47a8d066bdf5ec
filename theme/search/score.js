import { hitsOf } from "./hits.js";

const saturation = 1.2;

// A function that tells where a form occurs, by the entries of its keys; asked again it knows the answer.
export const lookupIn = entries => {
  const known = new Map();
  return form => {
    if (!known.has(form)) known.set(form, hitsOf(form, entries));
    return known.get(form);
  };
};

// How often each record holds one of the forms, by the best of them; how many records do; and the forms that occur.
const frequenciesOf = (forms, lookup, count) => {
  const frequencies = new Float32Array(count), occurring = [];
  let holders = 0;
  for (const form of forms) {
    const hits = lookup(form);
    if (hits.numbers.length) occurring.push(form);
    for (let i = 0; i < hits.numbers.length; i++) {
      const number = hits.numbers[i];
      if (!frequencies[number]) holders++;
      frequencies[number] = Math.max(frequencies[number], hits.frequencies[i]);
    }
  }
  return { frequencies, occurring, holders };
};

// Scores each record by BM25F, tells how many of the words it lacks, and which forms of each word occur.
// A word's pinyin counts only if the word occurs nowhere as it stands.
export const scored = (words, lookup, count) => {
  const scores = new Float64Array(count), lacking = new Uint16Array(count), forms = [];
  for (const word of words) {
    let { frequencies, occurring, holders } = frequenciesOf(word.forms, lookup, count);
    if (!holders && word.pinyin) ({ frequencies, occurring, holders } = frequenciesOf(word.pinyin, lookup, count));
    forms.push(occurring);
    const rarity = Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
    for (let number = 0; number < count; number++) {
      const frequency = frequencies[number];
      if (frequency) scores[number] += rarity * frequency / (saturation + frequency);
      else lacking[number]++;
    }
  }
  return { scores, lacking, forms };
};

// The numbers of the records that lack just so many words.
export const withLack = (lacking, lack) => {
  const numbers = [];
  for (let number = 0; number < lacking.length; number++) {
    if (lacking[number] === lack) numbers.push(number);
  }
  return numbers;
};
