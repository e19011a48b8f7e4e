"""A new quiz kind and a new report format work everywhere with the few files that CONTRIBUTING names, and no other.

`additions/` has the files of each as they would be added to the project. Lines that are added to a file are in one with
`.lines` at the end of its name. `bench/touches.py` counts these files.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ADDITIONS = Path(__file__).parent / "additions"
LINES = ".lines"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "_course")
Run = Callable[..., str]

QUIZ = """
- id: a-third
  kind: point
  see: thirds
  question: {ko: 셋으로 나눈 첫 점은 어디입니까?, en: Where is the first of three equal parts?}
  line: [0, 1]
  range: [0.3, 0.36]
  wrong: [{value: "0.5", why: {ko: 반입니다., en: That is one half.}}]
  why: {ko: 1을 3으로 나눕니다., en: Divide 1 by 3.}
"""
PAGE = """
import sys
from pathlib import Path
from dlgrade.quiz.load import load
from dlgrade.quiz.page import render
print(render(load(Path(sys.argv[1])).questions, "en"))
"""
MARK = """
import { pathToFileURL } from "node:url";
const { default: kind } = await import(pathToFileURL(process.argv[1]));
const key = JSON.parse(process.argv[2]);
console.log(JSON.stringify(["1/3", "0.5", kind.rightAnswer(key)].map((answer) => kind.mark(key, answer))));
"""


def with_addition(name: str, folder: Path) -> Path:
    """A copy of the package and of the quiz's scripts in `folder`, with the addition."""
    shutil.copytree(ROOT / "grader" / "dlgrade", folder / "grader" / "dlgrade", ignore=LEFT_OUT)
    for part in ("quiz", "assets"):  # scripts of the quiz import those of all pages
        shutil.copytree(ROOT / "site" / part, folder / "site" / part)
    for path in sorted(path for path in (ADDITIONS / name).rglob("*") if path.is_file()):
        target = folder / path.relative_to(ADDITIONS / name)
        text = path.read_text(encoding="utf-8")
        if path.suffix == LINES:
            target = target.with_suffix("")
            text = target.read_text(encoding="utf-8") + text
        target.write_text(text, encoding="utf-8")
    return folder


def runner(house: Path, working_folder: Path) -> Run:
    """Returns a function that runs this Python with the package in `house` and returns what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(house / "grader"), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*words: str, typed: str = "", code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, *words],
            cwd=working_folder, env=environment, input=typed, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    return run


GRADE = ("-c", "from dlgrade.cli.start import main; main()")


def course_with(quiz: str, folder: Path) -> Path:
    """The folder, with one chapter that has the quiz and no exercise."""
    chapter = folder / "solutions" / "90_points"
    chapter.mkdir(parents=True)
    (chapter / "chapter.yaml").write_text("ko: 점\nen: Points\n", encoding="utf-8")
    (chapter / "quiz.yaml").write_text(quiz, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with a question of the new kind."""
    return course_with(QUIZ, tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the new kind."""
    return with_addition("quiz_kind", tmp_path_factory.mktemp("house"))


@pytest.fixture(scope="module")
def run(house: Path, course: Path) -> Run:
    return runner(house, course)


@pytest.fixture(scope="module")
def page(run: Run, course: Path) -> str:
    """The block of the question in a page."""
    return run("-c", PAGE, str(course / "solutions" / "90_points"))


def test_a_new_kind_is_read_and_linted(run: Run, tmp_path: Path) -> None:
    run(*GRADE, "quiz", "lint")
    other = course_with(QUIZ.replace("line: [0, 1]", "line: [0, 0.3]"), tmp_path)
    assert "not on the line" in run(*GRADE, "--lang", "en", "quiz", "lint", "--course", str(other), code=2)


def test_a_new_kind_is_asked_in_a_terminal(run: Run) -> None:
    printed = run(*GRADE, "--lang", "en", "quiz", "90", typed="here\n0.5\n1/3\n")
    assert "choose a point" in printed
    assert "Enter one number" in printed
    assert "That is one half." in printed
    assert "Divide 1 by 3." in printed


@pytest.mark.parametrize(
    ("to", "part"),
    [
        ("moodle", '<question type="numerical">'),
        ("gift", "{#\n  =0.33:0.03"),
        ("qti21", "<textEntryInteraction"),
        ("canvas", "numerical_question"),
        ("nbgrader", "answer_a_third = 0.33"),
        ("markdown", "### choose a point"),
        ("yaml", "kind: point"),
    ],
)
def test_a_new_kind_is_exported_by_its_shape(to: str, part: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "exported"
    sheet = ["--student"] if to in ("markdown", "yaml") else []
    run(*GRADE, "--lang", "en", "quiz", "export", "90", "--to", to, "-o", str(path), *sheet)
    content = path.read_bytes()
    if content[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    assert part in content.decode("utf-8")
    assert "first of three equal parts" in content.decode("utf-8")


def test_a_new_kind_is_marked_by_its_script(house: Path, page: str) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    assert 'type="range"' in page
    data = json.loads(page.partition("data-dq-data>")[2].partition("</script>")[0])
    script = house / "site" / "quiz" / "kinds" / "point.js"
    command = [node, "--input-type=module", "-e", MARK, str(script), json.dumps(data["keys"]["a-third"])]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    right = {"right": True, "notes": [], "missing": 0}
    assert json.loads(done.stdout) == [right, {"right": False, "notes": ["wrong-0"], "missing": 0}, right]


@pytest.fixture(scope="module")
def address(house: Path, page: str) -> Iterator[str]:
    pytest.importorskip("playwright")
    from tests.browser import served

    script = '<script type="module" src="quiz/quiz.js"></script>'
    html = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Quiz</title>{page}{script}</html>'
    (house / "site" / "page.html").write_text(html, encoding="utf-8")
    with served(house / "site") as address:
        yield f"{address}/page.html"


def test_a_new_kind_is_answered_in_a_page(address: str, request: pytest.FixtureRequest) -> None:
    page = request.getfixturevalue("browser").new_page()
    page.goto(address)
    page.wait_for_selector("[data-dq-score]:not([hidden])")
    for point, verdict in (("0.5", "Not yet."), ("0.33", "Right.")):
        page.fill("#q-a-third input", point)
        page.click("#q-a-third [type=submit]")
        assert page.inner_text("#q-a-third [data-dq-verdict]") == verdict
    page.close()


def test_a_new_format_is_offered_and_written(tmp_path: Path) -> None:
    course = tmp_path / "course"
    for place in ("solutions/06_learning/mse", "exercises/06_learning"):
        shutil.copytree(ROOT / place, course / place)
    shutil.copy(ROOT / "solutions/06_learning/chapter.yaml", course / "solutions/06_learning")
    run = runner(with_addition("report_format", tmp_path / "house"), course)
    assert "points alone (tally)" in " ".join(run(*GRADE, "--lang", "en", "check", "--help").split())
    shutil.copy(ROOT / "solutions/06_learning/mse/solution.py", course / "exercises/06_learning/mse.py")
    printed = run(*GRADE, "--lang", "en", "mse", "--format", "tally")
    assert printed.startswith("Mean squared error: ")
    points, max_points = printed.split(": ")[1].split("/")
    assert int(points) == int(max_points) > 0
