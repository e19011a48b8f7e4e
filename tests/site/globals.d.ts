// What other scripts of a page bring along.
declare const katex: { render(tex: string, node: Element, options: { displayMode: boolean; throwOnError: boolean }): void };
// What the build writes above site/search/worker.js.
declare const SAME: string[][];
// What the build writes above site/workbench/service-worker.js.
declare const SITE: { build: string; runtime: string; files: Record<string, string> };
// What the build writes above site/search/starter.js, and what a classic worker has beside the names of a page.
declare const ENGINE: string;
declare function importScripts(...addresses: string[]): void;
