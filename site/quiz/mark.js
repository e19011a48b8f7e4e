// Marks an answer by its key, as grader/dlgrade/quiz/mark.py does; a test runs both over the same answers.
// No DOM here. Answers: choice → indices, ordering → ids, matching → indices, numeric and output → text.

/** Thrown for an answer that is empty, incomplete or no number: neither right nor wrong. */
export class Unreadable extends Error {}

const MARKERS = { choice, numeric, ordering, matching, output };

/** {right, notes, missing}: the names of notes to show, and the number of missing right options or wrong pairs. */
export function mark(key, answer) {
  return MARKERS[key.type](key, answer);
}

/** An answer that is right. */
export function rightAnswer(key) {
  const answers = { choice: key.right, ordering: key.items, matching: key.partner, output: key.answer };
  return key.type === "numeric" ? shortNumber(key) : answers[key.type];
}

/** Whether the order of ids satisfies the rule. */
export function accepts(rule, order) {
  const [operator, ...parts] = rule;
  if (operator === "<") return order.indexOf(parts[0]) < order.indexOf(parts[1]);
  if (operator === "not") return !accepts(parts[0], order);
  return operator === "and" ? parts.every((part) => accepts(part, order)) : parts.some((part) => accepts(part, order));
}

// Signs of input methods and pasted texts, with the ASCII signs that they stand for; as grader/dlgrade/quiz/keyboard.py.
function asciiSigns(text) {
  const half = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return half
    .replace(/[\u3002\uff61]/g, ".")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u3000\u00a0]/g, " ");
}

/** A decimal number or a fraction such as 1/3. */
export function readNumber(text) {
  // Blanks may stand around the sign and the slash, and not between digits: `2 1/2` is no 21/2.
  const form = /^ *[+-]? *(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)? *$/;
  const parts = asciiSigns(text).split("/");
  const [above, below] = parts.map((part) => Number(part.replaceAll(" ", "")));
  const value = above / (below ?? 1);
  if (parts.length > 2 || !parts.every((part) => form.test(part)) || !Number.isFinite(value)) throw new Unreadable();
  return value;
}

const result = (right, notes = [], missing = 0) => ({ right, notes, missing });
const range = (count) => Array.from({ length: count }, (_, index) => index);

/** The middle of the accepted interval, with the fewest digits that are right: 0.33 for a third. */
function shortNumber({ low, high }) {
  const middle = (low + high) / 2;
  const rounded = range(15).map((digits) => Number(middle.toPrecision(digits + 1)));
  return String(rounded.find((value) => low <= value && value <= high) ?? middle);
}

function choice({ right, options }, answer) {
  const chosen = [...new Set(answer)].sort((a, b) => a - b);
  if (!chosen.length || !chosen.every((index) => index >= 0 && index < options)) throw new Unreadable();
  const missing = right.filter((index) => !chosen.includes(index)).length;
  const same = !missing && chosen.length === right.length;
  return result(
    same,
    (same ? range(options) : chosen).map((index) => `option-${index}`),
    missing,
  );
}

function numeric({ low, high, wrong }, text) {
  const value = readNumber(text);
  if (low <= value && value <= high) return result(true);
  const slack = (high - low) / 2;
  const away = (index) => Math.abs(value - wrong[index]);
  const near = range(wrong.length).filter((i) => away(i) <= Math.max(slack, 1e-9 * Math.abs(wrong[i])));
  const nearest = near.sort((a, b) => away(a) - away(b)).slice(0, 1);
  return result(
    false,
    nearest.map((index) => `wrong-${index}`),
  );
}

function* orders(ids) {
  if (!ids.length) yield [];
  for (const [index, first] of ids.entries()) {
    for (const rest of orders(ids.toSpliced(index, 1))) yield [first, ...rest];
  }
}

function common(one, other) {
  const differs = one.findIndex((name, index) => name !== other[index]);
  return differs < 0 ? one.length : differs;
}

function ordering({ items, rule }, order) {
  if (order.toSorted().join() !== items.toSorted().join()) throw new Unreadable();
  if (accepts(rule, order))
    return result(
      true,
      order.map((name) => `item-${name}`),
    );
  // The first step that no right order could have at this place, given the steps before it.
  let fits = 0;
  for (const valid of orders(items)) if (accepts(rule, valid)) fits = Math.max(fits, common(order, valid));
  return result(false, [`item-${order[fits]}`]);
}

function matching({ partner, note }, chosen) {
  if (chosen.length !== partner.length || !chosen.every((index) => index in note)) throw new Unreadable();
  const wrong = range(partner.length).filter((index) => chosen[index] !== partner[index]);
  if (!wrong.length)
    return result(
      true,
      range(partner.length).map((index) => `pair-${index}`),
    );
  return result(false, [...new Set(wrong.map((index) => note[chosen[index]]))], wrong.length);
}

function uniform(printed) {
  return printed
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().split(/\s+/).join(" "))
    .join("\n");
}

function output({ answer, wrong }, text) {
  const given = uniform(text);
  if (!given) throw new Unreadable();
  if (given === answer) return result(true);
  const known = wrong.indexOf(given);
  return result(false, known < 0 ? [] : [`wrong-${known}`]);
}
