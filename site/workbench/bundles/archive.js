// The parts of fflate that the workbench's scripts use; esbuild bundles it (grader/dlgrade/site/editor.py).

export { deflateSync, inflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
