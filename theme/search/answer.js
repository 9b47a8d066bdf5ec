// How an answer looks: the sentence above the results, the results, and the counts of the filters.
import { FILTERS, addressOf, isFiltered } from "./address.js";
import { byId, make } from "./dom.js";

const count = byId("count");
const results = byId("results");

const say = (...content) => count.replaceChildren(...content);

/** The results are out of date from here on; who sees no answer soon is told that it comes. */
export const showBusy = () => {
  results.setAttribute("aria-busy", true);
  delete count.dataset.count;
  delete count.dataset.match;
};

export const showWaiting = () => say("正在查找……");

const showResults = (items, hasMore) => {
  results.replaceChildren(...items);
  byId("more").hidden = !hasMore;
  results.setAttribute("aria-busy", false);
};

/** The index did not load. */
export const showFailure = () => {
  const reload = make("button", "", "重新载入");
  reload.type = "button";
  reload.onclick = () => location.reload();
  say("搜索数据没有载入，请检查网络后再试。", reload);
  byId("unfilter").hidden = byId("tips").hidden = true;
  showResults([], false);
};

// An option without hits stays where it is: the list keeps its shape.
const showCounts = (form, counts) => {
  for (const name of FILTERS) {
    for (const option of [...form.elements[name].options].slice(1)) {
      const hits = counts[name].get(option.value) ?? 0;
      option.dataset.name ??= option.text;
      option.text = `${option.dataset.name} (${hits})`;
      option.disabled = !hits && !option.selected;
    }
  }
};

const sentence = ({ q }, { words, match, numbers }) => {
  if (match === "approximate") return [make("b", "", "没有完全相符的记录。"), `下面是近似结果：${numbers.length} 条，有的少一个词，有的差一个字。`];
  if (numbers.length) return ["找到 ", make("b", "", numbers.length), " 条"];
  return [q ? `没有找到“${q}”。` : "没有符合这些条件的记录。"];
};

/**
 * Shows an answer in one go.
 * @param {object} asked the fields of the address
 * @param {object} found the answer of `search`
 * @param {Element[]} items the first results
 * @param {number} others how many there are without filters, where the filters leave none
 */
export const showAnswer = (asked, found, items, others) => {
  const hits = found.numbers.length, unfilter = byId("unfilter");
  showCounts(byId("search-form"), found.counts);
  Object.assign(count.dataset, { count: hits, match: found.match });
  say(...!found.words.length && !isFiltered(asked) ? ["请输入要查找的词，例如姓名、科室、书名或文号。"] : sentence(asked, found));
  unfilter.hidden = !isFiltered(asked) || !hits && !others;
  unfilter.textContent = hits ? "去掉筛选条件" : `去掉筛选条件后有 ${others} 条`;
  unfilter.href = addressOf({ q: asked.q, sort: asked.sort });
  byId("tips").hidden = hits > 0;
  showResults(items, items.length < hits);
};
