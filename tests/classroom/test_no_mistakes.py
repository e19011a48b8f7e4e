"""Verdicts that are not about a student's mistake are in no table of mistakes, no group and no figure of an exercise."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from dlgrade.classroom.figures.attempts import Overcome, overcome
from dlgrade.classroom.figures.behaviour_groups import behaviour_of
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.figures.summary import mistakes_of
from dlgrade.classroom.gradebooks.decided import decided_scores
from dlgrade.classroom.gradebooks.moodle import moodle_csv
from dlgrade.classroom.model import HandInRow, Intake, Roster
from dlgrade.classroom.reports.class_json import grades_json
from dlgrade.classroom.reports.derived import summary_of
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.reports.student_page import student_page
from dlgrade.classroom.reports.tables import hand_ins_csv
from dlgrade.classroom.storage.overrides import Override
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.course.model import Exercise
from dlgrade.exam.results import CheckResult
from dlgrade.exam.transcripts import transcript_bytes
from dlgrade.isolation.student.outcome import Call, Exchange, Returned, Transcript
from dlgrade.kinds import Kind
from dlgrade.messages import report as report_messages
from dlgrade.text import LANGUAGES
from dlgrade.verdict.model import Verdict, overall_kind, points_of

from tests.classroom.hand_ins import RIGHT, put
from tests.classroom.simulated import WEAK, checks_of, simulated, verdict_with
from tests.classroom.test_run import GradeClass, grade_class, plan

__all__ = ["grade_class", "plan"]  # fixtures
Named = Callable[[str], Exercise]
MISTAKES = {"failed", "type", "error", "timeout", "crashed", "limit"}
"""The kinds that are the student's own; each kind that is added has to be put into this set or not."""


def verdict_of(exercise: Exercise, *kinds: Kind) -> Verdict:
    """A verdict whose first checks have these kinds; the others passed."""
    right = verdict_with(exercise, ())
    checks = tuple(
        replace(check, kind=kind, points=check.points if kind == "passed" else 0)
        for check, kind in zip(right.checks, [*kinds, *["passed"] * (len(right.checks) - len(kinds))], strict=True)
    )
    kind = overall_kind([check.kind for check in checks])
    return replace(right, checks=checks, kind=kind, points=points_of(kind, checks))


def untouched(exercise: Exercise) -> Verdict:
    return verdict_of(exercise, *["not_attempted"] * len(checks_of(exercise)))


def row(student: str, verdict: Verdict) -> tuple[HandInRow, StoredVerdict]:
    return HandInRow(student, student, verdict.exercise, "f.py", student), StoredVerdict(verdict, b"")


@pytest.mark.parametrize("kind", get_args(Kind))
def test_each_kind_is_a_mistake_or_not(kind: Kind, exercise_named: Named) -> None:
    mse = exercise_named("mse")
    summary = summarise([row("a", verdict_of(mse, "passed", kind)), row("b", verdict_of(mse, kind))], [mse])
    told = {text.en for entry in summary.entries for text in mistakes_of(entry).values()}
    expected = {f"no listed mistake: {report_messages.KINDS[kind].en}"} if kind in MISTAKES else set()
    assert told == expected
    assert {mistake.text.en for mistake in summary.exercises[0].mistakes} == expected


def test_an_untouched_stub_is_in_no_figure(exercise_named: Named) -> None:
    """Stubs of the weakest change the shares, the difficulty and the discrimination no more than handing in nothing."""
    exercises = [exercise_named(slug) for slug in ("mse", "accuracy", "softmax")]
    rows = list(simulated(40, exercises))
    stubs = [
        (each, StoredVerdict(untouched(exercises[0]), b"")) if number < 30 and each.exercise == "mse" else (each, old)
        for number, (each, old) in enumerate(rows)
    ]
    nothing = [
        (HandInRow(each.student, each.name, "mse"), None) if number < 30 and each.exercise == "mse" else (each, old)
        for number, (each, old) in enumerate(rows)
    ]
    handed_out, missing = (summarise(each, exercises).exercises for each in (stubs, nothing))
    assert handed_out[0].untouched == 10
    assert (replace(handed_out[0], untouched=0), *handed_out[1:]) == missing


def test_a_stub_is_told_as_a_stub(exercise_named: Named) -> None:
    mse = exercise_named("mse")
    summary = summarise([row("a", untouched(mse)), row("b", verdict_of(mse, "failed"))], [mse])
    exercise = summary.exercises[0]
    assert (exercise.graded, exercise.untouched, exercise.passed) == (1, 1, 0)
    assert [(mistake.students, mistake.share) for mistake in exercise.mistakes] == [(1, 1.0)]
    assert [entry.points for entry in summary.entries if entry.row.student == "a"] == [0]
    for lang in LANGUAGES:
        word = report_messages.KINDS["not_attempted"](lang)
        assert word in hand_ins_csv(summary, lang).splitlines()[1]
        assert f": {word}" not in class_page(summary, [], lang)
        assert f": {word}" not in student_page(summary, ("a", "a"), {}, lang)
        assert word not in moodle_csv(decided_scores(summary, Roster()), exercise, lang)
    assert json.loads(grades_json(summary))["exercises"][0]["not_attempted"] == 1


