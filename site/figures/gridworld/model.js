// Q-learning in a small maze. States are numbered row by row from the top left; actions: up, right, down, left.
import { uniform } from "../lib/random.js";

// S start, G goal, C coin, P pit, # wall. The coin is nearer than the goal and worth less; an agent that stops exploring keeps to it.
export const MAP = ["..#.G", "....C", "....P", "S#..."];
const REWARDS = { G: 1, C: 0.2, P: -1 };
export const COLUMNS = MAP[0].length;
export const CELLS = MAP.join("");
const START = CELLS.indexOf("S");
const MOVES = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
];
const LONGEST = 200;

/** A fresh table: four zeros for every cell. */
export function table() {
  return Array.from(CELLS, () => [0, 0, 0, 0]);
}

/** Where an action leads from state s: {to, reward, done}. Walls and the rim keep the agent in place. */
export function act(s, action) {
  const row = Math.floor(s / COLUMNS) + MOVES[action][0];
  const column = (s % COLUMNS) + MOVES[action][1];
  const cell = MAP[row]?.[column] ?? "#";
  if (cell === "#") return { to: s, reward: 0, done: false };
  const reward = REWARDS[cell] ?? 0;
  return { to: row * COLUMNS + column, reward, done: reward !== 0 };
}

/** ε-greedy: with probability ε any action, else one of the best, ties broken at random. */
export function choose(values, epsilon, next) {
  if (next() < epsilon) return Math.floor(next() * values.length);
  const best = Math.max(...values);
  const ties = values.flatMap((value, i) => (value === best ? [i] : []));
  return ties[Math.floor(next() * ties.length)];
}

/** One step of learning in place: Q(s,a) += α(r + γ max Q(s′) − Q(s,a)); a final state has no future. */
export function learn(Q, s, action, { to, reward, done }, { alpha, gamma }) {
  const target = reward + (done ? 0 : gamma * Math.max(...Q[to]));
  Q[s][action] += alpha * (target - Q[s][action]);
}

/** A learner in the maze: its table, its place, its random generator, and counts of its steps and episodes. */
export function learner(seed) {
  return {
    Q: table(),
    at: START,
    next: uniform(seed),
    steps: 0,
    episodes: 0,
    wins: 0,
    visits: Array(CELLS.length).fill(0),
  };
}

/** One step of the learner; a finished (or too long) episode begins again at the start. Returns whether it ended. */
export function walk(agent, rules) {
  const action = choose(agent.Q[agent.at], rules.epsilon, agent.next);
  const outcome = act(agent.at, action);
  learn(agent.Q, agent.at, action, outcome, rules);
  agent.visits[outcome.to] += 1;
  agent.steps += 1;
  agent.at = outcome.to;
  if (!outcome.done && agent.steps < LONGEST) return false;
  Object.assign(agent, {
    at: START,
    steps: 0,
    episodes: agent.episodes + 1,
    wins: agent.wins + (outcome.reward === REWARDS.G ? 1 : 0),
  });
  return true;
}

/** A learner after `episodes` episodes. */
export function train(seed, episodes, rules) {
  const agent = learner(seed);
  while (agent.episodes < episodes) walk(agent, rules);
  return agent;
}

/** The greedy walk from the start to its end: {steps, reward}, or null if it runs in circles or into the pit. */
export function greedyEnd(Q) {
  let s = START;
  for (let steps = 1; steps <= CELLS.length; steps += 1) {
    const { to, reward, done } = act(s, Q[s].indexOf(Math.max(...Q[s])));
    if (done) return reward > 0 ? { steps, reward } : null;
    s = to;
  }
  return null;
}
