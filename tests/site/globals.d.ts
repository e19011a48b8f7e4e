// What other scripts of a page bring along.
declare const katex: { render(tex: string, node: Element, options: { displayMode: boolean; throwOnError: boolean }): void };
