// Shows a peer's answer as our own page does: how many records it found, and the ten best.
const results = document.getElementById("results");
const count = document.getElementById("count");

const line = ({ id, title, text }) => {
  const item = document.createElement("li");
  item.dataset.id = id;
  item.append(title, document.createElement("br"), text);
  return item;
};

// find(query) gives {total, best: [{id, title, text}]}.
export const serve = async find => {
  const form = document.querySelector("main form");
  const run = async () => {
    const { total, best } = await find(form.elements.q.value.trim());
    results.replaceChildren(...best.map(line));
    count.textContent = count.dataset.count = total;
    results.setAttribute("aria-busy", "false");
  };
  form.addEventListener("submit", event => {
    event.preventDefault();
    results.setAttribute("aria-busy", "true");
    run();
  });
  form.elements.q.value = new URLSearchParams(location.search).get("q") ?? "";
  await run();
};
