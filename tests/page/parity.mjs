// Grades cases in Pyodide under Node with what a built site serves: node parity.mjs RUNTIME WORKBENCH CASES OUT
//
// RUNTIME is the folder of pyodide.mjs with a lock file and the NumPy wheel, WORKBENCH the one of manifest.json, CASES a
// JSON list of {exercise, name, source}. OUT gets one line of JSON a case: {exercise, name, reply | fault}.

import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [runtime, workbench, casesFile, out] = process.argv.slice(2).map((each) => resolve(each));
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")).href);
const manifest = JSON.parse(await readFile(join(workbench, "manifest.json"), "utf8"));
const cases = JSON.parse(await readFile(casesFile, "utf8"));

const pyodide = await loadPyodide({ indexURL: runtime, packages: ["numpy"] });
await unpack(manifest.python, "/grader");
pyodide.runPython("import sys; sys.path.append('/grader')");
const glue = pyodide.pyimport("dlgrade.page.glue");

const lines = createWriteStream(out);
const unpacked = new Set();
for (const { exercise, name, source } of cases) {
  const { file, chapter } = manifest.exercises[exercise];
  if (!unpacked.has(exercise)) await unpack(file, "/course/solutions");
  unpacked.add(exercise);
  lines.write(JSON.stringify({ exercise, name, ...graded(`/course/solutions/${chapter}/${exercise}`, source) }) + "\n");
}
lines.end();

async function unpack(file, extractDir) {
  pyodide.unpackArchive(new Uint8Array(await readFile(join(workbench, file))), "zip", { extractDir });
}

/** The reply that the page would get. A fault of ours is written into OUT as well, and the next case follows. */
function graded(folder, source) {
  try {
    return { reply: JSON.parse(glue.check(folder, source, "en", 1)) };
  } catch (error) {
    return { fault: String(error) };
  }
}
