// Checks Python's replies before anything of them is drawn. The student's code runs in the same interpreter and
// may have changed them, so nothing is trusted: types are checked, and texts and lists are cut to a maximum length.

import { readTries } from "./lesson-store.js";

const MAX_TEXT = 4000; // characters of one line
const MAX_PRINTED = 20_000; // characters of what the code printed
const MAX_CHECKS = 60;
const MAX_LINES = 40; // of one check
const MAX_SAID = 1000; // lines about examples
const MAX_VALUES = 200; // of one array
const MAX_AXES = 8;
const MAX_SHOWN = 24; // characters of one number
const MARKS = ["passed", "failed", "waiting", "unclear"];
const TONES = ["good", "bad", "plain", "dim", "bold"];
const ROLES = ["headline", "same_reason", "second", "detail", "example"];

/** Thrown for an answer that is not of the agreed form. */
export class Unreadable extends Error {}

/**
 * @typedef {{shape: number[], dtype: string, values: (number | null)[], shown: string[]}} Values
 * @typedef {{got: Values, expected: Values, first: number[] | null, differs: number[][], alt: string}} Picture
 * @typedef {{role: string, text: string, repeated: boolean}} Line
 * @typedef {{title: string, kind: string, mark: string, points: number, most: number, scored: boolean, lines: Line[],
 *   line: number | null, see: string, picture: Picture | null}} Check
 * @typedef {{passed: boolean, mark: string, points: string, outcome: string, notes: string[], checks: Check[],
 *   prints: string}} Verdict
 */

/** The verdict of a reply {verdict, outline, pictures}. Raises Unreadable. @returns {Verdict} */
export function readVerdict(reply) {
  const { verdict, outline, pictures } = object(reply);
  const judged = list(object(verdict).checks, MAX_CHECKS);
  return {
    passed: verdict.kind === "passed",
    mark: oneOf(MARKS, object(outline).mark),
    points: text(outline.points),
    outcome: text(outline.outcome),
    notes: list(outline.notes, MAX_LINES).map((note) => text(note)),
    checks: list(outline.checks, MAX_CHECKS).map((check, index) => ({
      ...readCheck(object(check)),
      see: name(judged[index]?.explanation?.see),
      picture: picture(pictures?.[index]),
    })),
    prints: text(outline.prints, MAX_PRINTED),
  };
}

function readCheck({ title, kind, mark, points, max_points: most, scored, lines, place }) {
  return {
    title: text(title),
    kind: text(kind, 40),
    mark: oneOf(MARKS, mark),
    points: count(points),
    most: count(most),
    scored: scored === true,
    lines: list(lines, MAX_LINES).map((line) => ({
      role: oneOf(ROLES, line?.role),
      text: text(line.text),
      repeated: line.repeated === true,
    })),
    line: Number.isInteger(place?.line) && place.line > 0 ? place.line : null,
  };
}

/**
 * What a run answered. Raises Unreadable.
 * @returns {{printed: string, value: string,
 *   error: {headline: string, details: string[], line: number | null, part: string} | null}}
 */
export function readRun(reply) {
  const { printed, value, error } = object(reply);
  const said = error === null || error === undefined ? null : object(error);
  return {
    printed: text(printed, MAX_PRINTED),
    value: text(value, MAX_PRINTED),
    error: said && {
      headline: text(said.headline),
      details: list(said.details, MAX_LINES).map((detail) => text(detail)),
      line: Number.isInteger(said.line) && said.line > 0 ? said.line : null,
      part: said.part === "scratch" ? "scratch" : "source",
    },
  };
}

/**
 * @typedef {{mistake: string, head: string, shown: {call: string, answer: string}[], predict: string | null,
 *   choices: string[], typed: boolean, form: string, code: string | null}} LessonShown
 */

/** The lesson of a reply; null where there is none. Raises Unreadable. @returns {LessonShown | null} */
export function readLesson(reply) {
  const { lesson } = object(reply);
  if (lesson === null) return null;
  const { mistake, head, shown, predict, choices, typed, form, code } = object(lesson);
  return {
    mistake: text(mistake, 200),
    head: text(head),
    shown: list(shown, MAX_LINES).map((each) => ({ call: text(object(each).call), answer: text(each.answer) })),
    predict: predict === null ? null : text(predict),
    choices: list(choices, MAX_LINES).map((each) => text(each)),
    typed: typed === true,
    form: text(form),
    code: code === null ? null : text(code, MAX_PRINTED),
  };
}

/** The judgement of a prediction or a call. `right` is null where the text is not a value. Raises Unreadable. */
export function readJudged(reply) {
  const { right, refuted, text: said } = object(reply);
  return { right: right === null ? null : right === true, refuted: refuted === true, text: text(said) };
}

/** The end of a lesson. Raises Unreadable. */
export function readEnd(reply) {
  const { text: said, same, due, tries } = object(reply);
  if (!Number.isFinite(Date.parse(due))) throw new Unreadable("due");
  return { text: text(said), same: text(same), due: text(due, 40), tries: readTries(object(tries)) };
}

/** The first text of the field for examples. Raises Unreadable. */
export const readFirstExamples = (reply) => text(object(reply).text, MAX_PRINTED);

/** The report on the reader's examples, line by line. Raises Unreadable. */
export function readExamples(reply) {
  const { lines } = object(reply);
  return list(lines, MAX_SAID).map((line) => ({
    text: text(object(line).text),
    tone: oneOf(TONES, line.tone),
    isInner: count(line.indent) > 2,
  }));
}

/** The mistakes that a verdict names. */
export function namedMistakes(reply) {
  const said = list(object(object(reply).verdict).checks, MAX_CHECKS).map((check) => check?.explanation);
  return [...new Set(said.flatMap((each) => [name(each?.mistake), name(each?.second?.mistake)]).filter(Boolean))];
}

/** A picture. One of another form is left out, and the verdict is shown without it. @returns {Picture | null} */
function picture(data) {
  if (data === undefined || data === null) return null;
  try {
    return {
      got: values(object(data.got)),
      expected: values(object(data.expected)),
      first: data.first === null ? null : place(data.first),
      differs: list(data.differs, MAX_VALUES).map(place),
      alt: text(data.alt),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return null;
  }
}

/** @returns {Values} */
function values({ shape, dtype, values: numbers, shown }) {
  const kept = list(numbers, MAX_VALUES).map((number) => (Number.isFinite(number) ? number : null));
  const texts = list(shown, MAX_VALUES).map((each) => text(each, MAX_SHOWN));
  if (texts.length !== kept.length) throw new Unreadable("shown");
  return { shape: list(shape, MAX_AXES).map(count), dtype: text(dtype, 40), values: kept, shown: texts };
}

const place = (index) => list(index, MAX_AXES).map(count);

function object(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unreadable("object");
  return value;
}

/** @returns {any[]} the first `most` entries */
function list(value, most) {
  if (!Array.isArray(value)) throw new Unreadable("list");
  return value.slice(0, most);
}

function text(value, most = MAX_TEXT) {
  if (typeof value !== "string") throw new Unreadable("text");
  return value.length > most ? `${value.slice(0, most - 1)}…` : value;
}

function count(value) {
  if (!Number.isInteger(value) || value < 0) throw new Unreadable("count");
  return value;
}

function oneOf(known, value) {
  if (!known.includes(value)) throw new Unreadable("word");
  return value;
}

/** An anchor; undefined for anything but a plain name. */
function name(value) {
  return typeof value === "string" && /^[\w-]{1,80}$/.test(value) ? value : "";
}
