"""`grade class … --examples`: the students' own examples beside their code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from dlgrade.classroom.running import class_examples
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.examples.findings import findings_on
from dlgrade.examples.model import Findings
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits

from tests.classroom.hand_ins import RIGHT, put
from tests.classroom.test_command import COURSE, table
from tests.conftest import ROOT

THIN = "example(mse, [1, 2], [1, 4], gives=2.0)\n"
WRONG = "example(mse, [1, 2], [1, 4], gives=4.0)\n"
EVIL = "example(mse, [1], [3], gives='<script>alert(1)</script>')\n"


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The results of a class of four, of whom three wrote examples."""
    folder = tmp_path_factory.mktemp("taught") / "class"
    put(folder, "ann/mse.py", RIGHT)
    put(folder, "ann/mse_examples.py", THIN + WRONG)
    put(folder, "bo/mse.py", RIGHT)
    put(folder, "cy/mse.py", RIGHT)
    put(folder, "cy/mse_examples.py", EVIL)
    put(folder, "di/mse_examples.py", THIN)
    put(folder, "di/neuron.py", "def neuron(x, w, b):\n    return 1.0\n")
    assert run(["class", str(folder), "mse", "--examples", "--jobs", "1", *COURSE, "--lang", "en"]) in (0, 1)
    return folder.with_name("class-results")


def test_each_file_has_a_line_that_says_what_grade_examples_says(graded: Path) -> None:
    head, *found = table(graded / "examples.csv")
    assert head[4:] == ["Examples", "Right examples", "Mistakes caught", "Out of"]
    lines = {line[0]: line[2:] for line in found}
    assert set(lines) == {"ann", "cy", "di"}
    exercise = select(load_course(ROOT), "mse")[0]
    sandbox = open_sandbox(Limits())
    try:
        alone = findings_on(exercise, THIN, sandbox, Limits())
    finally:
        sandbox.close()
    caught, mistakes = str(len(alone.caught)), str(alone.mistakes)
    assert lines["di"] == ["mse", "mse_examples.py", "1", "1", caught, mistakes]
    assert lines["ann"] == ["mse", "mse_examples.py", "2", "1", caught, mistakes]
    assert lines["cy"][2:4] == ["1", "0"]


@pytest.mark.parametrize(("lang", "said"), [("en", "The students&#39; own examples"), ("ko", "학생이 쓴 예시")])
def test_the_report_has_a_table_of_them(graded: Path, lang: str, said: str) -> None:
    page = (graded / f"report.{lang}.html").read_text(encoding="utf-8")
    assert said in page.replace("'", "&#39;")
    assert "1/2" in page


def test_a_student_reads_what_right_code_gives_and_which_mistakes_still_pass(graded: Path) -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in (graded / "students").glob("*.en.html")}
    ann, bo, cy = (next(text for name, text in pages.items() if name.startswith(each)) for each in ("ann", "bo", "cy"))
    assert "Your own examples" in ann
    assert "2.0" in ann[ann.index("Your own examples") :]
    assert "Your own examples" not in bo
    assert "&lt;script&gt;" in cy
    assert "<script>alert" not in cy


def test_what_was_judged_is_not_judged_again(graded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (graded / "examples.csv").read_bytes()
    monkeypatch.setattr(class_examples, "findings_on", None)
    folder = graded.with_name("class")
    assert run(["class", str(folder), "mse", "--examples", "--jobs", "1", *COURSE, "--lang", "en"]) in (0, 1)
    assert (graded / "examples.csv").read_bytes() == before
    put(folder, "ann/mse_examples.py", THIN)
    assert run(["class", str(folder), "mse", "--examples", "--jobs", "1", *COURSE, "--lang", "en"]) in (0, 1)
    lines = {line[0]: line[4:] for line in table(graded / "examples.csv")[1:]}
    assert not any(lines["ann"])  # the changed file is judged, for which the patched function fails
    assert all(lines["di"])  # nobody else's is
    monkeypatch.undo()
    assert run(["class", str(folder), "mse", "--examples", "--jobs", "1", *COURSE, "--lang", "en"]) in (0, 1)
    assert table(graded / "examples.csv")[1][4:6] == ["1", "1"]  # a fault of the grader is not kept


@pytest.mark.parametrize("line", ["example(mse, [0x{f}], [1], gives=1.0)", "x = 0x{f}\nexample(mse, x, x, gives=0)"])
def test_one_student_s_examples_stop_nobody_s_grading(line: str, tmp_path: Path) -> None:
    """Python cannot write an integer of thousands of digits; a line with one is a problem of this line."""
    for student, text in (("ann", THIN), ("mallory", line.format(f="f" * 3600) + "\n" + THIN)):
        put(tmp_path / "class", f"{student}/mse.py", RIGHT)
        put(tmp_path / "class", f"{student}/mse_examples.py", text)
    assert run(["class", str(tmp_path / "class"), "mse", "--examples", "--jobs", "1", *COURSE, "--lang", "en"]) == 0
    lines = {line[0]: line[4:6] for line in table(tmp_path / "class-results" / "examples.csv")[1:]}
    assert lines == {"ann": ["1", "1"], "mallory": ["1", "1"]}
    assert len(table(tmp_path / "class-results" / "grades.csv")) == 4


def test_an_unexpected_error_in_one_student_s_examples_asks_for_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for student, text in (("ann", THIN), ("mallory", WRONG)):
        put(tmp_path / "class", f"{student}/mse.py", RIGHT)
        put(tmp_path / "class", f"{student}/mse_examples.py", text)

    def failing(exercise: Exercise, source: str, *rest: Any) -> Findings:
        if source == WRONG:
            raise RuntimeError("<boom>")
        return findings_on(exercise, source, *rest)

    monkeypatch.setattr(class_examples, "findings_on", failing)
    assert run(["class", str(tmp_path / "class"), "mse", "--examples", "--jobs", "1", *COURSE, "--lang", "en"]) == 0
    said = "the examples in `mse_examples.py` could not be judged (RuntimeError: <boom>)"
    assert f"mallory · mse: Because of a fault of the grader, {said}" in capsys.readouterr().out
    results = tmp_path / "class-results"
    assert {line[0]: line[4:6] for line in table(results / "examples.csv")[1:]} == {
        "ann": ["1", "1"],
        "mallory": ["", ""],
    }
    page = (results / "report.en.html").read_text(encoding="utf-8")
    assert "RuntimeError: &lt;boom&gt;" in page
    assert "<boom>" not in page


def test_without_the_option_nothing_is_judged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of examples is not an answer, and does not ask for a person."""
    put(tmp_path / "class", "ann/mse.py", RIGHT)
    put(tmp_path / "class", "ann/mse_examples.py", THIN)
    assert run(["class", str(tmp_path / "class"), "--jobs", "1", *COURSE, "--lang", "en"]) == 0
    assert "examples" not in capsys.readouterr().out
    assert not (tmp_path / "class-results" / "examples.csv").exists()
