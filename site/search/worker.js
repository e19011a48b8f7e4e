// The search's worker, in place of Material's: the same messages, another engine. The build writes groups
// of words that mean the same above this script, as SAME.
/* global SAME */

import { Engine } from "./engine.js";
import { entry, escaped } from "./teaser.js";

// Material's messages: the page sends its index and then queries, each a string.
const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

/** @type {Engine | undefined} */
let engine;

addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) {
    engine = new Engine(data.docs, SAME);
    postMessage({ type: READY });
  } else if (type === QUERY && engine) postMessage({ type: RESULT, data: result(engine, String(data)) });
});

/**
 * The answer to a query in Material's form: each section below the title of its page, since Material draws a list of pages
 * with their sections. `visited`, what the answer cost, is for bench/search.py.
 * @param {Engine} search
 * @param {string} query
 */
function result(search, query) {
  const answer = search.search(query);
  const items = answer.found.map(({ section, score }) => {
    const shown = { ...entry(section, answer), location: section.location, score, terms: {} };
    const page = search.byLocation.get(section.location.split("#")[0]);
    if (!page || page === section) return [shown];
    return [shown, { ...shown, location: page.location, title: escaped(page.title), text: "", score: 0 }];
  });
  return { items, visited: answer.visited };
}
