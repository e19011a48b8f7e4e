// This reader's answers, stored in this browser only: {id: {print, right, shown, tries, answer}}.

const KEY = "dlgrade:quiz";

/** All records; empty where the browser forbids storage, or where they cannot be read. */
export function records() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

/** The record of a question, unless the question has changed since. */
export function recall(id, print) {
  const record = records()[id];
  return record?.print === print ? record : undefined;
}

/** Stores a question's record, or removes it when `record` is undefined, and dispatches "dlgrade:quiz". */
export function keep(id, record) {
  const now = records();
  if (record) now[id] = record;
  else delete now[id];
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Private windows: the quiz works, only the progress is lost with the page.
  }
  document.dispatchEvent(new CustomEvent("dlgrade:quiz", { detail: now }));
}
