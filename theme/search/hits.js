import { followedBy, positionsOf, weightsOf } from "./postings.js";

const titleWorth = [0, 1, 1.25, 2], namesBegin = 5120, fieldsBegin = 6144, textBegins = 8192, longestTitle = 63;

// The places in a form from which the keys of three units begin that cover it.
const placesOfThrees = form => {
  const places = [];
  for (let at = 0; at < form.length - 3; at += 3) places.push(at);
  return [...places, form.length - 3];
};

// The keys whose entries tell where a form occurs.
export const keysOf = form => form.length < 3 ? [form] : placesOfThrees(form).map(at => form.substr(at, 3));

const worth = (title, names, fields, text) => 8 * titleWorth[title] + 6 * names + 3 * fields + Math.min(15, text);

const ofWeights = payload => {
  const { numbers, weights } = weightsOf(payload), titles = new Uint8Array(numbers.length), frequencies = new Float32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const weight = weights[i];
    titles[i] = weight & 3;
    frequencies[i] = worth(weight & 3, weight >> 2 & 1, weight >> 3 & 1, weight >> 4);
  }
  return { numbers, titles, frequencies };
};

// Of a title the position of the first occurrence, 0 for none: it tells the title's length too.
const ofPositions = ({ numbers, starts, positions }, length) => {
  const titles = new Int32Array(numbers.length), frequencies = new Float32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    let names = 0, fields = 0, text = 0, title = 0;
    for (let at = starts[i]; at < starts[i + 1]; at++) {
      const position = positions[at];
      if (position >= textBegins) text++;
      else if (position >= fieldsBegin) fields = 1;
      else if (position >= namesBegin) names = 1;
      else titles[i] ||= position;
    }
    const titleLength = Math.min(longestTitle, titles[i] >> 6);
    if (titles[i]) title = titles[i] > titleLength << 6 ? 1 : length === titleLength && length < longestTitle ? 3 : 2;
    frequencies[i] = worth(title, names, fields, text);
  }
  return { numbers, titles, frequencies };
};

// The records that hold a form: their numbers, how often and how prominently each holds it, and its place in each title.
export const hitsOf = (form, entries) => {
  const payloads = keysOf(form).map(key => entries.get(key));
  if (!payloads.every(Boolean)) return { numbers: [], titles: [], frequencies: [] };
  if (form.length < 3) return ofWeights(payloads[0]);
  const lists = payloads.map(positionsOf), places = placesOfThrees(form);
  return ofPositions(lists.reduce((list, other, i) => followedBy(list, other, places[i])), form.length);
};

// What hitsOf gives as a form's place in a title that is the whole form and nothing else.
export const titlePlaceIn = (whole, form) => {
  const at = whole.indexOf(form);
  if (form.length > 2) return (Math.min(longestTitle, whole.length) << 6) + at;
  return at ? 1 : whole === form ? 3 : 2;
};
