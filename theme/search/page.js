// The search page: its address says what is asked, and what is done on the page changes the address.
import { search } from "./find.js";
import { firstPage } from "./proof.js";
import { itemsOf } from "./results.js";
import { suggestWhileTyping } from "./suggestions.js";

const moreOnes = 20, patience = 400;
const filters = ["kind", "year", "category"];
const [form, input, suggestions, count, unfilter, results, more] = ["search-form", "q", "suggestions", "count", "unfilter", "results", "more"].map(id => document.getElementById(id));
const siteTitle = document.title;

// The fields of the address: the query, the filters, the order (sort), and how many results are shown (n).
const askedFields = () => Object.fromEntries(new URLSearchParams(location.search));

const addressOf = fields => `?${new URLSearchParams(Object.entries(fields).filter(([, value]) => value))}`;

// What the page says of an answer stands in the page, each sentence with the states in which it is said.
const tell = (state, number = "") => {
  document.querySelectorAll("[data-when]").forEach(note => { note.hidden = !note.dataset.when.includes(state); });
  count.textContent = number;
};

const showCounts = counts => filters.forEach(name => [...form.elements[name].options].forEach(option => {
  const hits = counts[name].get(option.value) ?? 0;
  if (!option.value) return;
  option.dataset.name ??= option.text;
  option.text = `${option.dataset.name} (${hits})`;
  option.disabled = !hits && !option.selected;
}));

let turn = 0, waiting, found;

const showResults = (items, hits) => {
  clearTimeout(waiting);
  results.replaceChildren(...items);
  more.hidden = items.length === hits;
  results.setAttribute("aria-busy", false);
};

// An answer is shown in one go. One that comes after a newer question is dropped.
const answer = async (asked, isLatest) => {
  const isFiltered = filters.some(name => asked[name]), latest = await search(asked);
  const isIdle = !latest.words.length && !isFiltered;
  if (isIdle) latest.numbers = [];
  const hits = latest.numbers.length, items = await itemsOf(latest.numbers.slice(0, Math.max(firstPage, asked.n | 0)), latest.forms);
  const others = isFiltered && !hits ? (await search({ q: asked.q })).numbers.length : 0;
  if (!isLatest()) return;
  found = latest;
  tell(isIdle ? "idle" : hits ? found.match : "none", hits ? `找到 ${hits} 条` : "");
  Object.assign(count.dataset, { count: hits, match: found.match });
  unfilter.hidden = !isFiltered || !hits && !others;
  unfilter.lastChild.textContent = others ? `后有 ${others} 条` : "";
  unfilter.href = addressOf({ q: asked.q, sort: asked.sort });
  showCounts(found.counts);
  showResults(items, hits);
};

const run = () => {
  const mine = ++turn, asked = askedFields(), isLatest = () => mine === turn;
  for (const name of ["q", ...filters, "sort"]) form.elements[name].value = asked[name] ?? "";
  document.title = asked.q ? `${asked.q} - ${siteTitle}` : siteTitle;
  closeSuggestions();
  results.setAttribute("aria-busy", true);
  delete count.dataset.count;
  delete count.dataset.match;
  clearTimeout(waiting);
  waiting = setTimeout(tell, patience, "waiting");
  answer(asked, isLatest).catch(error => {
    console.error(error);
    if (!isLatest()) return;
    tell("failed");
    unfilter.hidden = true;
    showResults([], 0);
  });
};

// A browser may refuse to write the history of a page from a shared folder.
const write = (how, address) => {
  try {
    history[how](null, "", address);
    return true;
  } catch {}
};

const go = address => {
  if (write("pushState", address)) run();
  else location.search = address;
};

const submit = () => go(addressOf(Object.fromEntries(new FormData(form))));

const closeSuggestions = suggestWhileTyping(input, suggestions, submit);

form.addEventListener("submit", event => {
  event.preventDefault();
  submit();
});

form.addEventListener("change", event => event.target !== input && submit());

more.addEventListener("click", async () => {
  const shown = results.children.length, mine = turn;
  const items = await itemsOf(found.numbers.slice(shown, shown + moreOnes), found.forms).catch(() => tell("failed", count.textContent));
  if (!items || mine !== turn || shown !== results.children.length) return;
  showResults([...results.children, ...items], found.numbers.length);
  items[0].querySelector("a").focus();
  write("replaceState", addressOf({ ...askedFields(), n: results.children.length }));
});

addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select")) return;
  event.preventDefault();
  input.focus();
  input.select();
});

addEventListener("popstate", run);
run();
