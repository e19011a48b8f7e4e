// Exports all of a reader's work as an archive, and imports one. An archive may be a stranger's, so everything in it is checked.

import { markAll, passed } from "../../assets/progress-store.js";
import { keepAll, records } from "../../quiz/store.js";
import { keep, kept, recall } from "./store.js";

const MAX_ARCHIVE = 4_000_000; // bytes
const MAX_FILES = 400;
const MAX_FILE = 200_000; // bytes of one source or verdict
const SOURCE = /^(?:[^/]+\/)?exercises\/(\w+)\/(\w+)\.py$/; // an archive may contain the course folder, or its contents
const VERDICT = /^(?:[^/]+\/)?\.grade\/verdicts\/(\w+)\.json$/; // the verdicts of `grade` in a course folder
const UNKNOWN = new Date(1980, 0, 1); // an archive's earliest time, for code of which the time is not known
const PROGRESS = /^(?:[^/]+\/)?page\/progress\.json$/;
const QUIZ = /^(?:[^/]+\/)?(?:page|\.grade)\/quiz\.json$/; // the page's answers, or those of a course folder
const MAX_UNPACKED = 20_000_000; // bytes of all files of an archive
const PRINT = /^\w{1,64}$/; // the fingerprint of a question
const README = `exercises/  your code, as the course folder has it. Graded by:  grade dlgrade-work.zip
page/       what the page has said of it, and your quiz answers. Nobody trusts that: grade looks again.
            Progress and code into a course folder:  grade progress merge dlgrade-work.zip
`;

const archive = () => import(new URL("archive-bundle.js", import.meta.url).href);

async function fetched(/** @type {string} */ name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

/** The ids of all quiz questions of the course. @returns {Promise<Set<string>>} */
const questions = async () => new Set(await fetched("questions.json"));

/** @returns {Promise<Record<string, string>>} slug → chapter, of every exercise of the course */
async function chapters() {
  const found = Object.entries(await fetched("chapters.json"));
  return Object.fromEntries(found.flatMap(([chapter, slugs]) => slugs.map((slug) => [slug, chapter])));
}

/** The archive's bytes; undefined where nothing has been written yet. */
export async function pack() {
  const [{ zipSync, strToU8 }, where] = await Promise.all([archive(), chapters()]);
  const written = kept().flatMap((slug) => (slug in where ? [{ slug, ...recall(slug) }] : []));
  /** @type {Record<string, Uint8Array | [Uint8Array, {mtime: number | Date}]>} */
  const files = {};
  for (const { slug, code, saved, checked, reply } of written) {
    if (code === undefined) continue;
    files[`exercises/${where[slug]}/${slug}.py`] = [strToU8(code), { mtime: saved ?? UNKNOWN }];
    if (reply?.verdict && checked === code)
      files[`page/verdicts/${slug}.json`] = strToU8(JSON.stringify(reply.verdict));
  }
  if (!Object.keys(files).length) return undefined;
  files["page/progress.json"] = strToU8(JSON.stringify(passed()));
  files["page/quiz.json"] = strToU8(JSON.stringify(records()));
  files["page/README.txt"] = strToU8(README);
  return zipSync(files);
}

/**
 * Takes in an archive, one source file `<slug>.py`, or one verdict of a course folder, and tells the page
 * ("dlgrade:work"). Code that is replaced can be undone. Raises an error for what is none of these.
 * @param {File} file
 * @returns {Promise<{files: number, ticks: number, answers: number}>} how many sources were taken, how many exercises
 *   marked as passed, how many questions as right
 */
export async function takeIn(file) {
  if (file.size > MAX_ARCHIVE) throw new Error("too large");
  const [{ unzipSync }, where, asked] = await Promise.all([archive(), chapters(), questions()]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  /** @type {[string, Uint8Array][]} */
  const entries = file.name.endsWith(".zip") ? unpacked(unzipSync, bytes) : [[pathOf(file.name, where), bytes]];
  const sources = new Map(entries.flatMap(([path, data]) => source(path, data, where)));
  const done = entries.flatMap(([path, data]) => marks(path, data)).filter((slug) => Object.hasOwn(where, slug));
  const before = passed();
  const ticks = [...new Set(done)].filter((slug) => !(slug in before));
  const known = records();
  const right = new Map(entries.flatMap(([path, data]) => answers(path, data, asked)));
  const news = [...right].filter(([id]) => !known[id]?.right);
  const slugs = [...sources].flatMap(([slug, code]) =>
    keep(slug, { code, saved: undefined, before: recall(slug).code }) ? [slug] : [],
  );
  const areMarked = !ticks.length || markAll(ticks, true);
  const areKept = !news.length || keepAll(Object.fromEntries(news));
  document.dispatchEvent(new CustomEvent("dlgrade:work", { detail: slugs }));
  return { files: slugs.length, ticks: areMarked ? ticks.length : 0, answers: areKept ? news.length : 0 };
}

/** The entries of an archive that may be ours. An entry larger than the maximum is not decompressed. */
function unpacked(unzipSync, bytes) {
  let count = 0;
  let size = 0;
  const ours = ({ name, originalSize }) =>
    [SOURCE, VERDICT, PROGRESS, QUIZ].some((form) => form.test(name)) &&
    originalSize <= MAX_FILE &&
    ++count <= MAX_FILES &&
    (size += originalSize) <= MAX_UNPACKED;
  return Object.entries(unzipSync(bytes, { filter: ours }));
}

/** Where a single file would be in a course folder. */
function pathOf(name, where) {
  const slug = name.replace(/(?: \(\d+\))?\.\w+$/, ""); // browsers save a second download as "mse (1).py"
  return name.endsWith(".py") ? `exercises/${where[slug]}/${slug}.py` : `.grade/verdicts/${slug}.json`;
}

/** @returns {[string, string][]} slug and code of an exercise's own file, in UTF-8 */
function source(path, data, where) {
  const [, chapter, slug] = SOURCE.exec(path) ?? [];
  if (!slug || !Object.hasOwn(where, slug) || where[slug] !== chapter || data.length > MAX_FILE) return [];
  const code = decoded(data);
  return code === undefined ? [] : [[slug, code]];
}

/** The exercises that are passed according to a progress file or a verdict of a course folder. */
function marks(path, data) {
  if (data.length > MAX_FILE) return [];
  const [, slug] = VERDICT.exec(path) ?? [];
  if (slug) {
    const verdict = json(decoded(data)?.split("\n")[1]); // the first line is the digest of the exercise
    return verdict?.kind === "passed" && verdict.exercise === slug ? [slug] : [];
  }
  const progress = PROGRESS.test(path) ? json(decoded(data)) : undefined;
  return progress && typeof progress === "object" ? Object.keys(progress) : [];
}

/**
 * The questions of the course that a quiz file says are answered rightly; one that has changed since is not shown as such.
 * @returns {[string, object][]}
 */
function answers(path, data, asked) {
  const found = QUIZ.test(path) && data.length <= MAX_FILE ? json(decoded(data)) : undefined;
  const right = path.includes(".grade/") ? found?.questions : found;
  if (typeof right !== "object" || right === null) return [];
  return Object.entries(right).flatMap(([id, record]) => {
    const ours =
      asked.has(id) &&
      typeof record?.print === "string" &&
      PRINT.test(record.print) &&
      record.right === true &&
      Number.isInteger(record.tries) &&
      record.tries >= 0;
    return ours ? [[id, { print: record.print, right: true, tries: record.tries }]] : [];
  });
}

function decoded(data) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(data);
  } catch {
    return undefined;
  }
}

function json(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}
