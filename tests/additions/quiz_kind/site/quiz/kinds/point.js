// Questions in which one chooses a point on a number line. An answer is the slider's value as a text.

import numeric from "./numeric.js";

/** @type {import("../kind.js").Kind} */
export default { ...numeric, unreadable: undefined };
