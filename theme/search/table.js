// What the head tells of each record: by what it is filtered, and its place in time.

const yearOf = day => day ? String(new Date(day * 864e5).getUTCFullYear()) : "";

const facetOf = (count, valueAt) => {
  const names = [], places = new Map(), of = new Uint16Array(count);
  for (let number = 0; number < count; number++) {
    const name = valueAt(number);
    if (!places.has(name)) places.set(name, names.push(name) - 1);
    of[number] = places.get(name);
  }
  return { names, of };
};

// The table of a head: how many records, each one's day, its place from the oldest on, the order from the oldest on, and the facets.
export const tableOf = ({ kinds, categories, runs, days }) => {
  const count = days.length, kindAt = [], categoryAt = [], dayAt = new Int32Array(count);
  for (const [kind, category, size] of runs) {
    for (let i = 0, day = 0; i < size; i++) {
      const number = kindAt.push(kinds[kind]) - 1;
      categoryAt.push(categories[category] ?? "");
      dayAt[number] = day += days[number];
    }
  }
  // Undated records come before all others.
  const order = Float64Array.from(dayAt, (day, number) => (day || -1e6) * count + number).sort()
    .map(key => key - Math.floor(key / count) * count);
  const place = new Int32Array(count);
  order.forEach((number, i) => { place[number] = i; });
  let lastDay, lastYear;
  const yearAt = number => {
    if (dayAt[number] !== lastDay) lastYear = yearOf(lastDay = dayAt[number]);
    return lastYear;
  };
  const facets = {
    kind: facetOf(count, number => kindAt[number]),
    year: facetOf(count, yearAt),
    category: facetOf(count, number => categoryAt[number]),
  };
  return { count, dayAt, place, order, facets };
};

// Which of the numbers pass all filters, and of each facet how many have which value; a facet's own filter does not narrow its counts.
export const filtered = (numbers, { facets }, wanted) => {
  const passed = [], checks = Object.entries(facets).map(([facet, { names, of }]) =>
    ({ of, names, facet, chosen: wanted[facet] ? names.indexOf(wanted[facet]) : undefined, tally: new Int32Array(names.length) }));
  for (const number of numbers) {
    let misses = 0, missed;
    for (const check of checks) {
      if (check.chosen === undefined || check.of[number] === check.chosen) continue;
      misses++;
      missed = check;
    }
    if (misses === 1) missed.tally[missed.of[number]]++;
    if (misses) continue;
    passed.push(number);
    for (const check of checks) check.tally[check.of[number]]++;
  }
  const counts = {};
  for (const { facet, names, tally } of checks) {
    counts[facet] = new Map(names.map((name, i) => [name, tally[i]]).filter(([name, count]) => name && count));
  }
  return { passed, counts };
};

// Numbers by score, the best first; equals by day, the newest first. Without scores by day alone.
export const sorted = (numbers, { count, place, order }, scores) => {
  const top = scores ? numbers.reduce((best, number) => Math.max(best, scores[number]), 1e-9) : 1;
  const keys = Float64Array.from(numbers, number => (scores ? Math.round(scores[number] / top * 2 ** 31) * count : 0) + place[number]);
  return keys.sort().reverse().map(key => order[key % count]);
};
