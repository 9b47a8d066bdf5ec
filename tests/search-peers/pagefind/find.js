import { serve } from "./answer.js";
import { options, search } from "./pagefind/pagefind.js";

// Without a worker it loads one script less, and the browser's developer tools see all that it asks for.
await options({ noWorker: true });

const best = async result => {
  const { url, meta, excerpt } = await result.data();
  return { id: url.replace(/^\/|\.html$/g, ""), title: meta.title, text: new DOMParser().parseFromString(excerpt, "text/html").body.textContent };
};

serve(async query => {
  const { results } = await search(query);
  return { total: results.length, best: await Promise.all(results.slice(0, 10).map(best)) };
});
