// The exercises that this reader has passed, stored in this browser only: {exercises: {mse: "2026-…"}}.

const KEY = "dlgrade:exercises";

/** Map of slug → ISO time at which it was marked as passed. A browser that forbids storage reads as empty. */
export function passed() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

/** Marks `slug` as passed or not, and dispatches "dlgrade:progress". Returns false where the browser stores nothing. */
export function mark(slug, isPassed) {
  const now = passed();
  if (isPassed) now[slug] ??= new Date().toISOString();
  else delete now[slug];
  let kept = true;
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    kept = false;
  }
  document.dispatchEvent(new CustomEvent("dlgrade:progress", { detail: now }));
  return kept;
}
