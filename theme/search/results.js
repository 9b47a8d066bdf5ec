// The list of results.
import { dayOf } from "./find.js";
import { recordsOf } from "./store.js";
import { make, marked, snippetOf } from "./snippet.js";

// By hand, as a browser takes a while to get its names of months.
const dateOf = day => {
  const [year, month, date] = new Date(day * 864e5).toISOString().split(/\D/);
  return day ? [`${year}年${+month}月${+date}日`] : [];
};

/** The list items of records, with the forms marked that were sought. */
export const itemsOf = async (numbers, sought) => (await recordsOf(numbers)).map(([id, title, meta, fields, text], i) => {
  const link = make("a", ...marked(title, sought)), about = [...meta.split(" · "), ...dateOf(dayOf(numbers[i]))];
  link.href = `${id.split("/").map(encodeURIComponent).join("/")}.html`;
  const item = make("li", make("h2", link), make("div", ...about.map(part => make("span", part))), make("p", ...snippetOf(fields, text, sought)));
  item.dataset.id = id;
  return item;
});
