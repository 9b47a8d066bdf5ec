// What the head tells of each record: by what it is filtered, and its place in time.

// The table of a head: how many records there are; the day of each and its place from the oldest on; the order from the oldest on; and
// by what they are filtered, of each filter the names and which of them each record has.
export const tableOf = ({ kinds, categories, runs, days }) => {
  const count = days.length, dayAt = new Int32Array(count), keys = new Float64Array(count), places = new Int32Array(count);
  const kindAt = new Uint8Array(count), categoryAt = new Uint16Array(count), yearAt = new Uint16Array(count), years = [];
  let number = 0;
  for (const [kind, category, size] of runs) {
    const end = number + size;
    kindAt.fill(kind, number, end);
    categoryAt.fill(category < 0 ? categories.length : category, number, end);
    for (let day = 0, year; number < end; number++) {
      if (days[number] || year === undefined) {
        day += days[number];
        const name = day ? String(new Date(day * 864e5).getUTCFullYear()) : "";
        if (!years.includes(name)) years.push(name);
        year = years.indexOf(name);
      }
      dayAt[number] = day;
      yearAt[number] = year;
      keys[number] = day * count + number;
    }
  }
  const order = Int32Array.from(keys.sort(), key => key - Math.floor(key / count) * count);
  order.forEach((number, place) => { places[number] = place; });
  const facets = [["kind", kinds, kindAt], ["year", years, yearAt], ["category", categories, categoryAt]];
  return { count, dayAt, places, order, facets };
};

// Which of the numbers pass all filters, and of each filter how many have which value; a filter does not narrow its own counts.
export const filtered = (numbers, { facets }, wanted) => {
  const passed = [], counts = {};
  const checks = facets.map(([facet, names, of]) => ({ of, chosen: wanted[facet] ? names.indexOf(wanted[facet]) : -2, tally: new Int32Array(names.length + 1) }));
  for (const number of numbers) {
    let misses = 0, missed;
    for (const check of checks) {
      if (check.chosen === -2 || check.of[number] === check.chosen) continue;
      misses++;
      missed = check;
    }
    if (misses === 1) missed.tally[missed.of[number]]++;
    if (misses) continue;
    passed.push(number);
    for (const { tally, of } of checks) tally[of[number]]++;
  }
  facets.forEach(([facet, names], i) => {
    counts[facet] = new Map(names.map((name, place) => [name, checks[i].tally[place]]).filter(([name, count]) => name && count));
  });
  return { passed, counts };
};

// Numbers by score, the best first; equals by day, the newest first. Without scores by day alone.
export const sorted = (numbers, { count, places, order }, scores) => {
  const keys = new Float64Array(numbers.length), sortedNumbers = new Int32Array(numbers.length);
  let top = 0;
  if (scores) for (const number of numbers) top = Math.max(top, scores[number]);
  const scale = top && 2 ** 31 / top;
  for (let i = 0; i < keys.length; i++) keys[i] = (scale && Math.round(scores[numbers[i]] * scale)) * count + places[numbers[i]];
  keys.sort();
  for (let i = 0, last = keys.length - 1; i <= last; i++) sortedNumbers[i] = order[keys[last - i] % count];
  return sortedNumbers;
};
