const saturation = 1.2;

// How much each weight counts.
const worths = Float64Array.from({ length: 256 }, (_, weight) =>
  8 * [0, 1, 1.25, 2][weight & 3] + 6 * (weight >> 2 & 1) + 3 * (weight >> 3 & 1) + (weight >> 4));

// Scores each record by BM25F, tells how many of the words it lacks, and which forms of each word occur.
// A word's pinyin counts only if the word occurs nowhere as it stands.
export const scored = (words, lookup, count) => {
  const scores = new Float64Array(count), lacking = new Float64Array(count);
  const occurring = words.map(({ forms, pinyin = [] }) => {
    const [found = []] = [forms, [...pinyin]].map(list => list.filter(form => lookup(form).numbers.length)).filter(list => list.length);
    const best = new Float64Array(count);
    let holders = 0;
    for (const { numbers, weights } of found.map(lookup)) {
      for (let i = 0; i < numbers.length; i++) {
        if (!best[numbers[i]]) holders++;
        best[numbers[i]] = Math.max(best[numbers[i]], worths[weights[i]]);
      }
    }
    const rarity = Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
    for (let number = 0; number < count; number++) {
      if (best[number]) scores[number] += rarity * best[number] / (saturation + best[number]);
      else lacking[number]++;
    }
    return found;
  });
  return { scores, lacking, occurring };
};

// The numbers of the records that lack so many words at most.
export const withLack = (lacking, lack) => [...lacking.keys()].filter(number => lacking[number] <= lack);
