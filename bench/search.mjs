// Sends queries to the search engine of a built site, as the search box of its pages does, under Node. bench/search.py starts it.

import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { runInThisContext } from "node:vm";

const SETUP = 0;
const QUERY = 2;

const { engine, indexes, queries, repeats } = JSON.parse(readFileSync(0, "utf8"));
let hear;
let told;
globalThis.addEventListener = (_, listener) => (hear = listener);
globalThis.postMessage = (message) => (told = message.data);
runInThisContext(readFileSync(engine, "utf8"));

const answers = [];
for (const [site, index] of Object.entries(indexes)) {
  hear({ data: { type: SETUP, data: JSON.parse(readFileSync(index, "utf8")) } });
  for (const asked of queries.filter((each) => each.site === site)) answers.push({ ...asked, ...answer(asked.query) });
}
console.log(JSON.stringify(answers));

/** The sections for a query, the best first, their HTML with marked words, and the cost of an answer: places of the index and
 * names that are looked at, and the median time. */
function answer(query) {
  const times = [];
  for (let turn = 0; turn < repeats; turn++) {
    const start = performance.now();
    hear({ data: { type: QUERY, data: query } });
    times.push(performance.now() - start);
  }
  const sections = told.items.map(([section]) => section);
  const places = sections.map(({ location }) => location);
  const best = sections.slice(0, 3).map(({ title, text }) => `${title} ${text}`);
  return { places, best, visited: told.visited, milliseconds: times.sort((one, other) => one - other)[repeats >> 1] };
}
