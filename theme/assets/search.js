// The search page: finds the records that contain the words of the address's q, and shows them.
// The index is plain scripts that call unionSearch, so that it works from a shared folder (file://) too.
(() => {
  "use strict";

  // THE RULE. Text and query are compared in a normal form: invisible characters (Cf) dropped, NFKC, lower case, white space
  // runs one space, no space next to a Han (513 人 = 513人); line feeds stay, and nothing matches across them.
  // A query is cut at white space into words, all of which must occur. A word occurs where the text contains it; one that begins
  // with a letter or digit other than Han only where such a run begins: 45 is not in 1450, X光机 is in 数字X光机.
  // Examples: tests/search-cases.json.
  const HAN = "[\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
  const han = new RegExp(HAN, "u");
  const spaceAfterHan = new RegExp(`(${HAN}) `, "gu");
  const spaceBeforeHan = new RegExp(` (?=${HAN})`, "gu");
  const fold = text => text.replace(/\p{Cf}/gu, "").normalize("NFKC").toLowerCase().replace(/[^\S\n]+/g, " ");
  const normalize = text => fold(text).replace(spaceAfterHan, "$1").replace(spaceBeforeHan, "");
  const wordsOf = query => [...new Set(query.split(/\s+/).map(normalize).filter(Boolean))];

  const inRun = character => /[\p{L}\p{N}\p{M}]/u.test(character) && !han.test(character);
  const place = (text, word, from = 0) => {
    const anywhere = !inRun(String.fromCodePoint(word.codePointAt(0)));
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      if (anywhere || !inRun([...text.slice(Math.max(0, at - 2), at)].pop() ?? "")) return at;
    }
    return -1;
  };
  const holds = (text, word) => place(text, word) >= 0;

  // ---- the index

  const records = [];
  let shards, loading;
  window.unionSearch = {
    normalize,
    matches: (query, text) => wordsOf(query).every(word => holds(normalize(text), word)),
    manifest: list => { shards = list; },
    shard: rows => {
      for (const [id, title, date, category, meta, fields, text] of rows) {
        const parts = [title, fields, text];
        records.push({ id, date, category, meta, parts, forms: parts.map(normalize) });
      }
    },
  };

  const script = file => new Promise((done, fail) => {
    const element = document.createElement("script");
    element.src = `search/${file}`;
    element.onload = done;
    element.onerror = fail;
    document.head.append(element);
  });

  // The manifest alone keeps its name when the board changes, so no cache may answer for it.
  const loadAll = async () => {
    records.length = 0;
    await script(`manifest.js?${Date.now()}`);
    await Promise.all(shards.map(([file]) => script(file)));
    if (records.length !== shards.reduce((sum, [, count]) => sum + count, 0)) throw new Error("incomplete");
  };
  const load = () => loading ??= loadAll().catch(error => {
    loading = null;
    throw error;
  });

  // ---- finding: by where the words stand (title, fields, text), an exact title first of all, then the newest

  const score = (record, words, title) => {
    let sum = !words.length || record.forms[0] === title ? 1 : 0;
    for (const word of words) {
      const part = record.forms.findIndex(form => holds(form, word));
      if (part < 0) return 0;
      sum += 3 - part;
    }
    return sum;
  };

  const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  const find = ({ q, kind, year, category }, words) => records
    .filter(record => (!kind || record.id.startsWith(`${kind}/`)) && (!year || record.date.startsWith(`${year}-`))
      && (!category || record.category === category))
    .map(record => ({ record, score: score(record, words, normalize(q)) }))
    .filter(hit => hit.score)
    .sort((a, b) => b.score - a.score || compare(b.record.date, a.record.date) || compare(a.record.id, b.record.id))
    .map(hit => hit.record);

  // ---- showing: text goes into the page as text nodes only

  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  // For each unit of the normal form, the piece of the shown text it comes from: … becomes ... and a space may be dropped.
  const trace = shown => {
    const form = normalize(shown), starts = [], ends = [];
    for (const { 0: piece, index } of shown.matchAll(/.\p{M}*/gsu)) {
      const folded = fold(piece);
      if (!form.startsWith(folded, starts.length)) continue;
      for (let i = 0; i < folded.length; i++) {
        starts.push(index);
        ends.push(index + piece.length);
      }
    }
    if (starts.length === form.length) return { shown, form, starts, ends };
    const units = [...form.split("").keys()];
    return { shown: form, form, starts: units, ends: units.map(unit => unit + 1) };
  };

  // A stretch of the normal form as it is shown, the words marked.
  const marked = ({ shown, form, starts, ends }, words, from, to) => {
    const begin = starts[from], end = ends[to - 1], marks = new Uint8Array(shown.length), pieces = [];
    for (const word of words) {
      for (let at = place(form, word); at >= 0; at = place(form, word, at + 1)) marks.fill(1, starts[at], ends[at + word.length - 1]);
    }
    for (let at = begin, next; at < end; at = next) {
      for (next = at + 1; next < end && marks[next] === marks[at];) next++;
      const text = shown.slice(at, next).replace(/\n/g, "\u3000");
      pieces.push(marks[at] ? make("mark", "", text) : text);
    }
    return [begin > 0 ? "…" : "", ...pieces, end < shown.length ? "…" : ""];
  };

  // The surroundings of the first line that holds most of the words; the text's beginning when only the title holds any.
  const snippet = ({ parts, forms }, words) => {
    const count = line => words.filter(word => holds(line, word)).length;
    const part = !count(forms[2]) && count(forms[1]) ? 1 : 2;
    const counts = forms[part].split("\n").map(count);
    const best = counts.indexOf(Math.max(...counts));
    const text = trace(parts[part].split("\n").slice(Math.max(0, best - 1), best + 5).join("\n"));
    const places = words.map(word => place(text.form, word)).filter(at => at >= 0);
    const from = places.length ? Math.max(0, Math.min(...places) - 24) : 0;
    return marked(text, words, from, Math.min(text.form.length, from + 110));
  };

  const item = (record, words) => {
    const title = trace(record.parts[0]);
    const link = make("a", "", ...marked(title, words, 0, title.form.length));
    link.href = `${record.id.split("/").map(encodeURIComponent).join("/")}.html`;
    const [year, month, day] = record.date.split("-").map(Number);
    const when = day ? ` · ${year}年${month}月${day}日` : "";
    const element = make("li", "", make("p", "result-title", link), make("p", "result-meta", record.meta, when),
      make("p", "result-text", ...snippet(record, words)));
    element.dataset.id = record.id;
    return element;
  };

  // ---- the page

  const count = document.getElementById("count");
  const results = document.getElementById("results");
  if (!results) return;
  const form = document.querySelector("main input[name=q]").form;
  const more = make("button", "more", "显示更多");
  more.type = "button";
  results.after(more);

  const showMore = (hits, words) => {
    const shown = results.children.length;
    results.append(...hits.slice(shown, shown + 50).map(record => item(record, words)));
    more.hidden = results.children.length === hits.length;
    return results.children[shown];
  };

  const show = (text, hits, words) => {
    results.replaceChildren();
    showMore(hits, words);
    more.onclick = () => showMore(hits, words).querySelector("a").focus();
    count.textContent = text;
    count.dataset.count = hits.length;
    count.dataset.match = "exact";
    results.setAttribute("aria-busy", "false");
  };

  let turn = 0;
  const run = async () => {
    const mine = ++turn;
    const address = new URLSearchParams(location.search);
    const asked = {};
    for (const name of ["q", "kind", "year", "category"]) {
      form.elements[name].value = asked[name] = (address.get(name) ?? "").trim();
    }
    const words = wordsOf(asked.q);
    if (!words.length && !asked.kind && !asked.year && !asked.category) return show("请输入要查找的词，例如姓名、科室、书名或文号。", []);
    results.setAttribute("aria-busy", "true");
    count.textContent = "正在查找……";
    try {
      await load();
    } catch {
      if (mine !== turn) return;
      show("搜索数据没有载入，请刷新页面再试。", []);
      delete count.dataset.count;
      delete count.dataset.match;
      return;
    }
    if (mine !== turn) return;
    const hits = find(asked, words);
    show(hits.length ? `找到 ${hits.length} 条` : `没有找到${asked.q && `“${asked.q}”`}。请换一个说法，或去掉筛选条件。`, hits, words);
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    try {
      history.pushState(null, "", `?${asked}`);
      run();
    } catch {
      location.search = asked; // a browser may refuse pushState for file://
    }
  });
  form.addEventListener("change", event => event.target.matches("select") && form.requestSubmit());
  addEventListener("popstate", run);
  run();
})();
