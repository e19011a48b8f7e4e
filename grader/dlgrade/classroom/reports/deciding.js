// The part of a class's report in which a teacher decides by hand: fields for the points and comments of one student at a
// time, and a file of all decisions that `grade class override --from` reads. It is made in the browser, without a server.
//
// The fields of a student are made when the student is chosen, so that a report of hundreds opens at once. What was typed
// is kept for all of them until the file is saved.

/**
 * What was decided about one exercise of a student; `student` and `exercise` are where the table of scores has them.
 * @typedef {{student: HTMLElement, exercise: HTMLElement, points: string, comment: string, valid: boolean}} Decision
 */

/**
 * What the report is sure to hold, by its selector.
 * @type {<Kind extends HTMLElement>(selector: string, within?: ParentNode) => Kind}
 */
const found = (selector, within = document) => /** @type {any} */ (within.querySelector(selector));

/** @type {(selector: string, within?: ParentNode) => HTMLElement[]} */
const all = (selector, within = document) =>
  [...within.querySelectorAll(selector)].map((each) => /** @type {any} */ (each));

const section = found("#decide");
/** @type {HTMLSelectElement} */
const choice = found("select", section);
/** @type {HTMLTableSectionElement} */
const lines = found("tbody", section);
/** @type {HTMLButtonElement} */
const save = found(".save", section);
const status = found("[role=status]", section);
const [, , pointsHead, commentHead] = all("thead th", section);
const exercises = all("#scores th[data-exercise]");
const students = all("#scores tr[data-student]");
/** @type {Map<string, Decision>} */
const decisions = new Map();
let unsaved = false;

/**
 * A field that writes what is typed into the decision.
 * @param {"points" | "comment"} name
 */
function field(type, label, decision, name) {
  const input = document.createElement("input");
  input.type = type;
  input.setAttribute("aria-label", label);
  input.value = decision[name];
  input.addEventListener("input", () => {
    decision[name] = input.value.trim();
    const inputs = /** @type {HTMLTableRowElement} */ (input.closest("tr")).querySelectorAll("input");
    decision.valid = [...inputs].every((each) => each.checkValidity());
    unsaved = true;
    tell();
  });
  return input;
}

/** @returns {Decision} */
function decisionOn(student, exercise) {
  const name = JSON.stringify([student.dataset.student, exercise.dataset.exercise]);
  const decision = decisions.get(name) ?? { student, exercise, points: "", comment: "", valid: true };
  decisions.set(name, decision);
  return decision;
}

/** The row of one exercise: its name, the points so far, and two fields. */
function line(student, exercise) {
  const decision = decisionOn(student, exercise);
  const { exercise: slug, most } = exercise.dataset;
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = slug;
  const points = field("number", `${slug} ${pointsHead.textContent}`, decision, "points");
  Object.assign(points, { min: 0, max: most, step: 1 });
  const comment = field("text", `${slug} ${commentHead.textContent}`, decision, "comment");
  const now = document.createElement("td");
  now.textContent = `${found(`[data-of="${slug}"]`, student).textContent} / ${most}`;
  row.append(head, now);
  for (const input of [points, comment]) {
    const cell = document.createElement("td");
    cell.append(input);
    row.append(cell);
  }
  decision.valid = points.checkValidity();
  return row;
}

/** The decisions with points or a comment. */
function made() {
  return [...decisions.values()].filter((each) => each.points !== "" || each.comment !== "" || !each.valid);
}

/** Shows the number of decisions, and enables the save button if all of them are valid. */
function tell() {
  const wrong = made().filter((each) => !each.valid).length;
  const count = made().length - wrong;
  save.disabled = count === 0 || wrong > 0;
  const sentences = [];
  if (count) sentences.push(status.dataset.one?.replace("{count}", `${count}`));
  if (wrong) sentences.push(status.dataset.wrong?.replace("{count}", `${wrong}`));
  status.textContent = sentences.join(" ");
}

function show() {
  const student = students.find((each) => each.dataset.student === choice.value);
  lines.replaceChildren(...exercises.map((exercise) => line(student, exercise)));
}

/** A value as a field of the file. Text that a spreadsheet would compute gets an apostrophe, which is removed when the file is read. */
function quoted(text) {
  const plain = /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The file, with the mark by which a spreadsheet knows that it is UTF-8. */
function table() {
  const rows = made().map(({ student, exercise, points, comment }) => [
    student.dataset.student,
    student.dataset.name,
    exercise.dataset.exercise,
    "",
    points,
    comment,
  ]);
  const whole = [["student", "name", "exercise", "check", "points", "comment"], ...rows];
  return `\ufeff${whole.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

function choose(student) {
  choice.value = student;
  show();
  section.scrollIntoView();
  found("h2", section).focus();
}

for (const student of students) {
  const { student: id = "", name } = student.dataset;
  choice.add(new Option(name && name !== id ? `${id} · ${name}` : id, id));
}
for (const row of all("#people tr[data-student]")) {
  if (!students.some((each) => each.dataset.student === row.dataset.student)) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "decide";
  button.textContent = found("h2", section).textContent;
  button.addEventListener("click", () => choose(row.dataset.student));
  found(".long", row).append(button);
}
choice.addEventListener("change", show);
save.addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([table()], { type: "text/csv" }));
  link.download = "decisions.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  unsaved = false;
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved && made().length) event.preventDefault();
});
if (students.length && exercises.length) {
  section.hidden = false;
  show();
}
