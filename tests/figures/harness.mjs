// Answers JSON lines {module, name, args} with {result} or {error}. Numbers that JSON lacks travel as
// {"$": "NaN"}, and {"$uniform": 5} stands for the random stream of seed 5.
import { createInterface } from "node:readline";
import { uniform } from "../../site/figures/lib/random.js";

const special = (value) => typeof value === "number" && !Number.isFinite(value);
const encode = (key, value) => {
  if (special(value)) return { $: String(value) };
  return value instanceof Set ? [...value].sort((a, b) => a - b) : value;
};
const decode = (key, value) => {
  if (value && value.$uniform !== undefined) return uniform(value.$uniform);
  return value && value.$ !== undefined ? Number(value.$) : value;
};

for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    const { module, name, args } = JSON.parse(line, decode);
    const loaded = await import(`../../site/figures/${module}`);
    const found = name.split(".").reduce((holder, part) => holder[part], loaded);
    const result = typeof found === "function" ? found(...args) : found;
    reply = { result: result ?? null };
  } catch (error) {
    reply = { error: String(error.stack) };
  }
  process.stdout.write(`${JSON.stringify(reply, encode)}\n`);
}
