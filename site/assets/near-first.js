// Does the work of a long page in the order in which its reader needs it. What nobody has scrolled to costs a phone nothing.

const NEAR = "100% 0px"; // a screen above the window and one below
const SLICE = 8; // milliseconds; a page answers within 50, on a phone several times slower than this desk too
const MOVES = ["scroll", "pointerdown", "touchstart", "keydown", "wheel"];
const pause = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1));

/**
 * Calls `work` once for each node: for those in the window or near it at once, for the others in pauses as soon as the
 * reader moves, or with `all` at once. After the last one it calls `done`.
 * @template {Element} Node
 * @param {Iterable<Node>} nodes @param {(node: Node) => unknown} work @param {{all?: boolean, done?: () => void}} [more]
 */
export function nearFirst(nodes, work, { all = false, done = () => {} } = {}) {
  const waiting = new Set(nodes);

  function take(node) {
    observer.unobserve(node);
    waiting.delete(node);
    work(node);
    if (!waiting.size) done();
  }

  const observer = new IntersectionObserver(
    (seen) => seen.filter((each) => each.isIntersecting).forEach((each) => take(each.target)),
    { rootMargin: NEAR },
  );

  function inPauses() {
    const until = performance.now() + SLICE;
    for (const node of waiting) {
      if (performance.now() > until) break;
      take(node);
    }
    if (waiting.size) pause(inPauses);
  }

  waiting.forEach((node) => observer.observe(node));
  if (all) inPauses();
  else onFirstMove(() => pause(inPauses));
}

/** Calls `work` when the reader first scrolls, points or presses a key. */
function onFirstMove(work) {
  const moved = new AbortController();
  const once = () => {
    moved.abort();
    work();
  };
  for (const kind of MOVES) addEventListener(kind, once, { passive: true, signal: moved.signal });
}
