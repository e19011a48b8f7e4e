// The controls of each kind of question: reads an answer from them, puts one back, and shuffles them.

import { accepts } from "./mark.js";

const all = (root, selector) => [...root.querySelectorAll(selector)];

/** The answer in the form that `mark` takes; a left side without a partner is -1. */
export function read(form) {
  switch (form.dataset.dqKind) {
    case "single":
    case "multiple":
      return all(form, "input:checked").map((input) => Number(input.value));
    case "ordering":
      return all(form, "[data-dq-item]").map((item) => item.dataset.dqItem);
    case "matching":
      return pairs(form).map((select) => (select.value === "" ? -1 : Number(select.value)));
    default:
      return form.querySelector("input, textarea").value;
  }
}

/** Puts an answer back into the controls. */
export function write(form, answer) {
  switch (form.dataset.dqKind) {
    case "single":
    case "multiple":
      for (const input of all(form, "input")) input.checked = answer.includes(Number(input.value));
      break;
    case "ordering":
      form.querySelector(".dq-order").append(...answer.map((id) => form.querySelector(`[data-dq-item="${id}"]`)));
      break;
    case "matching":
      for (const [index, select] of pairs(form).entries()) select.value = String(answer[index]);
      break;
    default:
      form.querySelector("input, textarea").value = answer;
  }
}

/** Empties and shuffles; an ordering never starts in a right order. */
export function restart(form, key) {
  form.reset();
  const moving = all(form, "[data-dq-move]");
  moving[0]?.parentElement.append(...shuffled(moving));
  if (key.type !== "ordering") return;
  // Quizzes with a rule that accepts every order are refused when the page is built; the cap keeps an old page from hanging.
  let order = shuffled(key.items);
  for (let tries = 0; tries < 1000 && accepts(key.rule, order); tries++) order = shuffled(key.items);
  write(form, order);
}

/** The list boxes in the order of the pairs, however they are shown. */
export function pairs(form) {
  const rows = all(form, "[data-dq-pair]").toSorted((a, b) => a.dataset.dqPair - b.dataset.dqPair);
  return rows.map((row) => row.querySelector("select"));
}

/** Moves the entry of an up or down button, keeps the focus on the button, and announces the entry's new place. */
export function move(button, say) {
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

function shuffled(entries) {
  const order = [...entries];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
