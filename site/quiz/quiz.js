// Brings the blocks of grader/dlgrade/quiz/page.py to life: check, feedback, retry, score, progress.

import { all, shuffled, Unreadable } from "./kind.js";
import { keep, recall } from "./store.js";

class Question {
  /**
   * @param {any} form
   * @param {import("./kind.js").Kind} kind
   * @param {any} key
   * @param {import("./kind.js").Say} say
   * @param {() => void} changed called after what is kept of the question has changed
   */
  constructor(form, kind, key, say, changed) {
    this.form = form;
    this.kind = kind;
    this.key = key;
    this.say = say;
    this.changed = changed;
    this.record = recall(form.dataset.dqId, key.print);
    this.part = (name) => form.querySelector(`[data-dq-${name}]`);
    for (const hidden of form.querySelectorAll("[data-dq-actions], [data-dq-ways]")) hidden.hidden = false;
    form.addEventListener("submit", () => this.check());
    form.addEventListener("input", () => this.clear());
    form.addEventListener("click", (event) => this.click(event.target.closest("button")));
    this.restart();
    this.restore();
  }

  click(button) {
    if (button?.matches("[data-dq-again]")) this.again();
    if (button?.matches("[data-dq-show]")) this.reveal();
    if (button?.matches("[data-dq-way]")) {
      this.clear();
      this.kind.press?.(button, this.say);
    }
  }

  restart() {
    this.form.reset();
    const moving = all(this.form, "[data-dq-move]");
    moving[0]?.parentElement.append(...shuffled(moving));
    this.kind.restart?.(this.form, this.key);
  }

  restore() {
    this.part("badge").hidden = !this.record?.right;
    if (this.record?.answer === undefined) return;
    try {
      this.kind.write(this.form, this.record.answer);
      this.judge(this.record.answer, this.record.shown ? "SHOWN" : undefined);
    } catch {
      this.clear(); // the stored answer is damaged, so the question begins anew and the others are drawn
      this.restart();
    }
  }

  check() {
    const answer = this.kind.read(this.form);
    try {
      const said = this.judge(answer);
      const tries = (this.record?.tries ?? 0) + 1;
      // A shown answer does not count as found until the question has been tried again.
      const shown = this.record?.shown ?? false;
      this.remember({ answer, tries, shown, right: this.record?.right || (said.right && !shown) });
    } catch (error) {
      if (!(error instanceof Unreadable && this.kind.unreadable)) throw error;
      this.clear();
      this.tell(this.say(this.kind.unreadable));
      this.form.querySelector("input, textarea, select")?.focus();
    }
  }

  reveal() {
    const answer = this.kind.rightAnswer(this.key);
    this.kind.write(this.form, answer);
    this.judge(answer, "SHOWN");
    this.remember({ answer, tries: this.record?.tries ?? 0, shown: true, right: this.record?.right ?? false });
    this.part("again").focus();
  }

  again() {
    if (this.record?.shown) this.remember({ ...this.record, shown: false, answer: undefined });
    this.clear();
    this.restart();
    this.form.querySelector("input, textarea, select, [data-dq-way]").focus();
  }

  forget() {
    this.record = undefined;
    keep(this.form.dataset.dqId, undefined);
    this.part("badge").hidden = true;
    this.clear();
    this.restart();
  }

  remember(record) {
    const answered = { print: this.key.print, ...record };
    this.record = answered;
    keep(this.form.dataset.dqId, answered);
    this.part("badge").hidden = !answered.right;
    this.changed();
  }

  judge(answer, instead) {
    const said = this.kind.mark(this.key, answer);
    this.clear();
    this.form.dataset.dqState = instead ? "shown" : said.right ? "right" : "wrong";
    const notes = said.right ? [...said.notes, "why"] : said.notes;
    for (const note of this.form.querySelectorAll("[data-dq-note]")) note.hidden = !notes.includes(note.dataset.dqNote);
    const hint = said.right ? "" : this.kind.hint(said, this.say);
    this.tell([this.say(instead ?? (said.right ? "RIGHT" : "WRONG")), hint].filter(Boolean).join(" "));
    this.kind.pointOut?.(this.form, this.key, answer, said);
    this.part("see").hidden = !document.getElementById(this.part("see").firstElementChild.hash.slice(1));
    this.part("again").hidden = false;
    this.part("show").hidden = said.right;
    return said;
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

/** The scripts of the kinds that the page has, by their names. */
async function load() {
  const names = new Set(all(document, "[data-dq-kind]").map((form) => form.dataset.dqKind));
  const loaded = [...names].map(async (name) => [name, (await import(`./kinds/${name}.js`)).default]);
  return Object.fromEntries(await Promise.all(loaded));
}

function mount(root, kinds) {
  const { say: texts, keys } = JSON.parse(root.querySelector("[data-dq-data]").textContent);
  const say = (name, values = {}) => texts[name].replace(/\{(\w+)\}/g, (_, value) => values[value]);
  const questions = [];
  const score = () => {
    const right = questions.filter(({ record }) => record?.right).length;
    root.querySelector("progress").value = right;
    root.querySelector("[data-dq-count]").textContent = say("SCORE", { right, total: questions.length });
  };
  for (const form of root.querySelectorAll("form")) {
    questions.push(new Question(form, kinds[form.dataset.dqKind], keys[form.dataset.dqId], say, score));
  }
  root.querySelector("[data-dq-reset]").addEventListener("click", () => {
    if (!confirm(say("SURE"))) return;
    for (const question of questions) question.forget();
    score();
  });
  root.querySelector("[data-dq-score]").hidden = false;
  score();
}

// On paper the answers come last, after everything that is printed below the quiz.
addEventListener("beforeprint", () => {
  for (const answers of document.querySelectorAll("[data-dq-answers]"))
    answers.closest("article, main")?.append(answers);
});

// Until the scripts of the kinds have come, Enter in a field would load the page anew.
for (const form of all(document, "[data-dq] form")) form.addEventListener("submit", (event) => event.preventDefault());
const kinds = await load();
for (const root of document.querySelectorAll("[data-dq]")) mount(root, kinds);
