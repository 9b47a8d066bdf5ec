// The search client in Node: a page without content that loads the index's scripts from memory. Questions come in as JSON, answers go out.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const { modules, files, questions } = JSON.parse(readFileSync(0, 'utf8'));
const headPath = Object.keys(files).find(path => path.startsWith('search/head-'));
let loads = [];
let broken = '-';

const run = script => setTimeout(() => {
  loads.push(script.src);
  if (script.src.startsWith(broken) || !(script.src in files)) {
    script.onerror();
    return;
  }
  document.currentScript = script;
  runInThisContext(files[script.src]);
  document.currentScript = null;
  script.onload();
});

const headScript = { src: headPath, getAttribute: () => headPath };
globalThis.window = globalThis;
globalThis.document = { currentScript: null, querySelector: () => headScript, createElement: () => ({}), head: { append: run } };
const [text, query, store, find, suggest] =
  await Promise.all(['text', 'query', 'store', 'find', 'suggest'].map(name => import(`${modules}/${name}.js`)));
run(headScript);

const textsIn = units => Buffer.from(units, 'base64').toString('utf16le').split('\0');
const wordsOf = (of, aliases) => query.wordsOf(of, aliases ?? []).map(({ forms }) => forms);

const answers = {
  setSimplified: ({ traditional, simple }) => text.setSimplified(traditional, simple),
  form: ({ of }) => text.formOf(of),
  forms: ({ of }) => textsIn(of).map(each => /\p{Cn}/u.test(each) ? null : text.formOf(each)),
  pieces: ({ of }) => {
    const { form, starts, ends } = text.trace(of);
    return [...form].map((unit, i) => of.slice(starts[i], ends[i]));
  },
  words: ({ of, aliases }) => wordsOf(of, aliases),
  allWords: ({ of, aliases }) => textsIn(of).map(each => wordsOf(each, aliases)),
  pinyin: ({ of, syllables }) => query.pinyinForms(of, syllables),
  break: ({ path }) => { broken = path; },
  search: async asked => {
    loads = [];
    const { match, numbers, counts, forms } = await find.search(asked).catch(() => ({ match: 'failed', numbers: [], counts: {}, forms: [] }));
    const loaded = [...loads];
    const records = numbers.length ? await store.recordsOf(numbers) : [];
    return { match, numbers: [...numbers], ids: records.map(([id]) => id), counts: Object.entries(counts).map(([name, values]) => [name, ...[...values].flat()]), forms, loads: loaded };
  },
  suggest: ({ of }) => suggest.suggestionsFor(of),
};

const given = [];
for (const question of questions) given.push(await answers[question.ask](question) ?? null);
process.stdout.write(JSON.stringify(given));
