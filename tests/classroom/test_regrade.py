"""Judging again from the stored replies: the same as a full run wherever the calls are the same, and nobody is run."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from dlgrade.classroom.running.regrade import _judged_again
from dlgrade.classroom.running.run import run_class
from dlgrade.classroom.running.work import ClassPlan, _process_state, level_here
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.transcripts import read_transcripts, transcript_bytes
from dlgrade.grading.connections import WorkerConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.here import grade_here
from dlgrade.grading.judge_again import judge_again
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

from tests.classroom.hand_ins import RIGHT, SUM, put, reading_of
from tests.classroom.test_run import one_thread
from tests.conftest import ROOT

SEED = 5
ODD = (
    "import nothing_of_this_name\n", "def f(:\n", "raise SystemExit\n", "x = 1 / 0\n", "import os\nos._exit(1)\n",
    "def mse(a, b):\n    raise ValueError('always')\n", "def mse(a, b):\n    return None\n", "def mse(a):\n    return 1\n",
    "def mse(a, b):\n    a[0] = 1\n    return 0.0\n", "def other(a, b):\n    return 0.0\n",
    "def mse(a, b, seen=[]):\n    seen.append(float(((a - b) ** 2).mean()))\n    return sum(seen)\n",
)  # fmt: skip
"""Code whose checks end in every other way than with a wrong value."""
HAND_INS = {
    "right": RIGHT, "sum": SUM, "raises": "def mse(a, b):\n    return [][0]\n", "broken": "def mse(:\n",
    "columns": RIGHT.replace("** 2))", "** 2) * (1.001 if a.ndim == 2 and a.shape[1] == 1 else 1))"),
    "close": RIGHT.replace("** 2))", "** 2) * 1.001)"), "odd": RIGHT.replace("np.mean", "7 * np.mean"),
}  # fmt: skip


LOOSER = (
    ("close(got, reference.mse(*pair))", "close(got, reference.mse(*pair), rtol=0.01)"),
    ("close(got, reference.mse(*pair))\n\n\n@check(\n    points=1,", "close(got, reference.mse(*pair), rtol=0.01)\n\n\n@check(\n    points=2,"),
)  # fmt: skip
"""The tolerances of `matches_the_definition` and `accepts_columns`, and the points of `accepts_integers`."""
NEWLY_NAMED = """

