// Makes the tables of a class's report sortable; without this script the report shows everything as well. A first click
// sorts numbers from the largest and texts from the beginning of the alphabet, a second one the other way round. In a
// column of numbers, other cells come last either way.

const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** The value by which a row is sorted: the cell's number or text, or its attribute `data-sort`. */
function key(row, column, isNumber) {
  const cell = row.cells[column];
  const text = cell.dataset.sort ?? cell.textContent.trim();
  return isNumber ? Number.parseFloat(text) : text;
}

function compare(one, other, isNumber, sign) {
  if (!isNumber) return sign * order.compare(one, other);
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return sign * (one - other);
}

function sort(table, head) {
  const isNumber = head.classList.contains("n");
  const first = isNumber ? "descending" : "ascending";
  const second = isNumber ? "ascending" : "descending";
  const direction = head.getAttribute("aria-sort") === first ? second : first;
  const sign = direction === "ascending" ? 1 : -1;
  for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction);
  const rows = [...table.tBodies[0].rows].map((row) => [key(row, head.cellIndex, isNumber), row]);
  rows.sort(([one], [other]) => compare(one, other, isNumber, sign));
  table.tBodies[0].append(...rows.map(([, row]) => row));
}

/** @type {NodeListOf<HTMLTableElement>} */
const tables = document.querySelectorAll("table.sortable");
for (const table of tables) {
  for (const head of table.tHead?.rows[0].cells ?? []) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, head));
    head.append(button);
  }
}
