// Hints open one after another. The solution, if the page contains it, is shown after the last hint or after passing.

/**
 * @param {HTMLElement} section the card
 * @param {{opened: number, passed: boolean, changed: (opened: number) => void}} options
 * @returns {{pass: () => void}} `pass` unlocks the solution
 */
export function orderHints(section, { opened, passed, changed }) {
  const hints = /** @type {HTMLDetailsElement[]} */ ([...section.querySelectorAll("[data-hints] > details")]);
  const solution = /** @type {HTMLElement | null} */ (section.querySelector("[data-solution]"));
  let count = opened;
  let unlocked = passed;
  const show = () => {
    for (const [index, hint] of hints.entries()) hint.hidden = index > count;
    if (solution) solution.hidden = !unlocked && count < hints.length;
  };
  for (const [index, hint] of hints.entries()) {
    hint.addEventListener("toggle", () => {
      if (!hint.open || index < count) return;
      count = index + 1;
      changed(count);
      show();
    });
  }
  show();
  return { pass: () => ((unlocked = true), show()) };
}
