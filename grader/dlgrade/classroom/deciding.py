"""The part of the report in which a teacher decides by hand: fields for points and comments, and a file of them.

The file is one that `grade class override --from` reads. It is made in the browser, without a server.
"""

from __future__ import annotations

STYLE = """
#decide input, #decide select, #decide .save { font: inherit; min-height: 2rem; max-width: 100%; }
#decide input[type=number] { width: 5rem; }
#decide input[type=text] { min-width: 14rem; width: 100%; box-sizing: border-box; }
#decide input:invalid { outline: 2px solid light-dark(#b00020, #ff8a8a); }
.decide { font: inherit; margin-block-start: 0.25rem; min-height: 1.6rem; }
@media print { #decide, .decide { display: none; } }
"""
TEMPLATE = """
<section id="decide" hidden aria-labelledby="decide-title">
<h2 id="decide-title" tabindex="-1">{{ m.DECIDE_TITLE(lang) }}</h2>
<p>{{ m.DECIDE_HOW(lang) }}</p>
<p><label>{{ m.STUDENT(lang) }} <select></select></label></p>
<div class="wide"><table>
<thead><tr><th scope="col">{{ m.EXERCISE(lang) }}</th><th scope="col">{{ m.DECIDE_NOW(lang) }}</th>
<th scope="col">{{ m.POINTS(lang) }}</th><th scope="col">{{ m.COMMENT(lang) }}</th></tr></thead>
<tbody></tbody></table></div>
<p><button type="button" class="save" disabled>{{ m.DECIDE_SAVE(lang) }}</button> <span class="quiet" role="status"
data-one="{{ m.DECIDE_COUNT(lang) }}" data-wrong="{{ m.DECIDE_WRONG(lang) }}"></span></p>
<p class="quiet"><code>grade class override RESULTS --from decisions.csv</code></p>
</section>
"""
SCRIPT = """
{
  const section = document.querySelector("#decide");
  const choice = section.querySelector("select");
  const lines = section.querySelector("tbody");
  const save = section.querySelector(".save");
  const status = section.querySelector("[role=status]");
  const [, , pointsHead, commentHead] = section.querySelectorAll("thead th");
  const exercises = [...document.querySelectorAll("#scores th[data-exercise]")];
  const students = [...document.querySelectorAll("#scores tr[data-student]")];
  const decisions = new Map();
  let unsaved = false;

  function key(student, exercise) {
    return JSON.stringify([student.dataset.student, exercise.dataset.exercise]);
  }

  function field(type, label, decision, name) {
    const input = document.createElement("input");
    input.type = type;
    input.setAttribute("aria-label", label);
    input.value = decision[name];
    input.addEventListener("input", () => {
      decision[name] = input.value.trim();
      decision.valid = [...input.closest("tr").querySelectorAll("input")].every((each) => each.checkValidity());
      unsaved = true;
      tell();
    });
    return input;
  }

  function decisionOn(student, exercise) {
    const name = key(student, exercise);
    if (!decisions.has(name)) {
      const { most } = exercise.dataset;
      decisions.set(name, { student, exercise, most, points: "", comment: "", valid: true });
    }
    return decisions.get(name);
  }

  function line(student, exercise) {
    const decision = decisionOn(student, exercise);
    const slug = exercise.dataset.exercise;
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = slug;
    const points = field("number", `${slug} ${pointsHead.textContent}`, decision, "points");
    Object.assign(points, { min: 0, max: decision.most, step: 1 });
    const comment = field("text", `${slug} ${commentHead.textContent}`, decision, "comment");
    const now = document.createElement("td");
    now.textContent = `${student.querySelector(`[data-of="${slug}"]`).textContent} / ${decision.most}`;
    row.append(head, now);
    for (const input of [points, comment]) {
      const cell = document.createElement("td");
      cell.append(input);
      row.append(cell);
    }
    decision.valid = points.checkValidity();
    return row;
  }

  function made() {
    return [...decisions.values()].filter((each) => each.points !== "" || each.comment !== "" || !each.valid);
  }

  function tell() {
    const wrong = made().filter((each) => !each.valid).length;
    const count = made().length - wrong;
    save.disabled = count === 0 || wrong > 0;
    const sentences = [];
    if (count) sentences.push(status.dataset.one.replace("{count}", count));
    if (wrong) sentences.push(status.dataset.wrong.replace("{count}", wrong));
    status.textContent = sentences.join(" ");
  }

  function show() {
    const student = students.find((each) => each.dataset.student === choice.value);
    lines.replaceChildren(...exercises.map((exercise) => line(student, exercise)));
  }

  // A spreadsheet computes what begins like this; the apostrophe is taken off where the file is read.
  function cell(text) {
    const plain = /^\\s*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]/u.test(text) ? `'${text}` : text;
    return /[",\\r\\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  }

  function table() {
    const rows = made().map(({ student, exercise, points, comment }) => [
      student.dataset.student, student.dataset.name, exercise.dataset.exercise, "", points, comment,
    ]);
    const all = [["student", "name", "exercise", "check", "points", "comment"], ...rows];
    return `\\ufeff${all.map((row) => row.map(cell).join(",") + "\\r\\n").join("")}`;
  }

  function choose(student) {
    choice.value = student;
    show();
    section.scrollIntoView();
    section.querySelector("h2").focus();
  }

  for (const student of students) {
    const { student: id, name } = student.dataset;
    choice.add(new Option(name && name !== id ? `${id} · ${name}` : id, id));
  }
  for (const row of document.querySelectorAll("#people tr[data-student]")) {
    if (!students.some((each) => each.dataset.student === row.dataset.student)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "decide";
    button.textContent = section.querySelector("h2").textContent;
    button.addEventListener("click", () => choose(row.dataset.student));
    row.querySelector(".long").append(button);
  }
  choice.addEventListener("change", show);
  save.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([table()], { type: "text/csv" }));
    link.download = "decisions.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved && made().length) event.preventDefault();
  });
  if (students.length && exercises.length) {
    section.hidden = false;
    show();
  }
}
"""
"""The fields of one student are made when the student is chosen, so that a report of hundreds opens at once. What was
typed is kept for all of them until the file is saved."""
