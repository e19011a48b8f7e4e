// Writes each interactive figure's static.svg, the fallback without script, from the figure's own picture.
//   node site/figures/dev/static.mjs            writes all of them
//   node site/figures/dev/static.mjs --print    prints {folder: svg} as JSON instead (for the test)
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));
const placeholders = new Proxy({}, { get: (_, key) => `{{${String(key)}}}` });

const folders = readdirSync(home)
  .filter((name) => existsSync(`${home}${name}/figure.js`))
  .sort();
const drawn = {};
for (const name of folders) {
  const { initial, still = initial, picture } = await import(`../${name}/figure.js`);
  drawn[name] = `${picture(still(), placeholders)}\n`;
}
if (process.argv.includes("--print")) {
  process.stdout.write(JSON.stringify(drawn));
} else {
  for (const [name, text] of Object.entries(drawn)) writeFileSync(`${home}${name}/static.svg`, text, "utf8");
}
