// Elements. Text of records goes into the page as text nodes only.

/** @returns {HTMLElement} a new element with children: elements and texts */
export const make = (name, className, ...children) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

export const byId = id => document.getElementById(id);
