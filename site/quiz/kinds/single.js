// Questions in which one chooses the one option that is right.

import { choice, noHint } from "../kind.js";

/** @type {import("../kind.js").Kind} */
export default { ...choice, unreadable: "CHOOSE_ONE", hint: noHint };
