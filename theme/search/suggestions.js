// Suggestions while typing: an editable combobox with a list, as the ARIA Authoring Practices Guide describes it.
import { suggestionsFor } from "./suggest.js";
import { make } from "./dom.js";

const PAUSE = 120;

/**
 * @param {HTMLInputElement} input the combobox
 * @param {HTMLElement} list its listbox, empty and hidden
 * @param {() => void} choose called when a suggestion has been put into the input
 * @returns {() => void} closes the list and forgets what is still on its way
 */
export const suggestWhileTyping = (input, list, choose) => {
  let timer, turn = 0, active = -1;

  const activate = place => {
    active = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === place));
    const option = list.children[place];
    input.setAttribute("aria-activedescendant", option?.id ?? "");
    option?.scrollIntoView({ block: "nearest" });
  };

  const show = terms => {
    list.replaceChildren(...terms.map((term, at) => {
      const option = make("li", "", term);
      option.id = `suggestion-${at}`;
      option.setAttribute("role", "option");
      return option;
    }));
    list.hidden = !terms.length;
    input.setAttribute("aria-expanded", !list.hidden);
    activate(-1);
  };

  const close = () => {
    clearTimeout(timer);
    turn++;
    show([]);
  };

  const take = option => {
    input.value = option.textContent;
    close();
    choose();
  };

  const lookUp = async () => {
    const mine = ++turn;
    const terms = input.value.trim() ? await suggestionsFor(input.value).catch(() => []) : [];
    if (mine === turn) show(terms);
  };

  const lookUpSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(lookUp, PAUSE);
  };

  // While an input method composes, what stands in the box is not yet what is meant.
  input.addEventListener("input", event => event.isComposing || lookUpSoon());
  input.addEventListener("compositionstart", close);
  input.addEventListener("compositionend", lookUpSoon);
  input.addEventListener("blur", close);

  input.addEventListener("keydown", event => {
    const count = list.children.length;
    if (!count || event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") activate((active + 2) % (count + 1) - 1);
    else if (event.key === "ArrowUp") activate((active + count + 1) % (count + 1) - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) take(list.children[active]);
    else return;
    event.preventDefault();
  });

  // The box keeps the focus.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => event.target.closest("li") && take(event.target.closest("li")));
  return close;
};
