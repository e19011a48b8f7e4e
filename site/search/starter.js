// Every page starts this worker, but few readers search, so the engine is loaded with the first message: the index, which
// a page sends when its search is opened. A listener that is added during an event does not receive that event. The build
// writes the engine's address above this script as ENGINE.
/* global ENGINE, importScripts */

addEventListener(
  "message",
  ({ data }) => {
    importScripts(ENGINE);
    dispatchEvent(new MessageEvent("message", { data }));
  },
  { once: true },
);