def test_points_by_hand_for_a_stub_are_in_no_figure_of_the_exercise(exercise_named: Named) -> None:
    mse = exercise_named("mse")
    given = [Override("a", "mse", "", 8, "on paper")]
    summary = summarise([row("a", untouched(mse))], [mse], given)
    assert [entry.points for entry in summary.entries] == [8]
    [exercise] = summary.exercises
    assert (exercise.graded, exercise.passed, exercise.mean) == (0, 0, None)
    assert exercise.mistakes == ()


def test_all_figures_of_an_exercise_are_of_the_answers_that_were_graded(exercise_named: Named) -> None:
    """With the scores that count. A student who handed in nothing may have points by hand."""
    mse = exercise_named("mse")
    right, wrong = verdict_of(mse, *["passed"] * 6), verdict_of(mse, *["failed"] * 6)
    rows = [row("a", right), row("b", right), row("c", wrong), (HandInRow("d", "D", "mse"), None)]
    given = [Override("b", "mse", "", 4), Override("c", "mse", "", 8), Override("d", "mse", "", 1)]
    [exercise] = summarise(rows, [mse], given).exercises
    assert (exercise.graded, exercise.passed, exercise.mean) == (3, 2, (8 + 4 + 8) / 24)


def answered(value: float) -> Transcript:
    call = Call("mse", (1, 2), ("a", "b"), ("a", "b"), "mse", 2)
    return Transcript([Exchange(call, Returned(value, "float"))])


def test_a_group_is_of_what_was_answered(exercise_named: Named) -> None:
    """A student who left another function unwritten is in the same group as those who wrote it."""
    mse = exercise_named("mse")
    checks = checks_of(mse)
    replies = transcript_bytes([CheckResult(checks[1], "failed", transcript=answered(3.0))])
    before, after = verdict_of(mse, "not_attempted", "failed"), verdict_of(mse, "passed", "failed", "not_attempted")
    plain = verdict_of(mse, "passed", "failed")
    groups = {behaviour_of(verdict, replies) for verdict in (before, after, plain)}
    assert len(groups) == 1
    assert groups != {""}
    for kind in sorted(set(get_args(Kind)) - {"failed", "type"}):
        assert behaviour_of(verdict_of(mse, "passed", kind), replies) == ""


def test_what_says_nothing_ends_no_mistake(exercise_named: Named) -> None:
    mse = exercise_named("mse")
    wrong, right = verdict_with(mse, [WEAK]), verdict_with(mse, [])
    silent = [
        untouched(mse), *(verdict_of(mse, *[kind] * len(checks_of(mse))) for kind in ("error", "timeout", "ungraded")),
    ]  # fmt: skip
    for verdict in silent:
        assert overcome([[wrong, verdict]], WEAK) == Overcome(1, 0, None)
        assert overcome([[wrong, verdict, right]], WEAK) == Overcome(1, 1, 1.0)


def test_a_mistake_in_a_verdict_of_a_fault_of_ours_is_never_told(tmp_path: Path, exercise_named: Named) -> None:
    """An earlier answer on which the grader failed names a mistake beside; it has no points and is not part of the history."""
    mse, results = exercise_named("mse"), Results(tmp_path)
    named = verdict_with(mse, [WEAK])
    faulty = (*named.checks[:-1], replace(named.checks[-1], kind="grader_fault", points=0))
    ours = replace(named, checks=faulty, kind="grader_fault", points=None)
    for submission, verdict in (("first", ours), ("second", verdict_with(mse, []))):
        key = VerdictKey("mse", submission, "e", 5, "L3", "n")
        results.begin(Intake((HandInRow("a", "a", "mse", "mse.py", submission),), {}), {f"mse/{submission}": key})
        results.keep(key, StoredVerdict(verdict, b""))
    [exercise] = summary_of(results, [mse]).exercises
    results.close()
    assert exercise.mistakes == ()


def test_a_class_with_hand_ins_that_hold_nothing(
    tmp_path: Path, grade_class: GradeClass, exercise_named: Named
) -> None:
    stub = exercise_named("mse").stub.read_text(encoding="utf-8")
    for name, text in (
        ("stub", stub), ("spaces", stub.replace("\n", "  \n")), ("empty", ""), ("comment", "# 나중에\n"),
        ("marker", "def mse(a, b):\n    raise NotImplementedError\n"), ("right", RIGHT),
    ):  # fmt: skip
        put(tmp_path / "class", f"{name}/mse.py", text)
    (tmp_path / "class" / "unreadable").mkdir()
    (tmp_path / "class" / "unreadable" / "mse.py").write_bytes(bytes(range(255, 127, -1)))
    summary, _ = grade_class(tmp_path / "class")
    [exercise] = summary.exercises
    assert exercise.mistakes == ()
    assert (exercise.graded, exercise.untouched, exercise.passed, exercise.mean) == (1, 5, 1, 1.0)
    assert {entry.row.student for entry in summary.entries if entry.status == "person"} == {"unreadable"}
