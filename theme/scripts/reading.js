// Modes of reading: how large the letters are, and in which colours. They are chosen in the header and remembered by the browser.
// Runs in the head, so that a page is first seen as its reader wants it.
const modes = {
  size: { legend: "字号", choices: { "": "标准", large: "大", huge: "特大" } },
  theme: { legend: "颜色", choices: { "": "跟随系统", light: "浅色", dark: "深色", contrast: "高对比" } },
};
const root = document.documentElement;

// A page opened from a folder or in a private window may be refused a memory; then a choice holds for the page.
const recall = name => {
  try {
    return localStorage.getItem(`reading-${name}`);
  } catch {
    return root.dataset[name];
  }
};

const remember = (name, choice) => {
  try {
    localStorage.setItem(`reading-${name}`, choice);
  } catch { /* It holds for this page. */ }
};

const set = (name, choice) => {
  if (choice) root.dataset[name] = choice;
  else delete root.dataset[name];
  document.querySelectorAll(`.reading [name=${name}]`).forEach(input => { input.checked = input.value === choice; });
};

const apply = () => Object.entries(modes).forEach(([name, { choices }]) => {
  const choice = recall(name);
  set(name, choice in choices ? choice : "");
});

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const fieldset = ([name, { legend, choices }]) => element("fieldset", {}, element("legend", { textContent: legend }),
  ...Object.entries(choices).map(([value, text]) =>
    element("label", {}, element("input", { type: "radio", name, value }), element("span", { textContent: text }))));

const build = () => {
  const details = document.querySelector(".reading details"), summary = details.firstElementChild;
  const panel = element("form", { className: "reading-panel" }, ...Object.entries(modes).map(fieldset));
  details.append(panel);
  panel.addEventListener("change", ({ target: { name, value } }) => {
    remember(name, value);
    set(name, value);
  });
  details.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
  });
  // It lies over the page, so it goes when the reader turns to something else.
  ["click", "focusin"].forEach(type => document.addEventListener(type, ({ target }) => {
    if (!details.contains(target)) details.open = false;
  }));
  apply();
};

root.dataset.scripted = "";
apply();
document.addEventListener("DOMContentLoaded", build);
// A page that comes back from the browser's memory, or stands open in another window, follows.
addEventListener("pageshow", apply);
addEventListener("storage", apply);
