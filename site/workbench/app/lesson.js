// A wrong program as a lesson: the reader predicts its answer, refutes it, and fixes it where its code is shown.
// dlgrade/page/lessons.py is the other side: it chooses the lesson and judges what is typed.

import { button, element, withCode } from "./dom.js";
import { openEditor } from "./editor.js";
import { keepTries, lessonTries } from "./lesson-store.js";
import { readEnd, readJudged, readLesson, readVerdict } from "./reply.js";
import { drawVerdict } from "./verdict.js";
import { language } from "./words.js";

/** The block in a card, closed at first. @param {import("./workbench.js").Workbench} workbench */
export function lessonBlock(workbench) {
  const { say } = workbench;
  const block = element("details", { className: "dl-along dl-lesson" }, element("summary", {}, say("LESSON")));
  const lesson = new Lesson(workbench);
  block.append(element("p", { className: "dl-keys" }, say("LESSON_WHAT")), lesson.start, lesson.status, lesson.place);
  return block;
}

class Lesson {
  constructor(workbench) {
    this.workbench = workbench;
    this.say = workbench.say;
    /** @type {any} */
    this.lesson = undefined;
    this.status = element("p", { className: "dl-status", role: "status" });
    this.place = element("div", { className: "dl-lesson__steps" });
    this.start = button(this.say("LESSON_START"), "", () => this.next());
  }

  /** Asks Python. A problem is told in this block, not in the status line above the editor. */
  ask(request, use) {
    const tell = (/** @type {string} */ sentence) => (this.status.textContent = sentence);
    const act = async (python) => {
      const reply = (/** @type {object} */ step) => python.lesson(this.workbench.slug, step, language);
      const answer = await reply(request);
      tell("");
      await use(answer, reply);
    };
    return this.workbench.ask("LESSON_ASKING", act, tell);
  }

  next() {
    return this.ask({ ask: "next", tries: lessonTries() }, (answer, more) => {
      const lesson = readLesson(answer);
      this.start.textContent = this.say("LESSON_ANOTHER");
      this.place.replaceChildren();
      if (!lesson) return void (this.status.textContent = this.say("LESSON_NONE"));
      this.lesson = lesson;
      this.predicted = true;
      this.drawShown(lesson);
      if (lesson.predict !== null) this.drawPredict(lesson);
      else return this.drawRefute(lesson, more);
    });
  }

  drawShown({ head, shown, code }) {
    const heading = element("p", { className: "dl-lesson__head", tabIndex: -1 }, ...withCode(head));
    const calls = shown.map(({ call, answer }) =>
      element("li", {}, listing(call), element("p", {}, "→ ", element("code", {}, answer))),
    );
    this.place.append(heading, element("ul", {}, ...calls));
    if (code) {
      const summary = element("summary", {}, this.say("LESSON_CODE"));
      this.place.append(element("details", { className: "dl-along" }, summary, listing(code)));
    }
    heading.focus();
  }

  drawPredict({ mistake, predict }) {
    const answer = async (typed) =>
      this.ask({ ask: "predict", mistake, typed }, (reply, more) => {
        const { right, text } = readJudged(reply);
        this.status.textContent = text;
        if (right === null) return undefined; // the text was not a value, so the reader types again
        this.predicted = right;
        form.close(right, text);
        return this.drawRefute(this.lesson, more);
      });
    const how = this.say("LESSON_PREDICT_HOW");
    const form = this.drawForm("LESSON_PREDICT", how, listing(predict), answer, "LESSON_SHOW_ANSWER");
  }

  /** If every call refutes the program, there is nothing to choose, and the lesson ends with the prediction. */
  drawRefute({ mistake, choices, typed: isTyped, form: call }, ask) {
    if (!isTyped && !choices.length) return this.end(this.predicted ? "good" : "again", ask);
    const answer = async (typed) =>
      this.ask({ ask: "refute", mistake, typed }, (reply, more) => {
        const { refuted, text } = readJudged(reply);
        this.status.textContent = text;
        if (!refuted && typed) return undefined; // another call may be tried
        form.close(refuted, text);
        return this.end(refuted ? (this.predicted ? "good" : "hard") : "again", more, text);
      });
    const form = isTyped
      ? this.drawForm("LESSON_REFUTE", this.say("LESSON_REFUTE_HOW", { call }), undefined, answer, "LESSON_SHOW_CALL")
      : this.drawChoice(choices, answer);
    form.focus();
    return undefined;
  }