@mistake(ko="평균에 7을 곱했습니다.", en="The mean is multiplied by 7.", breaks="definition", see="mse")
def mse__seven(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return 7 * np.mean((y_true - y_pred) ** 2)
"""


@pytest.mark.parametrize("slug", ["mse", "momentum_step", pytest.param("softmax", marks=pytest.mark.slow)])
def test_an_unchanged_exercise_gives_the_same_verdicts(
    slug: str, sandbox: Sandbox, exercise_named: Callable[[str], Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise = exercise_named(slug)
    grader = ExerciseGrader(exercise, sandbox, Limits(), SEED)
    graded = []
    for source in (
        *(mistake.source for mistake in mistakes_of(exercise)),
        *(text.replace("mse", slug) for text in ODD),
    ):
        submission = Submission((Part(f"{slug}.py", source),))
        verdict, made = grade_here(grader, submission, submission.parts, None)
        graded.append((submission, verdict, read_transcripts(transcript_bytes(made))))
    monkeypatch.setattr(WorkerConnection, "__init__", None)  # nothing can be started any more
    for submission, verdict, transcripts in graded:
        assert judge_again(grader, verdict, transcripts, submission) == verdict
    grader.close()


def test_what_was_not_asked_before_has_to_be_run(sandbox: Sandbox, exercise_named: Callable[[str], Exercise]) -> None:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, Limits(), SEED)
    other = ExerciseGrader(exercise_named("mse"), sandbox, Limits(), SEED + 1)
    submission = Submission((Part("mse.py", RIGHT),))
    verdict, made = grade_here(grader, submission, submission.parts, None)
    transcripts = read_transcripts(transcript_bytes(made))
    assert judge_again(other, verdict, transcripts, submission) is None
    assert judge_again(grader, verdict, {**transcripts, next(iter(transcripts)): None}, submission) is None
    assert judge_again(grader, replace(verdict, kind="ungraded", points=None), transcripts, submission) is None


@pytest.fixture
def own_course(tmp_path: Path) -> Path:
    """A course of one chapter, which may be changed."""
    chapter = Path("solutions", "06_learning")
    shutil.copytree(ROOT / chapter / "mse", tmp_path / "course" / chapter / "mse")
    for path in (ROOT / chapter).glob("*.yaml"):
        shutil.copy(path, tmp_path / "course" / chapter)
    return tmp_path / "course"


def changed(course: Path, name: str, *pairs: tuple[str, str]) -> None:
    path = course / "solutions" / "06_learning" / "mse" / name
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


level = cache(lambda: level_here(ROOT, "L0"))


def grade(course: Path, folder: Path, to: Path) -> int:
    """Run over the folder. Returns how many answers were graded."""
    exercises, told = select(load_course(course), "mse"), list[int]()
    _process_state.cache_clear()  # a run of its own process would not know the exercise as it was before
    (scratch := to.with_suffix(".scratch")).mkdir(exist_ok=True)
    reading = reading_of(folder, exercises, scratch)
    results = Results(to)
    plan = ClassPlan(course, results.seed(SEED), level())
    run_class(reading, exercises, results, plan, one_thread, lambda _, work: told.append(work.waiting), lambda: None)
    results.close()
    return told[0]


def verdicts(to: Path) -> dict[str, Verdict]:
    results = Results(to)
    found = {row.student: stored.verdict for row, stored in results.current() if stored is not None}
    results.close()
    return found


def typed(to: Path, course: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Sequence[str]:
    assert run(["class", "regrade", str(to), *words, "--course", str(course), "--lang", "en"]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.slow
def test_regrade_shows_who_moves_and_equals_a_full_run(
    tmp_path: Path, own_course: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Points, tolerances, and a mistake that had no name have changed. One answer has to be run: a check that it was
    too wrong for before is now asked."""
    course, folder, to = own_course, tmp_path / "class", tmp_path / "results"
    for name, text in HAND_INS.items():
        put(folder, f"{name}/mse.py", text)
    grade(course, folder, to)
    before = verdicts(to)
    assert typed(to, course, capsys)[0].startswith("There is nothing to judge again")
    changed(course, "checks.py", *LOOSER)
    variants = course / "solutions" / "06_learning" / "mse" / "variants.py"
    variants.write_text(variants.read_text(encoding="utf-8") + NEWLY_NAMED, encoding="utf-8")
    monkeypatch.setattr(WorkerConnection, "__init__", None)  # nothing can be started
    shown = typed(to, course, capsys)
    assert verdicts(to) == before  # nothing is stored yet
    assert shown[-1].startswith("Nothing is stored yet")
    stored = typed(to, course, capsys, "--apply")
    assert stored[:-2] == shown[:-1]  # and what a person has to look at
    monkeypatch.undo()
    again = verdicts(to)
    moved = {name for name, verdict in before.items() if again[name].points != verdict.points}
    assert {line.partition(" · ")[0] for line in shown if "points " in line and "→" in line} == moved
    assert moved == {"columns", "right"}
    assert "right · mse: points 8/8 → 9/9" in shown
    same = [
        name for name, verdict in before.items() if (verdict.points, 9) == (again[name].points, again[name].max_points)
    ]
    assert f"the same points out of another maximum: {len(same)} · only told something else: 0" in shown[-3]
    assert "keep their points" in shown[-2]
    assert "(mse: 1)" in shown[-2]
    assert again["close"] == before["close"]
    assert grade(course, folder, tmp_path / "full") == len(HAND_INS)
    full = verdicts(tmp_path / "full")
    assert again == {**full, "close": before["close"]}
    assert {check.explanation.mistake for check in again["odd"].checks if check.explanation} >= {"mse__seven"}
    data = json.loads((to / "grades.json").read_text(encoding="utf-8"))
    assert {row["student"]: row["points"] for row in data["rows"]} == {n: v.points for n, v in again.items()}
    assert grade(course, folder, to) == 1  # the next run knows all the others
    assert verdicts(to) == full


def test_transcripts_of_another_version_have_to_be_run(
    sandbox: Sandbox, exercise_named: Callable[[str], Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, Limits(), SEED)
    submission = Submission((Part("mse.py", RIGHT),))
    verdict, made = grade_here(grader, submission, submission.parts, None)
    stored = StoredVerdict(verdict, transcript_bytes(made))
    again = _judged_again(grader, stored, RIGHT)
    assert again is not None
    assert again.verdict == verdict
    monkeypatch.setattr("dlgrade.exam.transcripts.VERSION", 0)
    assert _judged_again(grader, stored, RIGHT) is None
