// Questions in which one chooses the one option that is right.

import { noHint } from "../kind.js";
import { choice } from "./choice.js";

/** @type {import("../kind.js").Kind} */
export default { ...choice, unreadable: "CHOOSE_ONE", hint: noHint };
