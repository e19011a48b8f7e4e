// Shows the output of a run: the printed text, the value of its last line, and the error that ended it.

import { button, element, withCode } from "./dom.js";

/** `goTo(line)` shows a line of the editor. */
export function drawRun({ printed, value, error }, say, goTo) {
  const box = element("div", { className: "dl-output" });
  if (printed) box.append(element("p", { className: "dl-output__name" }, say("PRINTED")), listing(printed));
  if (value) box.append(element("p", { className: "dl-output__name" }, say("VALUE")), listing(value));
  if (error) box.append(drawError(error, say, goTo));
  if (!printed && !value && !error) box.append(element("p", {}, say("NOTHING_PRINTED")));
  return box;
}

function listing(text) {
  return element("pre", { tabIndex: 0 }, text);
}

function drawError({ headline, details, line, part }, say, goTo) {
  const box = element(
    "div",
    { className: "dl-error" },
    element("p", { className: "dl-line-headline" }, ...withCode(headline)),
  );
  box.append(...details.map((detail) => element("p", { className: "dl-line-detail" }, ...withCode(detail))));
  if (part === "scratch") box.append(element("p", {}, say("ERROR_IN_SCRATCH")));
  else if (line) box.append(button(say("GO_TO_LINE", { line }), "dl-button--link", () => goTo(line)));
  return box;
}
