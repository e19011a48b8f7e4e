// The workbench of one exercise: editor, buttons, results of runs and checks, and storing all of these.

import { mark, passed } from "../../assets/progress-store.js";
import { button, element } from "./dom.js";
import { openEditor } from "./editor.js";
import { examplesBlock } from "./examples.js";
import { orderHints } from "./hints.js";
import { lessonBlock } from "./lesson.js";
import { noteMistakes } from "./lesson-store.js";
import { drawRun } from "./output.js";
import { namedMistakes, readRun, readVerdict, Unreadable } from "./reply.js";
import { showShared } from "./shared.js";
import { keep, recall } from "./store.js";
import { takeAlong } from "./take-along.js";
import { drawVerdict, spoken } from "./verdict.js";
import { language } from "./words.js";

const SAVE_AFTER = 400; // ms without a key
const runtime = () => import(new URL("runtime.js", import.meta.url).href);

/** @type {Workbench | undefined} */
let asking; // the card for which Python runs. Stopping a call ends the worker, so no other card may wait for it

export class Workbench {
  /** @param {HTMLElement} section @param {(name: string, values?: Record<string, any>) => string} say */
  constructor(section, say) {
    this.section = section;
    this.say = say;
    this.slug = section.dataset.exercise ?? "";
    this.runsHere = section.dataset.needs === "numpy";
    this.work = recall(this.slug);
    const { stub, examples } = JSON.parse(section.querySelector(".dl-stub")?.textContent ?? "{}");
    this.stub = stub;
    this.examples = examples;
    /** @type {import("./editor.js").Editor | undefined} */
    this.editor = undefined;
  }

  async mount() {
    const { say, slug, section } = this;
    const place = /** @type {HTMLElement} */ (section.querySelector("[data-workbench]"));
    this.draw(place);
    this.hints = orderHints(section, {
      opened: this.work.hints ?? 0,
      passed: slug in passed(),
      changed: (hints) => this.remember({ hints }),
    });
    place.hidden = false;
    this.editor = await openEditor(this.host, {
      text: this.work.code ?? this.stub,
      label: say("EDITOR", { title: section.querySelector("h3")?.textContent ?? slug }),
      describedBy: `keys-${slug}`,
      changed: () => this.changed(),
      check: () => this.check(),
    });
    if (this.editor.plain) this.tell(say("PLAIN_EDITOR"));
    this.restore();
    await showShared(this);
    document.addEventListener("dlgrade:work", (event) => this.imported(/** @type {CustomEvent} */ (event).detail));
    addEventListener("pagehide", () => this.save());
  }

  /** Draws everything around the editor. */
  draw(place) {
    const { say, slug } = this;
    this.host = element("div", { className: "dl-editor" }, say("LOADING_EDITOR"));
    const keys = element("p", { className: "dl-keys", id: `keys-${slug}` });
    keys.textContent = say(this.runsHere ? "EDITOR_KEYS" : "EDITOR_KEYS_ONLY");
    this.checkButton = button(say("CHECK"), "dl-button--check", () => this.check());
    this.runButton = button(say("RUN"), "", () => this.run());
    this.stopButton = button(say("STOP"), "dl-button--stop", () => this.stop());
    this.resetButton = button(say("RESET"), "", () => this.reset());
    this.undoButton = button(say("UNDO_RESET"), "", () => this.undo());
    this.stopButton.hidden = true;
    this.undoButton.hidden = this.work.before === undefined;
    const buttons = element("div", { className: "dl-buttons" });
    if (this.runsHere) buttons.append(this.checkButton, this.runButton, this.stopButton);
    buttons.append(this.resetButton, this.undoButton);
    this.progress = element("progress", { className: "dl-loading", hidden: true, "aria-label": say("LOADING_PYTHON") });
    this.status = element("p", { className: "dl-status", role: "status" });
    this.notice = element("p", { className: "dl-notice", hidden: true });
    this.answer = element("div", { className: "dl-answer" });
    place.append(this.host, keys, buttons, this.progress, this.status, this.notice, this.answer);
    if (this.runsHere) place.append(this.drawScratch(), examplesBlock(this), lessonBlock(this));
    place.append(takeAlong(this));
  }

  drawScratch() {
    const { say, slug } = this;
    const id = `scratch-${slug}`;
    this.scratch = element("textarea", {
      id,
      className: "dl-code dl-scratch",
      value: this.work.scratch ?? this.examples,
      rows: Math.max(3, (this.work.scratch ?? this.examples).split("\n").length + 1),
      spellcheck: false,
      autocapitalize: "off",
      "aria-describedby": `${id}-what`,
    });
    this.scratch.addEventListener("input", () => this.remember({ scratch: this.scratch.value }));
    return element(
      "div",
      { className: "dl-try" },
      element("label", { htmlFor: id }, say("SCRATCH")),
      element("p", { id: `${id}-what`, className: "dl-keys" }, say("SCRATCH_WHAT")),
      this.scratch,
    );
  }

  /** Shows the verdict that was shown before the page was loaded again. */
  restore() {
    if (this.work.reply === undefined || this.work.checked === undefined) return;
    try {
      this.showVerdict(readVerdict(this.work.reply));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error; // the record is from another version of the page, so it is not shown
    }
  }

