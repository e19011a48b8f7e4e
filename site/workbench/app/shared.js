// Shows code from the address. It is put into the editor only when the reader asks for it, and is not run.

import { button, element } from "./dom.js";
import { forgetShared, sharedSlug, sharedSource } from "./share.js";

/** Shows the shared code above the editor of its exercise. @param {import("./workbench.js").Workbench} workbench */
export async function showShared(workbench) {
  const { say, slug, host } = workbench;
  const show = async () => {
    if (sharedSlug() !== slug) return;
    const source = await sharedSource();
    forgetShared();
    if (source === undefined) return workbench.tell(say("SHARED_DAMAGED"));
    host.before(panel(source, workbench));
    workbench.tell(say("SHARED_HERE"));
  };
  addEventListener("hashchange", show);
  await show();
}

function panel(source, workbench) {
  const { say } = workbench;
  const box = element("div", { className: "dl-shared" }, element("p", {}, say("SHARED_HERE")));
  const take = () => {
    box.remove();
    workbench.replace(source);
    workbench.editor?.focus();
    workbench.tell(say("SHARED_TAKEN"));
  };
  const leave = () => {
    box.remove();
    workbench.editor?.focus();
  };
  const ways = element("div", { className: "dl-buttons" });
  ways.append(button(say("SHARED_TAKE"), "", take), button(say("SHARED_LEAVE"), "", leave));
  box.append(element("pre", { tabIndex: 0 }, source), ways);
  return box;
}
