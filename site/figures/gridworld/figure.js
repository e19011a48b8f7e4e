import { ink, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { CELLS, COLUMNS, greedyEnd, learner, walk } from "./model.js";

const SIDE = 78;
const TURNS = [0, 90, 180, 270]; // up, right, down, left
const GAMMA = 0.9;
const ENDS = {
  G: { name: "goal", reward: "+1" },
  C: { name: "coin", reward: "+0.2" },
  P: { name: "pit", reward: "−1" },
};

export function initial() {
  return { epsilon: 0.3, alpha: 0.5, seed: 1, agent: learner(1) };
}

export function still() {
  const state = initial();
  run(state, 200);
  return state;
}

const rules = ({ epsilon, alpha }) => ({ epsilon, alpha, gamma: GAMMA });

function run(state, episodes) {
  const goal = state.agent.episodes + episodes;
  while (state.agent.episodes < goal) walk(state.agent, rules(state));
}

/** Four arrows: the deeper the colour the larger |Q|, orange and dashed where it is negative, the best one outlined. */
function arrows(values, x, y) {
  const best = Math.max(...values);
  const decided = values.some((value) => value !== best);
  return TURNS.map((turn, i) =>
    tag("path", {
      d: "M0 -33L9 -20H-9Z",
      transform: `translate(${x} ${y}) rotate(${turn})`,
      fill: values[i] < 0 ? ink.b : ink.a,
      "fill-opacity": 0.08 + 0.9 * Math.min(1, Math.abs(values[i])),
      stroke: decided && values[i] === best ? ink.text : ink.soft,
      "stroke-width": decided && values[i] === best ? 2 : 0.5,
      "stroke-dasharray": values[i] < 0 ? "2 2" : undefined,
    }),
  );
}

function cell(kind, values, i, labels) {
  const [left, top] = [5 + (i % COLUMNS) * SIDE, 5 + Math.floor(i / COLUMNS) * SIDE];
  const [x, y] = [left + SIDE / 2, top + SIDE / 2];
  const floor = { "#": ink.soft, G: ink.c, C: ink.c, P: ink.b }[kind];
  const tile = tag("rect", {
    x: left + 1,
    y: top + 1,
    width: SIDE - 2,
    height: SIDE - 2,
    fill: floor ?? "none",
    "fill-opacity": { "#": 0.7, C: 0.1 }[kind] ?? 0.25,
    stroke: ink.grid,
  });
  if (kind === "#") return tile;
  if (kind in ENDS) {
    const { name, reward } = ENDS[kind];
    return [
      tile,
      words(x, y - 2, labels[name], { anchor: "middle" }),
      words(x, y + 18, reward, { anchor: "middle", weight: 700 }),
    ];
  }
  return [
    tile,
    arrows(values, x, y),
    words(x, y + 5, number(Math.max(...values), 2), { anchor: "middle", size: 13.5 }),
  ];
}

export function picture({ agent }, labels) {
  const [x, y] = [5 + (agent.at % COLUMNS) * SIDE + 14, 5 + Math.floor(agent.at / COLUMNS) * SIDE + 14];
  return svg(labels.picture, 348, [
    Array.from(CELLS, (kind, i) => cell(kind, agent.Q[i], i, labels)),
    tag("circle", { cx: x, cy: y, r: 9, fill: ink.d, stroke: ink.paper, "stroke-width": 2 }),
    words(10, 340, labels.legend, { size: 13.5, fill: ink.soft }),
  ]);
}

function status({ agent, epsilon }, labels) {
  const end = greedyEnd(agent.Q);
  const values = {
    episodes: agent.episodes,
    wins: agent.wins,
    steps: agent.steps,
    length: end?.steps,
    epsilon: number(epsilon, 2),
  };
  return [
    fill(labels.status_here, values),
    fill(labels[end ? (end.reward === 1 ? "status_found" : "status_coin") : "status_lost"], values),
    epsilon === 0 ? labels.status_greedy : fill(labels.status_explore, values),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.buttons({
    one: (s) => walk(s.agent, rules(s)),
    episode: (s) => run(s, 1),
    many: (s) => run(s, 50),
    forget: (s) => {
      s.seed += 1;
      s.agent = learner(s.seed);
    },
  });
  const show = (v) => number(v, 2);
  view.slider("epsilon", { min: 0, max: 1, step: 0.05, show });
  view.slider("alpha", { min: 0.05, max: 1, step: 0.05, show });
  view.redraw();
}
