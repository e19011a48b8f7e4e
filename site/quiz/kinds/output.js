// Questions in which one says what code prints. An answer is the text that was entered.

import { marked, text, Unreadable } from "../kind.js";

/** @type {import("../kind.js").Kind} */
export default { ...text, mark, rightAnswer: ({ answer }) => answer, unreadable: "ENTER_OUTPUT" };

function mark({ answer, wrong }, entered) {
  const given = uniform(entered);
  if (!given) throw new Unreadable();
  if (given === answer) return marked(true);
  const known = wrong.indexOf(given);
  return marked(false, known < 0 ? [] : [`wrong-${known}`]);
}

function uniform(printed) {
  return printed
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().split(/\s+/).join(" "))
    .join("\n");
}
