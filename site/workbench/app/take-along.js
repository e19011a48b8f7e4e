// Export and import: downloads of the file and of all work as an archive, import of both, and a link with the code.

import { button, download, element } from "./dom.js";
import { linkTo } from "./share.js";
import { pack, takeIn } from "./work.js";

/** @param {import("./workbench.js").Workbench} workbench */
export function takeAlong(workbench) {
  const { say, slug } = workbench;
  const file = element("input", { type: "file", accept: ".zip,.py,.json", hidden: true });
  file.addEventListener("change", () => takeFile(workbench, file));
  const link = element("input", { className: "dl-link", readOnly: true, hidden: true, "aria-label": say("LINK") });
  const buttons = element("div", { className: "dl-buttons" });
  buttons.append(
    button(say("DOWNLOAD_FILE"), "", () => download(`${slug}.py`, workbench.editor?.text() ?? "", "text/x-python")),
    button(say("DOWNLOAD_WORK"), "", () => downloadAll(workbench)),
    button(say("TAKE_IN"), "", () => file.click()),
    button(say("SHARE"), "", () => share(workbench, link)),
  );
  const summary = element("summary", {}, say("TAKE_ALONG"));
  const what = element("p", { className: "dl-keys" }, say("TAKE_ALONG_WHAT"));
  return element("details", { className: "dl-along dl-take" }, summary, what, buttons, file, link);
}

async function downloadAll(workbench) {
  workbench.save();
  try {
    const packed = await pack();
    if (packed) download("dlgrade-work.zip", packed, "application/zip");
    else workbench.tell(workbench.say("NO_WORK"));
  } catch (error) {
    console.error("download", error);
    workbench.tell(workbench.say("NOT_LOADED"));
  }
}

async function takeFile(workbench, input) {
  const { say } = workbench;
  const [chosen] = input.files;
  input.value = ""; // the same file may be chosen again
  if (!chosen) return;
  workbench.save();
  try {
    const { files, ticks, answers } = await takeIn(chosen);
    const any = files || ticks || answers;
    workbench.tell(any ? say("TAKEN_IN", { files, ticks, answers }) : say("NOTHING_TAKEN_IN"));
  } catch (error) {
    console.error("import", error);
    workbench.tell(say("NOT_TAKEN_IN"));
  }
}

async function share(workbench, field) {
  const { say, slug, editor } = workbench;
  const link = await linkTo(slug, editor?.text() ?? "").catch(() => undefined);
  if (link === undefined) return workbench.tell(say("LINK_TOO_LONG"));
  field.value = link;
  field.hidden = false;
  field.select();
  const copied = await navigator.clipboard?.writeText(link).then(
    () => true,
    () => false,
  );
  workbench.tell(say(copied ? "LINK_COPIED" : "LINK_SHOWN"));
}
