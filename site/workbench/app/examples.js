// The reader's own examples: written before the code, and judged as `grade examples` judges them.
// dlgrade/page/examples.py is the other side: it makes the first text of the field, and judges the written examples.

import { button, download, element, withCode } from "./dom.js";
import { readExamples, readFirstExamples } from "./reply.js";
import { language } from "./words.js";

/** The block in a card, closed at first. @param {import("./workbench.js").Workbench} workbench */
export function examplesBlock(workbench) {
  const { say } = workbench;
  const block = element("details", { className: "dl-along dl-examples" }, element("summary", {}, say("EXAMPLES")));
  const { start, place, status, answer } = new Examples(workbench);
  block.append(element("p", { className: "dl-keys" }, say("EXAMPLES_WHAT")), start, place, status, answer);
  return block;
}

class Examples {
  constructor(workbench) {
    this.workbench = workbench;
    this.say = workbench.say;
    this.status = element("p", { className: "dl-status", role: "status" });
    this.place = element("div");
    this.answer = element("div", { className: "dl-examples__said" });
    this.start = button(this.say("EXAMPLES_START"), "", () => this.begin());
    const { examples } = workbench.work;
    if (examples !== undefined) this.draw(examples); // restored after a reload
  }

  /** Asks Python. A problem is told in this block, not in the status line above the editor. */
  ask(request, use) {
    const act = async (python) => use(await python.examples(this.workbench.slug, request, language));
    return this.workbench.ask("LESSON_ASKING", act, (sentence) => this.tell(sentence));
  }

  /** Tells a sentence. If it is also drawn below, it is only for screen readers. */
  tell(sentence, isDrawn = false) {
    this.status.textContent = sentence;
    this.status.classList.toggle("dl-hidden", isDrawn);
  }

  begin() {
    return this.ask({ ask: "begin" }, (reply) => {
      this.draw(readFirstExamples(reply));
      this.tell(this.say("EXAMPLES_READY"));
      this.field.focus();
    });
  }

  draw(text) {
    const { say } = this;
    const id = `examples-${this.workbench.slug}`;
    const rows = Math.min(24, text.split("\n").length + 4);
    this.field = element("textarea", {
      id,
      className: "dl-code dl-scratch",
      value: text,
      rows,
      spellcheck: false,
      autocapitalize: "off",
      "aria-describedby": `${id}-keys`,
    });
    this.field.addEventListener("input", () => this.workbench.remember({ examples: this.field.value }));
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.judge();
    });
    const buttons = element("div", { className: "dl-buttons" });
    buttons.append(
      button(say("EXAMPLES_JUDGE"), "dl-button--check", () => this.judge()),
      button(say("EXAMPLES_FIRST"), "", () => this.addFirst()),
      button(say("EXAMPLES_FILE"), "", () => this.save()),
    );
    this.start.hidden = true;
    this.place.replaceChildren(
      element("label", { htmlFor: id }, say("EXAMPLES_FIELD")),
      element("p", { id: `${id}-keys`, className: "dl-keys" }, ...withCode(say("EXAMPLES_KEYS"))),
      this.field,
      buttons,
    );
  }

  judge() {
    return this.ask({ ask: "judge", text: this.field.value }, (reply) => {
      const lines = readExamples(reply);
      this.answer.replaceChildren(...lines.map(drawLine));
      this.tell((lines.find(({ tone }) => tone === "bold") ?? lines[0])?.text ?? "", true);
    });
  }

  /** Adds the field's first text below what the reader has written, so that nothing of theirs is lost. */
  addFirst() {
    return this.ask({ ask: "begin" }, (reply) => {
      const written = this.field.value.trimEnd();
      this.field.value = `${written}${written ? "\n\n" : ""}${readFirstExamples(reply)}`;
      this.workbench.remember({ examples: this.field.value });
      this.tell("");
      this.field.focus();
    });
  }

  save() {
    download(`${this.workbench.slug}_examples.py`, `${this.field.value.trimEnd()}\n`, "text/x-python");
  }
}

function drawLine({ text, tone, isInner }) {
  const className = `dl-examples__line dl-examples__line--${tone}${isInner ? " dl-examples__line--inner" : ""}`;
  return element("p", { className }, ...withCode(text));
}
