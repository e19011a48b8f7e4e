// Does the work of a long page in the order in which its reader needs it, so that a phone shows the first screen early.

const NEAR = "100% 0px"; // a screen above the window and one below
const SLICE = 8; // milliseconds; a page answers within 50, on a phone several times slower than this desk too
const QUIET = 2000; // milliseconds that a reader has for the first screen before the others are made ready
const MOVES = ["scroll", "pointerdown", "touchstart", "keydown", "wheel"];
const pause = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1));

/**
 * Calls `work` once for each node: for those in the window or near it at once, for the others in pauses when the reader
 * moves or has read for a while, with `all` from the beginning. After the last one it calls `done`.
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

/** Calls `work` when the reader first scrolls, points or presses a key, and after a quiet while without that. */
function onFirstMove(work) {
  const moved = new AbortController();
  const once = () => {
    if (moved.signal.aborted) return;
    moved.abort();
    work();
  };
  setTimeout(once, QUIET);
  for (const kind of MOVES) addEventListener(kind, once, { passive: true, signal: moved.signal });
}
