// What the head tells of each record: by what it is filtered, and its place in time.

// The table of a head: how many records there are; the day of each; and by what they are filtered, of each filter the names and which of
// them each record has.
export const tableOf = ({ kinds, categories, classes, classOf, days }) => {
  const [dayAt, kindAt, categoryAt, yearAt] = [[], [], [], []], years = [""];
  let day = 0, endOfYear = 1;
  days.forEach((later, number) => {
    const [kind, category] = classes[classOf.charCodeAt(number) - 48];
    day += later;
    if (day >= endOfYear) {
      const year = new Date(day * 864e5).toISOString().slice(0, 4);
      endOfYear = Date.UTC(+year + 1, 0) / 864e5;
      years.push(year);
    }
    dayAt.push(day);
    kindAt.push(kind);
    categoryAt.push(category < 0 ? categories.length : category);
    yearAt.push(years.length - 1);
  });
  const facets = [["kind", kinds, kindAt], ["year", years, yearAt], ["category", categories, categoryAt]];
  return { count: days.length, dayAt, facets };
};

// Which of the numbers pass all filters, and of each filter how many have which value; a filter does not narrow its own counts.
export const filtered = (numbers, { facets }, wanted) => {
  const passes = facets.map(([facet, names, of]) => {
    const chosen = names.indexOf(wanted[facet]);
    return number => !wanted[facet] || of[number] === chosen;
  });
  const passingAllBut = facet => numbers.filter(number => passes.every((pass, i) => i === facet || pass(number)));
  const counts = Object.fromEntries(facets.map(([facet, names, of], i) => {
    const tally = names.map(() => 0);
    passingAllBut(i).forEach(number => tally[of[number]]++);
    return [facet, new Map(names.map((name, at) => [name, tally[at]]).filter(([name, count]) => name && count))];
  }));
  return { passed: passingAllBut(), counts };
};

// Numbers by score, the best first; equals by day, the newest first, as numbers are. Without scores by day alone.
export const sorted = (numbers, { count }, scores = []) => {
  const top = numbers.reduce((best, number) => Math.max(best, scores[number] || 0), 0), scale = top && 2 ** 31 / top;
  const keys = Float64Array.from(numbers, number => (scale && Math.round(scores[number] * scale)) * count + number).sort().reverse();
  return [...keys.map(key => key % count)];
};
