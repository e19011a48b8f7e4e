// Questions in which one enters a number. An answer is the text that was entered.

import { marked, range, text, Unreadable } from "../kind.js";

/** @type {import("../kind.js").Kind} */
export default { ...text, mark, rightAnswer, unreadable: "ENTER_NUMBER" };

function mark({ low, high, wrong }, answer) {
  const value = readNumber(answer);
  if (low <= value && value <= high) return marked(true);
  const slack = (high - low) / 2;
  const away = (index) => Math.abs(value - wrong[index]);
  const near = range(wrong.length).filter((i) => away(i) <= Math.max(slack, 1e-9 * Math.abs(wrong[i])));
  const nearest = near.sort((a, b) => away(a) - away(b)).slice(0, 1);
  return marked(
    false,
    nearest.map((index) => `wrong-${index}`),
  );
}

/** The middle of the accepted interval, with the fewest digits that are right: 0.33 for a third. */
function rightAnswer({ low, high }) {
  const middle = (low + high) / 2;
  const rounded = range(15).map((digits) => Number(middle.toPrecision(digits + 1)));
  return String(rounded.find((value) => low <= value && value <= high) ?? middle);
}

/** A decimal number or a fraction such as 1/3. */
function readNumber(answer) {
  // Blanks may stand around the sign and the slash, and not between digits: `2 1/2` is no 21/2.
  const form = /^ *[+-]? *(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)? *$/;
  const parts = asciiSigns(answer).split("/");
  const [above, below] = parts.map((part) => Number(part.replaceAll(" ", "")));
  const value = above / (below ?? 1);
  if (parts.length > 2 || !parts.every((part) => form.test(part)) || !Number.isFinite(value)) throw new Unreadable();
  return value;
}

// Signs of input methods and pasted texts, with the ASCII signs that they stand for; as grader/dlgrade/quiz/keyboard.py.
function asciiSigns(answer) {
  const half = answer.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return half
    .replace(/[\u3002\uff61]/g, ".")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u3000\u00a0]/g, " ");
}
