import { fold, formOf } from "./text.js";

const wordPieces = /"([^"]*)"|“([^“”]*)”|[^\p{White_Space}"“”]+/gu;
const dayWritten = /^((?:19|20)[0-9]{2})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})| *年 *([0-9]{1,2}) *月 *([0-9]{1,2}) *日)$/;
const monthWritten = /^((?:19|20)[0-9]{2})(?:-([0-9]{1,2})| *年 *([0-9]{1,2}) *月)$/;
const isbnWritten = /^(?:97[89](?:-?[0-9]){10}|(?=(?:[^-]*-){3}[^-]*$)[0-9](?:-?[0-9]){8}-?[0-9x])$/;
const numberWritten = /^[¥$]?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))? *([万亿]?) *(元?)$/;

const within = (value, last) => value >= 1 && value <= last;

const numberReading = (whole, fraction = "", unit, yuan) => {
  if (/^0./.test(whole)) return "";
  const zeros = unit === "万" ? 4 : unit ? 8 : 0;
  const digits = whole.replace(/,/g, "") + fraction.slice(0, zeros).padEnd(zeros, "0");
  const rest = fraction.slice(zeros).replace(/0+$/, "");
  return "^" + digits.replace(/^0+(?=[0-9])/, "") + (rest && "." + rest) + yuan;
};

// The other way in which a day, a month, an ISBN or a number is written, or an empty string.
const readingOf = text => {
  const day = text.match(dayWritten), month = text.match(monthWritten), number = text.match(numberWritten);
  if (day) {
    const [m, d] = [+(day[3] ?? day[5]), +(day[4] ?? day[6])];
    if (within(m, 12) && within(d, 31)) return `^${day[1]}年^${m}月^${d}日`;
  }
  if (month) {
    const m = +(month[2] ?? month[3]);
    if (within(m, 12)) return `^${month[1]}年^${m}月`;
  }
  if (isbnWritten.test(text)) return "^" + text.replace(/-/g, "");
  return number ? numberReading(...number.slice(1)) : "";
};

// The words of a query, each with the forms of which one must occur, the word's own form first, and with its letters,
// if it is two or more ASCII letters and may thus be pinyin. Aliases are the head's pairs of forms.
export const wordsOf = (query, aliases = []) => {
  const words = new Map();
  for (const [piece, straight, curly] of query.matchAll(wordPieces)) {
    const text = straight ?? curly ?? piece, form = formOf(text);
    if (!form || words.has(form)) continue;
    const swapped = aliases.flatMap(([one, other]) => [form.replaceAll(one, other), form.replaceAll(other, one)]);
    const forms = [...new Set([form, readingOf(fold(text)), ...swapped])].filter(Boolean);
    words.set(form, { forms, letters: /^\^[a-z]{2,}$/.test(form) ? form.slice(1) : "" });
  }
  return [...words.values()];
};

// All ways to read letters as pinyin, as forms: whole syllables, each the unit U+E000 plus its place, and initials in capitals.
export const pinyinForms = (letters, syllables) => {
  const readings = [];
  const read = (at, form) => {
    if (at === letters.length) readings.push(form);
    syllables.forEach((syllable, i) => letters.startsWith(syllable, at) && read(at + syllable.length, form + String.fromCharCode(0xe000 + i)));
  };
  read(0, "");
  const initials = new Set(syllables.map(syllable => syllable[0]));
  if ([...letters].every(letter => initials.has(letter))) readings.push(letters.toUpperCase());
  return readings;
};
