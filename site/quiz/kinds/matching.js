// Questions in which each left side gets its right side. An answer has the index of a right side for each left one.

import { all, marked, range, Unreadable } from "../kind.js";

/** @type {import("../kind.js").Kind} */
export default {
  mark,
  rightAnswer: ({ partner }) => partner,
  // a left side without a partner is -1
  read: (form) => boxes(form).map((select) => (select.value === "" ? -1 : Number(select.value))),
  write(form, answer) {
    for (const [index, select] of boxes(form).entries()) select.value = String(answer[index]);
  },
  unreadable: "MATCH_ALL",
  hint: ({ missing }, say) => say("UNMATCHED", { count: missing }),
  pointOut(form, { partner }, answer, { right }) {
    for (const [index, select] of boxes(form).entries()) {
      select.ariaInvalid = String(!right && answer[index] !== partner[index]);
    }
  },
};

function mark({ partner, note }, chosen) {
  if (chosen.length !== partner.length || !chosen.every((index) => index in note)) throw new Unreadable();
  const wrong = range(partner.length).filter((index) => chosen[index] !== partner[index]);
  if (!wrong.length)
    return marked(
      true,
      range(partner.length).map((index) => `pair-${index}`),
    );
  return marked(false, [...new Set(wrong.map((index) => note[chosen[index]]))], wrong.length);
}

/** The list boxes in the order of the pairs, however they are shown. */
function boxes(form) {
  const rows = all(form, "[data-dq-pair]").toSorted((a, b) => a.dataset.dqPair - b.dataset.dqPair);
  return rows.map((row) => row.querySelector("select"));
}
