// What is asked, as the page's address says it.

export const FILTERS = ["kind", "year", "category"];

/** The fields of the address: the query, the filters, the order, and how many results are shown (`n`). */
export const askedFields = () => {
  const address = new URLSearchParams(location.search);
  return Object.fromEntries(["q", ...FILTERS, "sort", "n"].map(name => [name, (address.get(name) ?? "").trim()]));
};

/** The address that asks for fields. */
export const addressOf = fields => `?${new URLSearchParams(Object.entries(fields).filter(([, value]) => value))}`;

export const isFiltered = asked => FILTERS.some(name => asked[name]);
