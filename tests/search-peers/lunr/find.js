import { serve } from "./answer.js";

const run = file => new Promise(done => {
  const script = document.createElement("script");
  script.src = file;
  script.onload = done;
  document.head.append(script);
});
const read = async file => (await fetch(file)).json();
const [stored, titles] = await Promise.all([read("index.json"), read("titles.json"), run("lunr.min.js")]);
const index = lunr.Index.load(stored);

// A query is looked for as it is, without the operators of Lunr's language; all words of it, as with us.
serve(async query => {
  const results = index.query(find => lunr.tokenizer(query).forEach(word =>
    index.pipeline.run([word]).forEach(term => find.term(term.toString(), { presence: lunr.Query.presence.REQUIRED }))));
  return { total: results.length, best: results.slice(0, 10).map(({ ref }) => ({ id: ref, title: titles[ref], text: "" })) };
});
