// The list of results.
import { dayOf } from "./find.js";
import { recordsOf } from "./store.js";
import { make } from "./dom.js";
import { markedLine, snippetOf } from "./snippet.js";

const dateOf = number => {
  const date = new Date(dayOf(number) * 864e5);
  return +date ? [`${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`] : [];
};

const itemOf = (number, [id, title, meta, fields, text], words) => {
  const link = make("a", "", ...markedLine(title, words));
  link.href = `${id.split("/").map(encodeURIComponent).join("/")}.html`;
  const about = [...meta.split(" · "), ...dateOf(number)].map(part => make("span", "", part));
  const item = make("li", "", make("h2", "", link), make("p", "result-meta", ...about), make("p", "", ...snippetOf(fields, text, words)));
  item.dataset.id = id;
  return item;
};

/** The list items of records, with the words marked. */
export const itemsOf = async (numbers, words) => {
  const records = await recordsOf(numbers);
  return records.map((record, at) => itemOf(numbers[at], record, words));
};
