"""The call, the result and the expectation of a report belong to one exchange."""

from __future__ import annotations

import re
from contextlib import closing
from typing import Any

import numpy as np
import pytest
from dlgrade.author.trusted import TrustedGrader
from dlgrade.checking.mismatch import show
from dlgrade.course.loading import select
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.judged import place_of
from dlgrade.exam.reply_parts import step_into
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.outcome import Call, Exchange, Outcome, Returned

from tests.author.course import COURSE, NUMPY, quick_or_slow
from tests.author.prepared import asked_again, prepared

OF_VALUES = ("value", "gradient", "not_finite")
OF_A_CALL = (
    *OF_VALUES,
    "shape",
    "dtype",
    "type",
    "form",
    "no_error",
    "wrong_error",
    "changed_input",
    "shared_input",
    "global_stream",
)
OF_SEVERAL_CALLS = {  # checks that judge the replies of several calls together; the report shows all of these calls
    ("zscore_outliers", "booleans"), ("q_update", "terminal"), ("cross_entropy", "survives_large_logits"),
    ("precision_recall_f1", "zero_denominators"),
}  # fmt: skip
OF_ITS_OWN_REPLIES = {  # checks whose expected value depends on other replies of the student, so that one mistake fails one check
    ("dropout", "backward_through_the_same_mask"), ("standardize", "constant_column"), ("train_xor", "updates_many_times"),
    ("fit_line", "takes_many_steps"), ("fit_line", "records_the_loss"), ("train_xor", "records_losses"),
    ("choose_by_validation", "test_accuracy_among_equal_settings"),
    ("three_ways_agree", "same_conditions"),  # its argument counts how often it is called
}  # fmt: skip


def test_an_integer_beyond_every_float_is_looked_for_like_any_number() -> None:
    giant = 2**1024
    exchanges = [Exchange(Call(name), Returned(giant, "int"), giant) for name in ("f", "g")]
    for wanted, answer in ((giant, 1.0), (1.0, giant), ([1.0, giant], 1.0)):
        assert place_of(giant, None, wanted, exchanges, lambda _, answer=answer: answer) is None
    assert place_of(giant, None, 1.0, exchanges[:1], lambda _: giant) is not None


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
def test_every_report_of_a_mistake_belongs_together(exercise: Exercise) -> None:
    programs = prepared(exercise.slug)
    for mistake in mistakes_of(exercise):
        ran = programs.ran(mistake.name)
        for result in ran.results:
            if result.mismatch is not None:
                assert_belongs_together(programs.grader, result, ran.asked, mistake.name)


def assert_belongs_together(
    grader: TrustedGrader, result: CheckResult, asked: list[tuple[Outcome, list[Any]]], name: str
) -> None:
    mismatch, where = result.mismatch, (grader.exercise.slug, result.check.name)
    assert mismatch is not None
    assert mismatch.call == result.call != ""
    if mismatch.kind not in OF_A_CALL or where in OF_SEVERAL_CALLS:
        return
    if mismatch.quantity:  # computed from replies, so the report says what it is in place of an index into a reply
        assert result.place is None
        return
    assert result.place is not None, (name, where, result.call)
    got = at(result.place.exchange.reply, result)
    if mismatch.kind in OF_VALUES:
        assert show(got) == mismatch.got or float(got) == pytest.approx(float(mismatch.got)), (name, where)
    kept = next(kept for outcome, kept in asked if outcome is result.place.exchange.outcome)
    if mismatch.kind not in ("value", "gradient") or not kept or where in OF_ITS_OWN_REPLIES:
        return
    again = asked_again(kept)
    answer: Any = grader.exam.decider.send("call", again, (*again[1], *again[2].values()))
    expected = at(answer.value, result)
    if show(expected) != mismatch.expected:
        assert float(mismatch.expected) == pytest.approx(float(expected), rel=1e-4, abs=1e-6), (name, where)


def at(reply: Any, result: CheckResult) -> Any:
    """The part of a reply that was judged."""
    assert result.place is not None
    part, index = step_into(reply, result.place.path), result.place.index or ()
    return part[index] if isinstance(part, np.ndarray) else step_into(part, index)


COUNT = "def accuracy(y_true, y_pred):\n    return int((y_true == y_pred).sum())\n"


def named(slug: str) -> Exercise:
    return select(COURSE, slug)[0]


def last_of(grader: TrustedGrader, source: str, check: str) -> CheckResult:
    return next(result for result in grader.run(source) if result.check.name == check)


def test_of_several_calls_the_one_that_was_judged_is_told() -> None:
    """Both calls are made before either is judged, and whole numbers below 257 are kept only once by Python."""
    with closing(TrustedGrader(named("accuracy"), 1, Limits())) as grader:
        result = last_of(grader, COUNT, "share_of_right_ones")
        assert result.mismatch is not None
        assert result.place is not None
        y_true, y_pred = result.place.exchange.call.arguments or ((), ())
        assert result.mismatch.got == str(int((y_true == y_pred).sum()))
        assert float(result.mismatch.expected) == pytest.approx(np.mean(y_true == y_pred))


def test_where_all_calls_gave_the_same_the_reference_decides() -> None:
    with closing(TrustedGrader(named("early_stopping"), 1, Limits())) as grader:
        source = "def early_stopping(val_losses, patience, min_delta):\n    return None, 0\n"
        failed = [r for r in grader.run(source) if r.mismatch and r.mismatch.kind == "property" and r.place]
        assert failed
        scope: dict[str, Any] = {}
        exec(read_text(grader.exercise.solution), scope)
        for result in failed:
            assert result.mismatch is not None
            right = str(eval(result.call, scope)[0 if result.mismatch.result == "stop_epoch" else 1])
            assert f"expected {right}" in (result.mismatch.text.en if result.mismatch.text else "")


def test_parts_are_called_what_the_task_calls_them() -> None:
    with closing(TrustedGrader(named("clean_dataset"), 1, Limits())) as grader:
        variant = next(v for v in mistakes_of(grader.exercise) if v.name == "clean_dataset__counts_cells")
        verdict = grader.verdict_on(variant.source, grader.run(variant.source))
        details = [d.en for check in verdict.checks if check.explanation for d in check.explanation.details]
        assert 'got report["nan"]: 3' in details


def test_an_expression_over_objects_is_told_as_it_would_be_typed() -> None:
    with closing(TrustedGrader(named("autograd"), 1, Limits())) as grader:
        variant = next(v for v in mistakes_of(grader.exercise) if v.name == "Value__overwrites")
        results = [result for result in grader.run(variant.source) if result.mismatch]
        assert re.fullmatch(r"a = Value\(data=[\d.]+\); \(a \+ a\)\.backward\(\); a\.grad", results[0].call)
        for result in results:  # run on the solution, the call gives the expected value
            scope: dict[str, Any] = {}
            exec(read_text(grader.exercise.solution), scope)
            *steps, last = result.call.split("; ")
            exec("\n".join(steps), scope)
            assert result.mismatch is not None
            assert eval(last, scope) == pytest.approx(float(result.mismatch.expected), rel=1e-4)


def test_functions_are_told_by_what_they_do() -> None:
    with closing(TrustedGrader(named("three_ways_agree"), 1, Limits())) as grader:
        source = "def three_ways_agree(ways, *rest):\n    return True, 0.125\n"
        calls = "\n".join(result.call for result in grader.run(source))
        assert "'way 0': lambda *run: (" in calls
        assert "<" not in calls
