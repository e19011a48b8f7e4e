// The common part of the kinds in which one chooses among options. An answer is a list of their indices.

import { all, marked, range, Unreadable } from "../kind.js";

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
