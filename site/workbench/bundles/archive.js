// What the workbench's scripts take from fflate; esbuild bundles it (grader/dlgrade/site/editor.py).

export { deflateSync, inflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
