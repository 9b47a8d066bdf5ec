// The search page: its address says what is asked, and what is done on the page changes the address.
import { search } from "./find.js";
import { FILTERS, addressOf, askedFields, isFiltered } from "./address.js";
import { showAnswer, showBusy, showFailure, showWaiting } from "./answer.js";
import { byId } from "./dom.js";
import { itemsOf } from "./results.js";
import { suggestWhileTyping } from "./suggestions.js";

const FIRST = 10;
const NEXT = 20;
const PATIENCE = 400;
const SAME = 1000;

const form = byId("search-form");
const input = byId("q");
const list = byId("results");
const siteTitle = document.title;

// Each run has a turn; an answer that comes when a newer run has begun is dropped.
let turn = 0;
let waiting;
let shown;
let changed = -SAME;

const find = async asked => {
  const found = await search(asked);
  if (!found.words.length && !isFiltered(asked)) found.numbers = [];
  const items = await itemsOf(found.numbers.slice(0, Math.max(FIRST, asked.n | 0)), found.words);
  const others = isFiltered(asked) && !items.length ? (await search({ ...asked, kind: "", year: "", category: "" })).numbers.length : 0;
  return { found, items, others };
};

const run = async () => {
  const mine = ++turn, asked = askedFields();
  for (const name of ["q", ...FILTERS, "sort"]) form.elements[name].value = asked[name];
  document.title = asked.q ? `${asked.q} - ${siteTitle}` : siteTitle;
  closeSuggestions();
  showBusy();
  clearTimeout(waiting);
  waiting = setTimeout(showWaiting, PATIENCE);
  try {
    const { found, items, others } = await find(asked);
    if (mine !== turn) return;
    shown = found;
    showAnswer(asked, found, items, others);
  } catch (error) {
    if (mine === turn) showFailure();
    throw error;
  } finally {
    if (mine === turn) clearTimeout(waiting);
  }
};

// A browser may refuse to write the history of a page from a shared folder.
const go = (address, write = "pushState") => {
  try {
    history[write](null, "", address);
  } catch {
    location.search = address;
    return;
  }
  run();
};

const submit = write => go(addressOf(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]))), write);

const showMore = async () => {
  const mine = turn, from = list.children.length;
  const items = await itemsOf(shown.numbers.slice(from, from + NEXT), shown.words);
  if (mine !== turn || from !== list.children.length) return;
  list.append(...items);
  byId("more").hidden = list.children.length === shown.numbers.length;
  items[0].querySelector("a").focus();
  try {
    history.replaceState(null, "", addressOf({ ...askedFields(), n: list.children.length }));
  } catch {
    // The results are there all the same.
  }
};

const closeSuggestions = suggestWhileTyping(input, byId("suggestions"), () => submit());

form.addEventListener("submit", event => {
  event.preventDefault();
  submit();
});
// Who runs through a filter's options with the arrow keys makes one entry of the history, not one an option.
form.addEventListener("change", event => {
  if (event.target === input) return;
  submit(event.timeStamp < changed + SAME ? "replaceState" : "pushState");
  changed = event.timeStamp;
});
byId("more").addEventListener("click", showMore);
byId("unfilter").addEventListener("click", event => {
  event.preventDefault();
  byId("count").focus();
  go(event.target.getAttribute("href"));
});
addEventListener("popstate", run);
addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  input.focus();
  input.select();
});
run();
