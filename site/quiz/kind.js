// What the scripts of all kinds share. Each kind of question is a module in `kinds/`, named as in the quiz file.
// It marks an answer by its key as `grader/dlgrade/quiz/kinds/` does; a test runs both over the same answers.

/**
 * @typedef {{right: boolean, notes: string[], missing: number}} Mark the names of notes to show, and the number of missing
 *   right options or wrong pairs
 * @typedef {(name: string, values?: object) => string} Say a message of `messages/quiz.py`, which the module's counterpart
 *   in Python lists in PAGE_MESSAGES
 *
 * @typedef {object} Kind
 * @property {(key: any, answer: any) => Mark} mark throws Unreadable for an answer that is neither right nor wrong
 * @property {(key: any) => any} rightAnswer an answer that is right
 * @property {(form: any) => any} read the answer in the form that `mark` takes
 * @property {(form: any, answer: any) => void} write puts an answer back into the controls
 * @property {string} [unreadable] the name of the message that asks for an answer which can be marked; a kind whose controls
 *   always hold one has none
 * @property {(mark: Mark, say: Say) => string} hint what is said after a wrong answer, beside the notes
 * @property {(form: any, key: any) => void} [restart] does more than to empty the controls and to shuffle
 *   everything with `data-dq-move`
 * @property {(button: any, say: Say) => void} [press] what a button with `data-dq-way` does
 * @property {(form: any, key: any, answer: any, mark: Mark) => void} [pointOut] shows which part is wrong;
 *   colour alone says nothing
 */

/** Thrown for an answer that is empty, incomplete or of another form: neither right nor wrong. */
export class Unreadable extends Error {}

/** @returns {Mark} */
export const marked = (right, notes = [], missing = 0) => ({ right, notes, missing });

export const range = (count) => Array.from({ length: count }, (_, index) => index);

/** All elements below `root` that match, as an array. */
export const all = (root, selector) => [...root.querySelectorAll(selector)];

export function shuffled(entries) {
  const order = [...entries];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

const field = (form) => form.querySelector("input, textarea");

/** The controls of a kind whose answer is a text in one field, and its hint where no note explains the answer. */
export const text = {
  read: (form) => field(form).value,
  write(form, answer) {
    field(form).value = answer;
  },
  hint: noHint,
};

/** The hint where no note explains the answer. */
export function noHint({ notes }, say) {
  return notes.length ? "" : say("NO_HINT");
}

/** The common part of the kinds in which one chooses among options. An answer is a list of their indices. */
export const choice = {
  mark({ right, options }, answer) {
    const chosen = [...new Set(answer)].sort((a, b) => a - b);
    if (!chosen.length || !chosen.every((index) => index >= 0 && index < options)) throw new Unreadable();
    const missing = right.filter((index) => !chosen.includes(index)).length;
    const same = !missing && chosen.length === right.length;
    const shown = same ? range(options) : chosen;
    return marked(
      same,
      shown.map((index) => `option-${index}`),
      missing,
    );
  },
  rightAnswer: ({ right }) => right,
  read: (form) => all(form, "input:checked").map((input) => Number(input.value)),
  write(form, answer) {
    for (const input of all(form, "input")) input.checked = answer.includes(Number(input.value));
  },
};