  /** A field to type in, with a button for it and one that shows the answer. */
  drawForm(name, how, above, answer, showName) {
    const id = `lesson-${name.toLowerCase()}-${this.workbench.slug}`;
    const field = element("input", { id, className: "dl-code", spellcheck: false, autocapitalize: "off" });
    field.setAttribute("aria-describedby", `${id}-how`);
    const form = this.form(answer, () => field.value.trim(), showName);
    const label = element("label", { htmlFor: id }, this.say(name));
    const note = element("p", { id: `${id}-how`, className: "dl-keys" }, ...withCode(how));
    form.prepend(label, ...(above ? [above] : []), note, field);
    return this.placed(form, () => field.focus());
  }

  /** The calls to choose from, one of which refutes the program. */
  drawChoice(choices, answer) {
    const name = `lesson-call-${this.workbench.slug}`;
    const chosen = () => /** @type {HTMLInputElement | null} */ (form.querySelector("input:checked"))?.value ?? "";
    const form = this.form(answer, chosen, "LESSON_SHOW_CALL");
    const calls = choices.map((call) => {
      const radio = element("input", { type: "radio", name, value: call });
      return element("label", { className: "dl-lesson__call" }, radio, element("code", {}, call));
    });
    form.prepend(element("fieldset", {}, element("legend", {}, this.say("LESSON_CHOOSE")), ...calls));
    return this.placed(form, () => form.querySelector("input")?.focus());
  }

  form(answer, typed, showName) {
    const submit = element("button", { className: "dl-button dl-button--check" }, this.say("LESSON_ANSWER"));
    const buttons = element("div", { className: "dl-buttons" }, submit);
    buttons.append(button(this.say(showName), "", () => answer("")));
    const form = element("form", { className: "dl-lesson__form" }, buttons);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (typed()) answer(typed());
      else this.status.textContent = this.say("LESSON_NOTHING");
    });
    return form;
  }

  /** Adds a form below. `close` removes its controls, and leaves the question and the answer. */
  placed(form, focus) {
    this.place.append(form);
    const close = (isRight, text) => {
      for (const each of form.querySelectorAll("input, button")) each.disabled = true;
      form.querySelector(".dl-buttons").remove();
      form.append(element("p", { className: "dl-lesson__said" }, isRight ? "✓ " : "✗ ", ...withCode(text)));
    };
    return { close, focus };
  }

  /** What the mistake was, and when the program comes back. `said` is what the reader has just been told. */
  async end(grade, ask, said = "") {
    const { mistake, code } = this.lesson;
    const { text, same, due, tries } = readEnd(await ask({ ask: "end", mistake, grade, tries: lessonTries() }));
    const isKept = keepTries(tries);
    const when = new Date(due).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
    const back = isKept ? this.say("LESSON_BACK", { when }) : this.say("NOT_KEPT");
    const lines = [text, same, back].filter(Boolean);
    this.place.append(...lines.map((line) => element("p", { className: "dl-lesson__end" }, ...withCode(line))));
    this.status.textContent = [said, text, same].filter(Boolean).join(" ");
    if (code) this.place.append(button(this.say("LESSON_MEND"), "", (event) => this.mend(event.target)));
    this.start.focus();
  }

  /** An editor with the wrong code, and the verdict on that code before the reader changes it. */
  async mend(/** @type {HTMLElement} */ opener) {
    const { code, mistake } = this.lesson;
    const { slug } = this.workbench;
    const [host, told] = [element("div", { className: "dl-editor" }), element("div", { className: "dl-answer" })];
    const keys = element("p", { className: "dl-keys", id: `mend-keys-${slug}` }, this.say("EDITOR_KEYS"));
    const check = () =>
      this.ask({ ask: "mend", mistake, code: editor.text() }, (reply) => {
        const verdict = readVerdict(reply);
        this.status.textContent = this.say(verdict.passed ? "LESSON_MENDED" : "LESSON_NOT_MENDED");
        told.replaceChildren(drawVerdict(verdict, this.say, (line) => editor.goTo(line)));
      });
    opener.replaceWith(host, keys, button(this.say("CHECK"), "dl-button--check", check), told);
    const options = { text: code, label: this.say("LESSON_MEND"), describedBy: keys.id, changed: () => {}, check };
    const editor = await openEditor(host, options);
    editor.focus();
  }
}

const listing = (/** @type {string} */ text) => element("pre", { tabIndex: 0 }, text);
