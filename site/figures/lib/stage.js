// The part of a figure that touches the page: picture, native controls, a status line.
import { bound } from "./text.js";

let made = 0;

function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/**
 * @typedef {{then?: (state: any) => void}} Then what else a change does to the state
 * @typedef {{min: number, max: number, step?: number, show?: (value: any) => string} & Then} Slider
 */

/**
 * Builds a figure inside `root`. `picture(state, labels)` gives SVG text, `status(state, labels)` lines of
 * words; both are called after each change of `state`. Returns the makers of controls.
 */
export function stage(root, { labels, state, picture, status, reducedMotion = false }) {
  const canvas = element("div", { className: "fig-picture" });
  const controls = element("div", { className: "fig-controls" });
  const report = element("p", { className: "fig-status" });
  report.setAttribute("role", "status");
  root.classList.add("fig");
  root.replaceChildren(canvas, element("div", { className: "fig-side" }, controls, report));
  const followers = [];

  function word(name) {
    if (!(name in labels)) throw new Error(`figure.yaml has no label "${name}"`);
    return labels[name];
  }

  function redraw() {
    canvas.innerHTML = picture(state, labels);
    const lines = [status(state, labels)].flat();
    report.replaceChildren(...lines.map((line) => element("span", { textContent: bound(line) })));
    followers.forEach((follow) => follow());
  }

  /** Keeps a control true to the state when something else changed it. */
  function keepUp(update) {
    followers.push(update);
    update();
  }

  function row(...children) {
    const line = element("div", { className: "fig-row" }, ...children);
    controls.append(line);
    return line;
  }

  function change(name, value, then) {
    state[name] = value;
    if (then) then(state);
    redraw();
  }

  /** @param {string} name @param {Slider} options */
  function slider(name, { min, max, step = 1, show = String, then }) {
    made += 1;
    const id = `fig-control-${made}`;
    // A span: an <output> would be a second live region, and the slider says its value itself.
    const shown = element("span", { className: "fig-value", ariaHidden: "true" });
    const input = element("input", { type: "range", id, min, max, step });
    input.name = name;
    input.addEventListener("input", () => change(name, Number(input.value), then));
    row(element("label", { htmlFor: id, textContent: word(name) }), shown, input);
    keepUp(() => {
      input.value = String(state[name]);
      shown.textContent = show(state[name]);
      input.setAttribute("aria-valuetext", shown.textContent);
    });
  }

  /** @param {string} name @param {(string | number)[]} options @param {Then} [more] */
  function choice(name, options, { then } = {}) {
    made += 1;
    const group = element("fieldset", {}, element("legend", { textContent: word(name) }));
    options.forEach((option) => {
      const input = element("input", { type: "radio", name: `fig-choice-${made}`, value: String(option) });
      input.addEventListener("change", () => change(name, option, then));
      keepUp(() => {
        input.checked = state[name] === option;
      });
      group.append(element("label", {}, input, labels[`${name}_${option}`] ?? String(option)));
    });
    row(group);
  }

  /** @param {string} name @param {Then} [more] */
  function toggle(name, { then } = {}) {
    const input = element("input", { type: "checkbox", name });
    input.addEventListener("change", () => change(name, input.checked, then));
    keepUp(() => {
      input.checked = state[name];
    });
    row(element("label", { className: "fig-toggle" }, input, word(name)));
  }

  /**
   * A row of buttons: {label key: action(state)}; `disabled(state)` gives the keys that rest.
   * @param {Record<string, (state: any) => void>} actions
   * @param {{disabled?: (state: any) => (string | false)[]}} [more]
   */
  function buttons(actions, { disabled = () => [] } = {}) {
    const line = row();
    line.classList.add("fig-buttons");
    Object.entries(actions).forEach(([name, action]) => {
      const node = element("button", { type: "button", textContent: word(name), name });
      node.addEventListener("click", () => {
        if (node.getAttribute("aria-disabled") === "true") return;
        action(state);
        redraw();
      });
      // aria-disabled and not disabled: a button that rests must not lose the keyboard's focus.
      keepUp(() => node.setAttribute("aria-disabled", String(disabled(state).includes(name))));
      line.append(node);
    });
    return line;
  }

  /**
   * A button that plays: `tick(state)` advances one frame and returns whether there is more.
   * `begin(state)` comes before the first of a run. With reduced motion one press runs `jump` frames at once.
   * @param {{tick: (state: any) => boolean, jump: number, begin?: (state: any) => void, play?: string,
   *   pause?: string}} options
   */
  function player({ tick, jump, begin = () => {}, play = "play", pause = "pause" }) {
    const node = element("button", { type: "button", name: play, className: "fig-play" });
    let timer = 0;
    const running = (on) => {
      node.textContent = word(on ? pause : play);
      report.setAttribute("aria-live", on ? "off" : "polite"); // no reading aloud of sixty numbers a second
    };
    const stop = () => {
      cancelAnimationFrame(timer);
      timer = 0;
      running(false);
    };
    const frame = () => {
      if (!root.isConnected) return stop();
      timer = requestAnimationFrame(frame);
      if (!tick(state)) stop();
      return redraw();
    };
    const start = () => {
      begin(state);
      if (reducedMotion) {
        for (let i = 0; i < jump && tick(state); i += 1);
        return;
      }
      running(true);
      timer = requestAnimationFrame(frame);
    };
    node.addEventListener("click", () => {
      if (timer) stop();
      else start();
      redraw();
    });
    running(false);
    return { node, stop };
  }

  return { slider, choice, toggle, buttons, player, redraw };
}
