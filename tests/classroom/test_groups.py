"""Wrong answers without a listed mistake are grouped by what they do, and one sentence reaches a whole group."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dlgrade.classroom.figures.summary import mistakes_of
from dlgrade.classroom.reports.derived import groups_of, summary_of
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.main import run
from dlgrade.course.model import Course

from tests.classroom.hand_ins import RIGHT, SUM, put
from tests.classroom.test_run import GradeClass, grade_class, plan
from tests.conftest import ROOT

__all__ = ["grade_class", "plan"]  # fixtures
CUBES = RIGHT.replace("np.mean((a - b) ** 2)", "np.mean(np.abs(a - b) ** 3)")
CUBES_IN_A_LOOP = """
def mse(y_true, y_pred):  # </pre><script>alert(1)</script>
    import numpy as np
    p, q = np.asarray(y_true, float), np.asarray(y_pred, float)
    if p.shape != q.shape:
        raise ValueError("another message")
    total = 0.0
    for one, other in zip(p.ravel(), q.ravel()):
        total += abs(one - other) ** 3
    return total / p.size
"""
FOURTH = CUBES.replace("** 3", "** 4")
SENTENCE = "Squares, not cubes."


@pytest.fixture
def folder(tmp_path: Path, grade_class: GradeClass) -> Path:
    for name, text in (
        ("a", CUBES), ("b", CUBES_IN_A_LOOP), ("c", CUBES + "\n# mine\n"), ("d", FOURTH), ("e", SUM), ("f", RIGHT),
        ("g", "def mse(a, b):\n    return 1 / 0\n"),
    ):  # fmt: skip
        put(tmp_path / "class", f"{name}/mse.py", text)
    grade_class(tmp_path / "class")
    return tmp_path / "results"


def test_the_same_behaviour_is_one_group_however_it_is_written(folder: Path, course: Course) -> None:
    results = Results(folder)
    groups = groups_of(summary_of(results, course.exercises), results)
    results.close()
    assert [group.students for group in groups] == [("a", "b", "c"), ("d",)]
    assert groups[0].program == CUBES  # the shortest of the three
    assert groups[0].explanation


def test_one_sentence_reaches_everybody_and_stays(
    folder: Path, tmp_path: Path, grade_class: GradeClass, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["--course", str(ROOT), "--lang", "en"]
    assert run(["class", "name", str(folder), *line]) == 0
    printed = capsys.readouterr().out
    group = printed.split()[0]
    assert "students: 3" in printed
    assert run(["class", "name", str(folder), group, "--en", SENTENCE, *line]) == 0
    put(tmp_path / "class", "h/mse.py", "\n" + CUBES)  # a student hands in an answer of the same kind later
    summary, _ = grade_class(tmp_path / "class")
    named = [entry.row.student for entry in summary.entries if SENTENCE in [t.en for t in mistakes_of(entry).values()]]
    assert named == ["a", "b", "c", "h"]
    assert next((mistake.text.en, mistake.students) for mistake in summary.exercises[0].mistakes) == (SENTENCE, 4)
    page = (folder / "report.ko.html").read_text(encoding="utf-8")
    assert SENTENCE in page
    assert page.count("<script") == page.count('<script type="module">') == 2  # our own
    assert f"mse: {SENTENCE}" in (folder / "gradebooks/moodle/mse.csv").read_text(encoding="utf-8")
    scope = json.loads((folder / "gradebooks/gradescope/a.json").read_text(encoding="utf-8"))
    assert scope["output"] == f"mse: {SENTENCE}"
    assert run(["class", "name", str(folder), group, "--remove", *line]) == 0
    assert SENTENCE not in (folder / "report.ko.html").read_text(encoding="utf-8")
    for words in (["nothing", "--en", "x"], [group], ["--en", "x"], [group, "--en", "x", "--remove"]):
        assert run(["class", "name", str(folder), *words, *line]) == 2
