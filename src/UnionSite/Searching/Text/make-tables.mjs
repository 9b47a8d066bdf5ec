// Makes Simplified.txt and Pinyin.txt, which are kept in Git. To make them anew, from the repository's root:
//   npm install --prefix /tmp/tables opencc-js@1.4.2 pinyin-pro@3.29.4
//   node src/UnionSite/Searching/Text/make-tables.mjs /tmp/tables/node_modules
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const packages = process.argv[2];
const load = async path => (await import(pathToFileURL(`${packages}/${path}`))).default;
const write = (name, lines) => writeFileSync(new URL(name, import.meta.url), lines.join("\n") + "\n");

// Traditional characters, each with the simplified one of as many code units. What GB 2312 holds is in use today, but for a few.
const heldThoughTraditional = "後於夥徵麽";
const gb2312 = new Set();
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    gb2312.add(new TextDecoder("gb2312").decode(Uint8Array.of(row, cell)));
  }
}
const traditional = new Map((await load("opencc-js/dist/esm-lib/dict/TSCharacters.js")).split("|").map(entry => entry.split(" "))
  .filter(([from, to]) => from !== to && from.length === to.length && (!gb2312.has(from) || heldThoughTraditional.includes(from))));
// 薴 becomes 苧, and that one, as a traditional character, 苎: what is replaced by the table never stands in it.
const simplify = character => traditional.has(character) ? simplify(traditional.get(character)) : character;
const pairs = [...traditional.keys()].sort().map(from => from + simplify(from));
write("Simplified.txt", [
  "# Traditional characters, each before the simplified one.",
  "# From TSCharacters of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0, see Apache-2.0.txt) as packaged in opencc-js;",
  `# changed by make-tables.mjs: characters of GB 2312, but for ${heldThoughTraditional}, and pairs of unequal length in UTF-16 are left out.`,
  ...Array.from({ length: Math.ceil(pairs.length / 40) }, (_, line) => pairs.slice(line * 40, line * 40 + 40).join(" ")),
]);

// Toneless readings of each character, the commonest first.
const readings = await load("pinyin-pro/dist/esm/data/dict1.mjs");
const surnames = await load("pinyin-pro/dist/esm/data/surname.mjs");
const words = await Promise.all([2, 3, 4, 5].map(length => load(`pinyin-pro/dist/esm/data/dict${length}.mjs`)));
const toneless = reading => reading.normalize("NFD").replace(/[\u0300\u0301\u0304\u030c]/g, "").normalize("NFC").replace("ü", "v");

const uses = new Map();
for (const [word, reading] of [...words, surnames].flatMap(Object.entries)) {
  reading.split(" ").forEach((syllable, index) => {
    const use = [...word][index] + toneless(syllable);
    uses.set(use, (uses.get(use) ?? 0) + 1);
  });
}

// A reading that no word has is archaic where it is not among the first two, or the character is in common use.
const readingsOf = character => {
  const all = `${readings.get(character) ?? ""} ${character === "嗯" ? "en" : ""} ${surnames[character] ?? ""}`;
  const known = [...new Set(all.split(" ").map(toneless).filter(syllable => /^[a-z]*[aeiouv][a-z]*$/.test(syllable)))];
  const count = syllable => uses.get(character + syllable) ?? 0;
  const others = known.slice(1).filter((syllable, index) => count(syllable) > 0 || (index === 0 && count(known[0]) < 5));
  return [...known.slice(0, 1), ...others.sort((a, b) => count(b) - count(a))].slice(0, 4);
};

const bySyllable = {};
for (let codePoint = 0x3007; codePoint < 0x40000; codePoint++) {
  const character = String.fromCodePoint(codePoint);
  if (/[\u3007\u3400-\u9fff\u{20000}-\u{3ffff}]/u.test(character)) {
    readingsOf(character).forEach((syllable, rank) => {
      bySyllable[syllable] ??= ["", "", "", ""];
      bySyllable[syllable][rank] += character;
    });
  }
}
write("Pinyin.txt", [
  "# Each syllable with the characters of which it is the commonest reading; after commas those of which it is the second, third and fourth.",
  "# From pinyin-pro (https://github.com/zh-lx/pinyin-pro, MIT licence, © 2022 zh-lx), chosen by make-tables.mjs.",
  ...Object.keys(bySyllable).sort().map(syllable => `${syllable} ${bySyllable[syllable].join(",").replace(/,+$/, "")}`),
]);
