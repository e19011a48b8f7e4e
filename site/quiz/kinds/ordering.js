// Questions in which one brings steps into an order. An answer is a list of their ids.

import { all, marked, shuffled, Unreadable } from "../kind.js";

/** @type {import("../kind.js").Kind} */
export default {
  mark,
  rightAnswer: ({ items }) => items,
  read: (form) => all(form, "[data-dq-item]").map((item) => item.dataset.dqItem),
  write,
  hint: (_, say) => say("MISPLACED"),
  restart,
  press,
};

function mark({ items, rule }, order) {
  if (order.toSorted().join() !== items.toSorted().join()) throw new Unreadable();
  if (accepts(rule, order))
    return marked(
      true,
      order.map((name) => `item-${name}`),
    );
  // The first step that no right order could have at this place, given the steps before it.
  let fits = 0;
  for (const valid of orders(items)) if (accepts(rule, valid)) fits = Math.max(fits, common(order, valid));
  return marked(false, [`item-${order[fits]}`]);
}

function write(form, answer) {
  const items = answer.map((id) => form.querySelector(`[data-dq-item="${id}"]`));
  if (items.includes(null)) throw new Unreadable();
  form.querySelector(".dq-order").append(...items);
}

/** Shuffles; the question never starts in a right order. */
function restart(form, { items, rule }) {
  // Quizzes with a rule that accepts every order are refused when the page is built; the cap keeps an old page from hanging.
  let order = shuffled(items);
  for (let tries = 0; tries < 1000 && accepts(rule, order); tries++) order = shuffled(items);
  write(form, order);
}

/** Moves the entry of an up or down button, keeps the focus on the button, and announces the entry's new place. */
function press(button, say) {
  const item = button.closest("[data-dq-item]");
  const step = Number(button.dataset.dqWay);
  if (step < 0) item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  button.focus();
  const items = [...item.parentElement.children];
  const place = say("MOVED", { place: items.indexOf(item) + 1, count: items.length });
  item.closest("form").querySelector("[data-dq-moved]").textContent = `${spoken(item)}: ${place}`;
}

// KaTeX writes a formula twice, once for the eye (aria-hidden) and once as MathML.
function spoken(item) {
  const copy = item.querySelector(".dq-item").cloneNode(true);
  for (const drawn of all(copy, "[aria-hidden], annotation")) drawn.remove();
  return copy.textContent.trim();
}

/** Whether the order of ids satisfies the rule. */
function accepts(rule, order) {
  const [operator, ...parts] = rule;
  if (operator === "<") return order.indexOf(parts[0]) < order.indexOf(parts[1]);
  if (operator === "not") return !accepts(parts[0], order);
  return operator === "and" ? parts.every((part) => accepts(part, order)) : parts.some((part) => accepts(part, order));
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
