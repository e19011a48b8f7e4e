"""What the page stores in the browser: a damaged record is read as an empty one, and an archive is taken in with few
writes, of which none is for what the course does not have."""

from __future__ import annotations

import base64
import io
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from dlgrade.site.workbench import questions

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
CODE = (
    "assets/stored.js", "assets/progress-store.js", "quiz/store.js",
    *(f"workbench/app/{name}.js" for name in ("store", "work", "lesson-store")),
)  # fmt: skip
BROWSER = """
import { readFileSync } from "node:fs";
const { folder, input } = JSON.parse(readFileSync(0, "utf8"));
let writes = 0;
class Storage {
  getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
  setItem(key, value) { writes++; this[key] = String(value); }
}
globalThis.localStorage = new Storage();
globalThis.document = { events: 0, dispatchEvent() { this.events++; } };
globalThis.CustomEvent ??= class {};
const served = { "chapters.json": { "06_learning": ["mse", "softmax"] }, "questions.json": ["why", "how"] };
globalThis.fetch = async (url) => ({ ok: true, json: async () => served[String(url).split("/").at(-1)] });
const load = (path) => import(`${folder}/${path}`);
const passed = await load("assets/progress-store.js");
const quiz = await load("quiz/store.js");
const work = await load("workbench/app/work.js");
const drafts = await load("workbench/app/store.js");
const lessons = await load("workbench/app/lesson-store.js");
"""
TAKE_IN = """
for (const [key, value] of Object.entries(input.stored ?? {})) localStorage[key] = value;
const bytes = Buffer.from(input.archive, "base64");
const taken = await work.takeIn({ size: bytes.length, name: "dlgrade-work.zip", arrayBuffer: async () => bytes });
const { before } = drafts.recall("mse");
console.log(JSON.stringify({ taken, writes, events: document.events, before, passed: passed.passed(), quiz: quiz.records() }));
"""
RIGHT = {"print": "0123456789ab", "right": True, "tries": 1}
Run = Callable[[str, object], Any]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a script on the modules of the page's stores, under Node with a browser's storage."""
    node = shutil.which("node")
    places = [ROOT / "node_modules", Path(os.environ.get("DLGRADE_NODE_MODULES", ROOT / "node_modules"))]
    fflate = next((place / "fflate/esm/browser.js" for place in places if (place / "fflate").is_dir()), None)
    if node is None or fflate is None:
        pytest.skip("Node or the package fflate is not installed (npm ci)")
    folder = tmp_path_factory.mktemp("page")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for name in CODE:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SITE / name, folder / name)
    shutil.copy(fflate, folder / "workbench/app/archive-bundle.js")

    def ran(script: str, data: object) -> Any:
        command = [node, "--input-type=module", "-e", BROWSER + script]
        request = json.dumps({"folder": folder.as_uri(), "input": data})
        done = subprocess.run(command, input=request, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ran


def archive(files: dict[str, object]) -> str:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content if isinstance(content, str) else json.dumps(content))
    return base64.b64encode(packed.getvalue()).decode()


USE = """
const results = {};
for (const value of input) {
  for (const key of ["dlgrade:exercises", "dlgrade:quiz", "dlgrade:lessons:1", "dlgrade:work:1:mse"]) localStorage[key] = value;
  const read = ["mse" in passed.passed(), Object.entries(quiz.records()).length, quiz.recall("why", "p") ?? null];
  const other = [Object.keys(lessons.lessonTries()), Object.keys(drafts.recall("mse"))];
  passed.mark("mse", true);
  quiz.keep("why", { print: "p", right: true });
  lessons.noteMistakes("mse", ["mse__sum"]);
  drafts.keep("mse", { code: "mine", reply: {}, checked: "mine" });
  const written = ["mse" in passed.passed(), quiz.recall("why", "p").right, lessons.lessonTries()["mse/mse__sum"].length];
  results[value] = [read, other, written, drafts.recall("mse").code, (await work.pack()).length > 100];
}
console.log(JSON.stringify(results));
"""
DAMAGED = [
    "null", "5", '"x"', "[]", "[null]", "true", "{", "", '{"mse": 5}', '{"why": null}', '{"why": "x"}', '{"why": [1]}',
    '{"why": {"print": 5, "right": true}}', '{"why": {"print": "p", "tries": "x"}}', '{"mse/mse__sum": [null, 5]}',
    '{"code": 5, "saved": "x", "hints": -1, "reply": [], "before": null}',
]  # fmt: skip


def test_a_damaged_record_is_read_as_an_empty_one_and_written_anew(run: Run) -> None:
    """Any page of the same host can write there, and a browser that crashed may have."""
    results = run(USE, DAMAGED)
    for value in DAMAGED:
        entries = int(value == '{"mse/mse__sum": [null, 5]}')
        read, other, written, code, is_packed = results[value]
        assert (read[1], read[2]) == (0, None), value
        assert other == [["mse/mse__sum"] * entries, []], value
        assert (read[0], written, code, is_packed) == (False, [True, True, 1], "mine", True), value


def test_an_archive_is_taken_in_with_one_write_for_each_store(run: Run) -> None:
    """Of thousands of questions that the course does not have, none is stored; each took a write of all."""
    files: dict[str, object] = {
        f"{number}/page/quiz.json": {f"q{number}-{each}": RIGHT for each in range(1000)} for number in range(3)
    }
    files["page/quiz.json"] = {"why": RIGHT, "how": {**RIGHT, "print": "x" * 1000}, "__proto__": RIGHT}
    files["page/progress.json"] = {"mse": "2026", "softmax": "2026", **{f"e{number}": "" for number in range(1000)}}
    for number in range(20):
        files[f"{number}/exercises/06_learning/mse.py"] = f"copy {number}"
    mine = json.dumps({"code": "my work"})
    told = run(TAKE_IN, {"archive": archive(files), "stored": {"dlgrade:work:1:mse": mine}})
    assert told["taken"] == {"files": 1, "ticks": 2, "answers": 1}
    assert (told["writes"], told["events"]) == (3, 3)
    assert told["quiz"] == {"why": RIGHT}
    assert sorted(told["passed"]) == ["mse", "softmax"]
    assert told["before"] == "my work", "the code that the archive replaced can be brought back"


def test_an_archive_without_news_writes_nothing(run: Run) -> None:
    kept = {"dlgrade:quiz": json.dumps({"why": RIGHT}), "dlgrade:exercises": '{"mse": "2026"}'}
    told = run(
        TAKE_IN,
        {"archive": archive({"page/quiz.json": {"why": RIGHT}, "page/progress.json": {"mse": ""}}), "stored": kept},
    )
    assert (told["taken"], told["writes"]) == ({"files": 0, "ticks": 0, "answers": 0}, 0)


def test_the_page_knows_the_questions_of_the_course() -> None:
    names = json.loads(questions(ROOT))
    assert len(names) == len(set(names)) > 100
