// Draws a verdict: its head, an entry for each check, and the explanation and picture of each that did not pass.

import { button, element, withCode } from "./dom.js";
import { drawPicture } from "./picture.js";

const SYMBOLS = { passed: "✓", failed: "✗", waiting: "·", unclear: "?" };

/**
 * The verdict as one element. `goTo(line)` shows a line of the editor.
 * @param {import("./reply.js").Verdict} verdict
 */
export function drawVerdict(verdict, say, goTo) {
  const head = element("p", { className: "dl-verdict__head" }, symbol(verdict.mark, say), headline(verdict));
  const notes = verdict.notes.map((note) => element("p", { className: "dl-verdict__note" }, ...withCode(note)));
  const checks = verdict.checks.filter(isTold).map((check) => drawCheck(check, say, goTo));
  const list = element("ol", { className: "dl-checks" }, ...checks);
  const box = element("div", { className: "dl-verdict", "data-mark": verdict.mark }, head, ...notes, list);
  if (verdict.prints) box.append(printed(verdict.prints, say));
  return box;
}

/** The text that screen readers announce at once: points, outcome, and the first failure. */
export function spoken(verdict) {
  const first = verdict.checks.flatMap((check) => (check.mark === "failed" ? check.lines : []));
  return [headline(verdict), first[0]?.text].filter(Boolean).join(". ");
}

function headline({ points, outcome }) {
  return `${points} · ${outcome}`;
}

/** A verdict without points shows only the reason, once. */
function isTold({ scored, lines }) {
  return scored || (lines.length > 0 && !lines[0].repeated);
}

/** @param {import("./reply.js").Check} check */
function drawCheck(check, say, goTo) {
  const entry = element("li", { className: "dl-check", "data-mark": check.mark });
  if (check.scored) entry.append(title(check, say));
  entry.append(...inContext(check.lines).map(drawLine));
  if (check.picture && check.mark === "failed") entry.append(drawPicture(check.picture, say));
  const ways = [
    ...(check.line ? [button(say("GO_TO_LINE", { line: check.line }), "dl-button--link", () => goTo(check.line))] : []),
    ...explained(check.see, say),
  ];
  if (ways.length) entry.append(element("p", { className: "dl-check__ways" }, ...ways));
  return entry;
}

function title({ mark, title: name, points, most }, say) {
  const score = element("span", { className: "dl-check__points" }, `${points}/${most}`);
  return element("p", { className: "dl-check__title" }, symbol(mark, say), name, " ", score);
}

/** The lines for a reader of the checks above: `same_reason` stands for the headline that it repeats. */
function inContext(lines) {
  const shown = lines.some(({ role }) => role === "same_reason") ? lines.slice(1) : lines;
  return shown.filter(({ role, repeated }) => !["second", "detail", "example"].includes(role) || !repeated);
}

function drawLine({ role, text }) {
  return element("p", { className: `dl-line-${role.replace("_", "-")}` }, ...withCode(text));
}

/** A link to the paragraph of this page, or, on a page that shows one exercise of another, to that of its chapter; none
 * where there is no such anchor. */
function explained(see, say) {
  const chapter = document.getElementById(see) ? "" : pageOfChapter();
  if (!see || chapter === undefined) return [];
  return [element("a", { href: `${chapter}#${see}` }, say("EXPLAINED_HERE"))];
}

function pageOfChapter() {
  return document.querySelector("[data-page-of-chapter]")?.getAttribute("href")?.split("#")[0];
}

function symbol(mark, say) {
  const sign = element("span", { "aria-hidden": "true" }, SYMBOLS[mark]);
  const word = element("span", { className: "dl-hidden" }, say(`MARK_${mark.toUpperCase()}`));
  return element("span", { className: "dl-mark", "data-mark": mark }, sign, word, " ");
}

/** What the code printed, folded. */
function printed(text, say) {
  const summary = element("summary", {}, say("PRINTED"));
  return element("details", { className: "dl-printed" }, summary, element("pre", { tabIndex: 0 }, text));
}
