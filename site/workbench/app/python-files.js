// Fetches the files of Python in its worker.

const fetchFile = self.fetch.bind(self); // kept, since the name is deleted before any code of a student's runs

/** Fetches every file once, so that the browser has them and the page can show how far it is. `send` posts to the page.
 * @param {import("./python-worker.js").Start} start */
export async function download({ base, files, python: archive }, /** @type {(message: object) => void} */ send) {
  const total = Object.values(files).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  const one = async (/** @type {string} */ name) => {
    const response = await fetched(base + name);
    checkType(name, response.headers.get("Content-Type") ?? "");
    for await (const chunk of chunks(response)) {
      loaded += chunk.length;
      send({ progress: { stage: "download", loaded: Math.min(loaded, total), total } });
    }
  };
  await Promise.all([...Object.keys(files).map(one), fetched(archive)]);
  send({ progress: { stage: "start", loaded: total, total } });
}

async function* chunks(/** @type {Response} */ response) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** The response. Throws an error with the `kind` of the fault if there is none. */
export async function fetched(/** @type {string} */ address) {
  let response;
  try {
    response = await fetchFile(address);
  } catch (error) {
    throw Object.assign(new Error("no answer"), { kind: "unreachable", detail: `${address}: ${error}` });
  }
  if (!response.ok) {
    throw Object.assign(new Error("no file"), { kind: "unreachable", detail: `${address}: ${response.status}` });
  }
  return response;
}

/** Checks the files' content type, since Pyodide would wait for ever if the server sent another one. */
function checkType(/** @type {string} */ name, /** @type {string} */ type) {
  const is = type.split(";")[0].trim().toLowerCase();
  const fits = name.endsWith(".wasm") ? is === "application/wasm" : !name.endsWith(".mjs") || is.endsWith("javascript");
  if (!fits) throw Object.assign(new Error("wrong type"), { kind: "wrong-type", detail: `${name}: ${is}` });
}
