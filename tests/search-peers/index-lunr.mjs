// node index-lunr.mjs DATA SITE: indexes the records in DATA/*.json (what our build offers as data) with Lunr, for the page in SITE.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import lunr from "lunr";

const [data, site] = process.argv.slice(2);
const wordsIn = value => typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [value ?? ""];
const titles = {};
const index = lunr(function () {
  this.ref("ref");
  this.field("title", { boost: 8 });
  this.field("text");
  for (const file of readdirSync(data).filter(name => name.endsWith(".json"))) {
    for (const { id, title, ...rest } of JSON.parse(readFileSync(join(data, file), "utf8"))) {
      const ref = `${file.slice(0, -".json".length)}/${id}`;
      titles[ref] = title;
      this.add({ ref, title, text: wordsIn(rest).join("\n") });
    }
  }
});
mkdirSync(site, { recursive: true });
writeFileSync(join(site, "index.json"), JSON.stringify(index));
writeFileSync(join(site, "titles.json"), JSON.stringify(titles));
