// The part of a figure that touches the page: picture, native controls, a status line.
import { numberFrom, settingLink } from "./link.js";
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
  const drawing = element("div", { className: "fig-drawing" });
  const canvas = element("div", { className: "fig-picture" }, drawing);
  const controls = element("div", { className: "fig-controls" });
  const report = element("p", { className: "fig-status" });
  report.setAttribute("role", "status");
  root.classList.add("fig");
  /** @type {Map<string, import("./link.js").Field>} */
  const fields = new Map();
  const link = settingLink({ root, fields, redraw, labels });
  root.replaceChildren(canvas, element("div", { className: "fig-side" }, controls, report, link.node));
  const followers = [link.update];

  function word(name) {
    if (!(name in labels)) throw new Error(`figure.yaml has no label "${name}"`);
    return labels[name];
  }

  function redraw() {
    drawing.innerHTML = picture(state, labels);
    const lines = [status(state, labels)].flat();
    report.replaceChildren(...lines.map((line) => element("span", { textContent: bound(line) })));
    followers.forEach((update) => update());
  }

  /** `update` is called after every drawing. */
  function follow(update) {
    followers.push(update);
  }

  /** Keeps a control true to the state when something else changed it. */
  function keepUp(update) {
    follow(update);
    update();
  }

  /** Whether the status is read aloud when it changes: not while sixty numbers a second pass. */
  function speak(on) {
    report.setAttribute("aria-live", on ? "polite" : "off");
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

  /** Makes a control's part of the state a part of the figure's address. */
  function field(name, value, then) {
    const write = (text) => {
      const found = value(text);
      if (found === undefined) return;
      state[name] = found;
      if (then) then(state);
    };
    fields.set(name, { read: () => String(state[name]), write });
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
    field(name, (text) => numberFrom(text, { min, max, step }), then);
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
    field(name, (text) => options.find((option) => String(option) === text), then);
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
    field(name, (text) => ({ true: true, false: false })[text], then);
    keepUp(() => {
      input.checked = state[name];
    });
    row(element("label", { className: "fig-toggle" }, input, word(name)));
  }

  /**
   * A row of buttons: {label key: action(state)}; `disabled(state)` gives the keys of those that do nothing now.
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
      // aria-disabled and not disabled: a button that does nothing now must not lose the keyboard's focus.
      keepUp(() => node.setAttribute("aria-disabled", String(disabled(state).includes(name))));
      line.append(node);
    });
    return line;
  }

  /**
   * Frames until `tick(state)` says that there are no more. The status is read aloud before and after, not between.
   * @param {(state: any) => boolean} tick @param {(on: boolean) => void} [running] is told when it begins and ends
   */
  function animation(tick, running = (on) => speak(!on)) {
    let timer = 0;
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
      if (timer) cancelAnimationFrame(timer);
      running(true);
      timer = requestAnimationFrame(frame);
    };
    return { start, stop, on: () => timer !== 0 };
  }

  /**
   * A button that plays: `tick(state)` advances one frame and returns whether there is more.
   * `begin(state)` comes before the first of a run. With reduced motion one press runs `jump` frames at once.
   * @param {{tick: (state: any) => boolean, jump: number, begin?: (state: any) => void, play?: string,
   *   pause?: string}} options
   */
  function player({ tick, jump, begin = () => {}, play = "play", pause = "pause" }) {
    const node = element("button", { type: "button", name: play, className: "fig-play" });
    const running = (on) => {
      node.textContent = word(on ? pause : play);
      speak(!on);
    };
    const frames = animation(tick, running);
    const start = () => {
      begin(state);
      if (!reducedMotion) frames.start();
      else for (let i = 0; i < jump && tick(state); i += 1);
    };
    node.addEventListener("click", () => {
      if (frames.on()) frames.stop();
      else start();
      redraw();
    });
    running(false);
    return { node, stop: frames.stop };
  }

  return { slider, choice, toggle, buttons, player, animation, redraw, fields, canvas, state, word, follow, speak };
}
