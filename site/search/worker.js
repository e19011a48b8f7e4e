// The search's worker, in place of Material's: the same messages, another engine. The build writes groups
// of words that mean the same above this script, as SAME.
/* global SAME */

import { Engine } from "./engine.js";
import { escaped, teaser, title } from "./teaser.js";

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
    const item = entry(section, score);
    const page = search.byLocation.get(section.location.split("#")[0]);
    return !page || page === section ? [item] : [item, { ...entry(page, 0), title: escaped(page.title), text: "" }];
  });
  return { items, visited: answer.visited };

  /**
   * @param {import("./engine.js").Section} section
   * @param {number} score
   */
  function entry(section, score) {
    const { location, text } = section;
    return { location, title: title(section.title, answer), text: teaser(text, answer), score, terms: {} };
  }
}
