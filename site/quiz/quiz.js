// Brings the blocks of grader/dlgrade/quiz/page.py to life: check, feedback, retry, score, progress.

import { move, pairs, read, restart, write } from "./controls.js";
import { mark, rightAnswer, Unreadable } from "./mark.js";
import { keep, recall } from "./store.js";

const ASK = {
  single: "CHOOSE_ONE",
  multiple: "CHOOSE_SOME",
  numeric: "ENTER_NUMBER",
  output: "ENTER_OUTPUT",
  matching: "MATCH_ALL",
};

class Question {
  constructor(form, key, say, changed) {
    this.form = form;
    this.key = key;
    this.say = say;
    this.changed = changed;
    this.record = recall(form.dataset.dqId, key.print);
    this.part = (name) => form.querySelector(`[data-dq-${name}]`);
    for (const hidden of form.querySelectorAll("[data-dq-actions], [data-dq-ways]")) hidden.hidden = false;
    form.addEventListener("submit", (event) => (event.preventDefault(), this.check()));
    form.addEventListener("input", () => this.clear());
    form.addEventListener("click", (event) => this.click(event.target.closest("button")));
    restart(form, key);
    this.restore();
  }

  click(button) {
    if (button?.matches("[data-dq-again]")) this.again();
    if (button?.matches("[data-dq-show]")) this.reveal();
    if (button?.matches("[data-dq-way]")) {
      this.clear();
      move(button, this.say);
    }
  }

  restore() {
    this.part("badge").hidden = !this.record?.right;
    if (this.record?.answer === undefined) return;
    write(this.form, this.record.answer);
    this.judge(this.record.answer, this.record.shown ? "SHOWN" : undefined);
  }

  check() {
    const answer = read(this.form);
    try {
      const said = this.judge(answer);
      const tries = (this.record?.tries ?? 0) + 1;
      // A shown answer does not count as found until the question has been tried again.
      const shown = this.record?.shown ?? false;
      this.remember({ answer, tries, shown, right: this.record?.right || (said.right && !shown) });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.clear();
      this.tell(this.say(ASK[this.form.dataset.dqKind]));
      this.form.querySelector("input, textarea, select")?.focus();
    }
  }

  reveal() {
    const answer = rightAnswer(this.key);
    write(this.form, answer);
    this.judge(answer, "SHOWN");
    this.remember({ answer, tries: this.record?.tries ?? 0, shown: true, right: this.record?.right ?? false });
    this.part("again").focus();
  }

  again() {
    if (this.record?.shown) this.remember({ ...this.record, shown: false, answer: undefined });
    this.clear();
    restart(this.form, this.key);
    this.form.querySelector("input, textarea, select, [data-dq-way]").focus();
  }

  forget() {
    this.record = undefined;
    keep(this.form.dataset.dqId, undefined);
    this.part("badge").hidden = true;
    this.clear();
    restart(this.form, this.key);
  }

  remember(record) {
    this.record = { print: this.key.print, ...record };
    keep(this.form.dataset.dqId, this.record);
    this.part("badge").hidden = !this.record.right;
    this.changed();
  }

  judge(answer, instead) {
    const said = mark(this.key, answer);
    this.clear();
    this.form.dataset.dqState = instead ? "shown" : said.right ? "right" : "wrong";
    const notes = said.right ? [...said.notes, "why"] : said.notes;
    for (const note of this.form.querySelectorAll("[data-dq-note]")) note.hidden = !notes.includes(note.dataset.dqNote);
    this.tell([this.say(instead ?? (said.right ? "RIGHT" : "WRONG")), this.hint(said)].filter(Boolean).join(" "));
    this.pointOut(answer, said);
    this.part("see").hidden = !document.getElementById(this.part("see").firstElementChild.hash.slice(1));
    this.part("again").hidden = false;
    this.part("show").hidden = said.right;
    return said;
  }

  hint({ right, notes, missing }) {
    const { dqKind } = this.form.dataset;
    if (right) return "";
    if (dqKind === "multiple") return missing ? this.say("MISSING", { count: missing }) : this.say("TOO_MANY");
    if (dqKind === "matching") return this.say("UNMATCHED", { count: missing });
    if (dqKind === "ordering") return this.say("MISPLACED");
    return notes.length ? "" : this.say("NO_HINT");
  }

  // Colour alone says nothing: the notes name each option, and a wrong pair is marked invalid.
  pointOut(answer, { right }) {
    if (this.form.dataset.dqKind === "matching") {
      for (const [index, select] of pairs(this.form).entries()) {
        select.ariaInvalid = String(!right && answer[index] !== this.key.partner[index]);
      }
    }
  }

  clear() {
    delete this.form.dataset.dqState;
    for (const note of this.form.querySelectorAll("[data-dq-note], [data-dq-see], [data-dq-again]")) note.hidden = true;
    for (const select of this.form.querySelectorAll("select")) select.ariaInvalid = null;
    this.part("show").hidden = true;
    this.tell("");
  }

  tell(sentence) {
    this.part("verdict").textContent = sentence;
  }
}

function mount(root) {
  const { say: texts, keys } = JSON.parse(root.querySelector("[data-dq-data]").textContent);
  const say = (name, values = {}) => texts[name].replace(/\{(\w+)\}/g, (_, value) => values[value]);
  const questions = [];
  const score = () => {
    const right = questions.filter(({ record }) => record?.right).length;
    root.querySelector("progress").value = right;
    root.querySelector("[data-dq-count]").textContent = say("SCORE", { right, total: questions.length });
  };
  for (const form of root.querySelectorAll("form")) {
    questions.push(new Question(form, keys[form.dataset.dqId], say, score));
  }
  root.querySelector("[data-dq-reset]").addEventListener("click", () => {
    if (!confirm(say("SURE"))) return;
    for (const question of questions) question.forget();
    score();
  });
  root.querySelector("[data-dq-score]").hidden = false;
  score();
}

for (const root of document.querySelectorAll("[data-dq]")) mount(root);

// On paper the answers come last, after everything that is printed below the quiz.
addEventListener("beforeprint", () => {
  for (const answers of document.querySelectorAll("[data-dq-answers]"))
    answers.closest("article, main")?.append(answers);
});
