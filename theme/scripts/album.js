// The light box: a picture of an album opens in a dialog, which holds the focus and closes with Esc by itself. Without dialogs the links stay links.
const links = [...document.querySelectorAll("a.enlarge")];
const made = (name, fields, ...children) => {
  const element = Object.assign(document.createElement(name), fields);
  element.append(...children);
  return element;
};

const open = () => {
  const [image, words, place] = [made("img"), made("span"), made("span", { className: "place" })];
  const [previous, next, close] = ["上一张", "下一张", "关闭"].map(text => made("button", { type: "button", textContent: text }));
  const caption = made("p", { ariaLive: "polite" }, place, words);
  const dialog = made("dialog", { className: "light-box", ariaLabel: "照片" }, made("div", { className: "picture" }, image), caption, made("div", { className: "buttons" }, previous, next, close));
  let at = 0;

  const show = index => {
    at = (index + links.length) % links.length;
    const small = links[at].querySelector("img");
    const { width, height } = Object.fromEntries(["width", "height"].map(name => [name, +small.getAttribute(name)]));
    Object.assign(image, { width, height, alt: small.alt, src: links[at].href });
    place.textContent = `${at + 1}/${links.length}`;
    words.textContent = small.alt;
  };
  const step = by => () => show(at + by);

  previous.addEventListener("click", step(-1));
  next.addEventListener("click", step(1));
  previous.hidden = next.hidden = links.length < 2;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => links[at].focus());
  dialog.addEventListener("keydown", ({ key }) => {
    ({ ArrowLeft: step(-1), ArrowRight: step(1), Home: () => show(0), End: () => show(links.length - 1) })[key]?.();
  });
  document.body.append(dialog);
  return index => { show(index); dialog.showModal(); close.focus(); };
};

if (window.HTMLDialogElement) {
  let openAt;
  links.forEach((link, index) => link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    (openAt ??= open())(index);
  }));
}