  changed() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.save(), SAVE_AFTER);
    this.markStale();
  }

  save() {
    clearTimeout(this.waiting);
    if (this.editor && this.editor.text() !== (this.work.code ?? this.stub))
      this.remember({ code: this.editor.text() });
  }

  remember(changes) {
    Object.assign(this.work, changes);
    const isKept = keep(this.slug, changes);
    this.notice.hidden = isKept;
    this.notice.textContent = isKept ? "" : this.say("NOT_KEPT");
  }

  check() {
    if (!this.runsHere) return undefined;
    const source = this.editor?.text() ?? "";
    return this.ask("CHECKING", async (python) => {
      const reply = await python.check(this.slug, source, language);
      const verdict = readVerdict(reply);
      this.remember({ code: source, checked: source, reply });
      this.showVerdict(verdict);
      noteMistakes(this.slug, namedMistakes(reply));
      this.tell(spoken(verdict), true);
      if (verdict.passed) this.pass();
    });
  }

  run() {
    const [source, scratch] = [this.editor?.text() ?? "", this.scratch.value];
    return this.ask("RUNNING", async (python) => {
      const result = readRun(await python.run(this.slug, source, scratch, language));
      this.answer.replaceChildren(drawRun(result, this.say, (line) => this.editor?.goTo(line)));
      this.tell(result.error?.headline ?? this.say("RUN_DONE"), Boolean(result.error));
    });
  }

  /** Starts Python if it is not running, then calls `act`. Only one call runs at a time; `tell` reports the progress. */
  async ask(doing, act, tell = (/** @type {string} */ sentence) => this.tell(sentence)) {
    if (this.busy || !this.editor) return;
    if (asking) return tell(this.say("OTHER_BUSY"));
    asking = this;
    this.save();
    this.setBusy(true);
    try {
      const python = await runtime();
      tell(this.say("LOADING_PYTHON"));
      await python.start((progress) => this.showLoading(progress));
      document.dispatchEvent(new CustomEvent("dlgrade:python"));
      this.progress.hidden = true;
      tell(this.say(doing));
      await act(python);
    } catch (error) {
      tell(this.faultText(error));
    } finally {
      asking = undefined;
      this.progress.hidden = true;
      this.setBusy(false);
    }
    return undefined;
  }

  faultText(error) {
    const name = `FAULT_${String(error?.kind ?? "").toUpperCase()}`.replaceAll("-", "_");
    if (error instanceof Unreadable) return this.say("FAULT_UNREADABLE");
    if (FAULTS.has(name)) return this.say(name);
    console.error("workbench", error);
    return this.say("FAULT_UNREACHABLE");
  }

  showLoading({ loaded, total }) {
    this.progress.hidden = false;
    if (total > 0) Object.assign(this.progress, { max: total, value: Math.min(loaded, total) });
  }

  async stop() {
    (await runtime()).stop();
  }

  setBusy(busy) {
    this.busy = busy;
    const held = [this.checkButton, this.runButton, this.stopButton].includes(document.activeElement);
    this.checkButton.disabled = this.runButton.disabled = busy;
    this.stopButton.hidden = !busy;
    if (held) (busy ? this.stopButton : this.checkButton).focus(); // the focus moves on when its button is hidden
  }

  showVerdict(verdict) {
    const stale = element("p", { className: "dl-stale", hidden: true }, this.say("STALE"));
    this.answer.replaceChildren(
      stale,
      drawVerdict(verdict, this.say, (line) => this.editor?.goTo(line)),
    );
    this.markStale();
  }

  /** Shows a note above the verdict while the code differs from the checked one. */
  markStale() {
    const stale = this.answer.querySelector(".dl-stale");
    if (stale) stale.hidden = this.editor?.text() === this.work.checked;
  }

  pass() {
    if (!mark(this.slug, true)) this.remember({});
    this.hints?.pass();
  }

  reset() {
    this.replace(this.stub);
    this.tell(this.say("RESET_DONE"));
  }

  /** Puts other code into the editor; the undo button brings the former code back. */
  replace(code) {
    const before = this.editor?.text();
    if (before === undefined || before === code) return;
    this.editor?.replace(code);
    this.remember({ code, before });
    this.undoButton.hidden = false;
  }

  undo() {
    const { before } = this.work;
    if (before === undefined) return;
    this.editor?.replace(before);
    this.remember({ code: before, before: undefined });
    this.undoButton.hidden = true;
    this.resetButton.focus();
    this.tell(this.say("RESET_UNDONE"));
  }

  /** Another card has taken in files, among which may be this exercise's. */
  imported(slugs) {
    if (!slugs.includes(this.slug)) return;
    this.work = recall(this.slug);
    this.editor?.replace(this.work.code ?? this.stub);
    this.undoButton.hidden = this.work.before === undefined;
  }

  /** Tells a sentence, which screen readers announce. If it is also drawn below, it is only for them. */
  tell(sentence, isDrawn = false) {
    this.status.textContent = sentence;
    this.status.classList.toggle("dl-hidden", isDrawn);
  }
}

const FAULTS = new Set(
  ["STOPPED", "TIMEOUT", "DIED", "MEMORY", "UNSUPPORTED", "UNREACHABLE", "WRONG_TYPE", "STORAGE"].map(
    (kind) => `FAULT_${kind}`,
  ),
);
