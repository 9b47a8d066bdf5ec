import { trace } from "./text.js";

const pieces = /"([^"]*)"|“([^”]*)”|[^\p{White_Space}"“”]+/gu;
const dateWritten = /^((?:19|20)\d{2})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?| *年 *(\d{1,2}) *月(?: *(\d{1,2}) *日)?)$/;
const isbnWritten = /^(?:97[89](?:-?\d){10}|(?=(?:[^-]*-){3}[^-]*$)\d(?:-?\d){8}-?[\dx])$/;
const numberWritten = /^[¥$]?((?!0[\d,])\d{1,3}(?:,\d{3})+|(?!0\d)\d+)(?:\.(\d+))? *([万亿]?) *(元?)$/;

const isWithin = (value, last) => value >= 1 && value <= last;

const dateReading = (year, sign = "-", month, day, otherMonth = month, otherDay = day) => {
  if (!isWithin(otherMonth, 12) || !isWithin(otherDay ?? 1, 31) || !otherDay && sign !== "-") return "";
  return `^${year}年^${+otherMonth}月${otherDay ? `^${+otherDay}日` : ""}`;
};

const numberReading = (whole, fraction = "", unit, yuan) => {
  const zeros = unit === "万" ? 4 : unit ? 8 : 0, rest = fraction.slice(zeros).replace(/0+$/, "");
  const digits = whole.replace(/,/g, "") + fraction.slice(0, zeros).padEnd(zeros, "0");
  return "^" + digits.replace(/^0+(?=\d)/, "") + (rest && "." + rest) + yuan;
};

// The other way in which a day, a month, an ISBN or a number is written, or an empty string.
export const readingOf = text => {
  const [date, number] = [dateWritten, numberWritten].map(written => text.match(written)?.slice(1));
  return date && dateReading(...date) || isbnWritten.test(text) && "^" + text.replace(/-/g, "") || (number ? numberReading(...number) : "");
};

// The words of a query, each with the forms of which one must occur, the word's own form first, and with its letters,
// if it is two to 24 ASCII letters and may thus be pinyin. Aliases are the head's pairs of forms.
export const wordsOf = (query, aliases = []) => {
  const words = new Map();
  for (const [piece, straight, curly] of query.matchAll(pieces)) {
    const { folded, form } = trace(straight ?? curly ?? piece);
    if (!form || words.has(form)) continue;
    const swapped = aliases.flatMap(([one, other]) => [form.replaceAll(one, other), form.replaceAll(other, one)]);
    const forms = [...new Set([form, readingOf(folded), ...swapped])].filter(Boolean);
    words.set(form, { forms, letters: /^\^[a-z]{2,24}$/.test(form) ? form.slice(1) : "" });
  }
  return [...words.values()];
};

// All ways to read letters as pinyin, as forms: whole syllables, each the unit U+E000 plus its place, and initials in capitals.
export const pinyinForms = (letters, syllables) => {
  const forms = [];
  const read = (at, form) => {
    if (at === letters.length) forms.push(form);
    syllables.forEach((syllable, i) => letters.startsWith(syllable, at) && read(at + syllable.length, form + String.fromCharCode(0xe000 + i)));
  };
  read(0, "");
  if ([...letters].every(letter => syllables.some(syllable => syllable[0] === letter))) forms.push(letters.toUpperCase());
  return forms;
};
