// Questions in which one chooses every option that is right.

import { choice } from "../kind.js";

/** @type {import("../kind.js").Kind} */
export default {
  ...choice,
  unreadable: "CHOOSE_SOME",
  hint: ({ missing }, say) => (missing ? say("MISSING", { count: missing }) : say("TOO_MANY")),
};
