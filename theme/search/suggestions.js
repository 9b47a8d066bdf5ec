// Suggestions while typing: an editable combobox with a list, as the ARIA Authoring Practices Guide describes it.
import { suggestionsFor } from "./suggest.js";
import { make } from "./snippet.js";

const pause = 120;

/**
 * Makes an input and an empty, hidden listbox a combobox; `choose` is called when a suggestion has been put into the input.
 * Returns a function that closes the list and drops what is still on its way.
 */
export const suggestWhileTyping = (input, list, choose) => {
  const options = list.children;
  let timer, latest, active;

  const activate = place => {
    active = place;
    [...options].forEach((option, i) => {
      option.setAttribute("aria-selected", i === place);
      if (i === place) option.scrollIntoView({ block: "nearest" });
    });
    input.setAttribute("aria-activedescendant", place < 0 ? "" : options[place].id);
  };

  const show = terms => {
    list.replaceChildren(...terms.map((term, i) => {
      const option = make("li", term);
      option.id = `term-${i}`;
      option.setAttribute("role", "option");
      return option;
    }));
    list.hidden = !terms.length;
    input.setAttribute("aria-expanded", !list.hidden);
    activate(-1);
  };

  const close = () => {
    clearTimeout(timer);
    latest = 0;
    show([]);
  };

  const take = option => {
    input.value = option.textContent;
    close();
    choose();
  };

  const lookUp = async () => {
    const asked = latest = suggestionsFor(input.value), terms = await asked.catch(() => []);
    if (asked === latest) show(terms);
  };

  // While an input method composes, what stands in the box is not yet what is meant.
  const lookUpSoon = event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(lookUp, pause);
  };

  input.addEventListener("input", lookUpSoon);
  input.addEventListener("compositionstart", close);
  input.addEventListener("compositionend", lookUpSoon);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    const { key } = event, states = options.length + 1;
    if (!options.length || event.isComposing || event.keyCode === 229) return;
    if (key === "ArrowDown") activate((active + 2) % states - 1);
    else if (key === "ArrowUp") activate((active + states) % states - 1);
    else if (key === "Escape") close();
    else if (key === "Enter" && active >= 0) take(options[active]);
    else return;
    event.preventDefault();
  });

  // The box keeps the focus.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => event.target !== list && take(event.target));
  return close;
};
