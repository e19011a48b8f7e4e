"""What no verdict shows costs no time: in a class it is done a thousand times."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.running.work import graded
from dlgrade.course.model import Exercise
from dlgrade.exam.transcripts import read_transcripts
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.outcome import Call
from dlgrade.submission.model import Part, Submission

SEED = 20_231


@pytest.mark.parametrize("slug", ["mse", "gradient_step"])
def test_nothing_is_written_that_only_a_failure_shows(
    slug: str, sandbox: Sandbox, exercise_named: Callable[[str], Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither is the code read for traces of another Python, nor is a call or an expected value written as text."""
    exercise = exercise_named(slug)
    part = Part(f"{slug}.py", exercise.solution.read_text(encoding="utf-8"))
    grader = ExerciseGrader(exercise, sandbox, Limits(), SEED)

    def unneeded(*_: Any) -> Any:
        raise AssertionError("this takes time, and nobody sees it")

    monkeypatch.setattr("dlgrade.grading.here.other_python", unneeded)
    monkeypatch.setattr("dlgrade.checking.compare.show", unneeded)
    monkeypatch.setattr(Call, "text", property(unneeded))
    stored = graded(grader, ClassAnswer(slug, (Submission((part,)),), (part,)), transcripts=True)
    grader.close()
    assert stored.verdict.points == stored.verdict.max_points
    assert any(transcript and transcript.exchanges for transcript in read_transcripts(stored.transcripts).values())


def test_code_that_ran_is_not_parsed_again(
    sandbox: Sandbox, exercise_named: Callable[[str], Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python has read it, so it holds no syntax of a later version."""
    parsed: list[str] = []
    monkeypatch.setattr("dlgrade.grading.here.other_python", lambda parts, _: parsed.extend(p.source for p in parts))
    grader = ExerciseGrader(exercise_named("mse"), sandbox, Limits(), SEED)
    wrong, broken = "def mse(y_true, y_pred):\n    return 0.0\n", "def mse(:\n    pass\n"
    for source in (wrong, broken):
        part = Part("mse.py", source)
        verdict = graded(grader, ClassAnswer("mse", (Submission((part,)),), (part,)), transcripts=True).verdict
        assert verdict.points is not None
        assert verdict.points < verdict.max_points
    grader.close()
    assert parsed == [broken]
