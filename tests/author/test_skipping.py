"""Points that a mistake loses through skipped checks are counted, besides those of checks that it fails."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest
from dlgrade.author.idle import idle_programs
from dlgrade.author.skipping import Skipping, form_of, skipping, unexplained_losses
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.checking.declare import Check, check
from dlgrade.course.loading import select
from dlgrade.course.variants import Variant
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Raised, Returned
from dlgrade.kinds import Kind
from dlgrade.text import Text

from tests.author.course import COURSE


def a_check(name: str, points: int, after: Check | None = None) -> Check:
    def ask() -> None: ...

    ask.__name__ = name
    return check(points=points, ko=name, en=name, after=after)(ask)


FORM = a_check("form", 1)
VALUE = a_check("value", 3, FORM)
EDGE = a_check("edge", 2, VALUE)
INPUTS = a_check("inputs", 1)
CHECKS = (FORM, VALUE, EDGE, INPUTS)


SOLUTION = Variant("solution", "", None, "")
NOTHING = Variant("nothing", "", None, "")


def skipping_of(*kinds: dict[str, Kind], costs: tuple[str, ...] = (), idle: tuple[str, ...] = ()) -> Skipping:
    """Of mistakes that pass every check but those that are given; `idle` are passed by a program that does nothing."""
    text = Text(ko="", en="")
    mistakes = [Variant(str(number), "", text, "", also_costs=costs) for number in range(len(kinds))]

    def answer(variant: Variant, asked: Check) -> CheckResult:
        if variant is SOLUTION:
            return CheckResult(asked, "passed")
        if variant is NOTHING:
            return CheckResult(asked, "passed" if asked.name in idle else "failed")
        return CheckResult(asked, kinds[int(variant.name)].get(asked.name, "passed"))

    return skipping(answer, CHECKS, mistakes, SOLUTION, [NOTHING])


def counted(lost: Skipping) -> tuple[int, int, int]:
    return lost.losing_all, lost.sparable, lost.sparable_points


def test_a_mistake_of_form_loses_what_it_would_pass() -> None:
    assert counted(skipping_of({"form": "failed"})) == (
        0,
        1,
        5,
    )  # both later checks are skipped, one of them since the other is
    assert counted(skipping_of({"form": "failed", "inputs": "failed"})) == (1, 1, 5)


def test_what_is_skipped_and_would_fail_too_is_not_sparable() -> None:
    assert counted(skipping_of({"form": "failed", "value": "error", "edge": "failed", "inputs": "failed"})) == (1, 0, 0)


def test_what_fails_by_itself_is_not_counted() -> None:
    assert counted(skipping_of({"inputs": "failed"}, {"edge": "failed"}, {})) == (0, 0, 0)


def test_mistakes_are_counted_and_their_points_added() -> None:
    assert counted(skipping_of({"form": "failed"}, {"value": "failed"}, {"inputs": "failed"})) == (0, 2, 7)


NO_POINT: dict[str, Kind] = {"form": "failed", "inputs": "failed"}


def test_no_point_without_a_reason_is_a_finding() -> None:
    found = list(unexplained_losses(skipping_of(NO_POINT)))
    assert [each.subject for each in found] == ["0"]
    assert "passes value, edge, skipped" in found[0].problem
    assert not list(unexplained_losses(skipping_of({"form": "failed"})))  # the mistake still gets the point of `inputs`


def test_each_of_three_reasons_is_enough() -> None:
    assert skipping_of(NO_POINT, costs=("value",)).unexplained == (("0", ("edge",)),)
    assert skipping_of(NO_POINT, costs=("value",), idle=("edge",)).unexplained == ()
    assert skipping_of(NO_POINT, costs=("value", "edge")).unexplained == ()
    assert skipping_of({"form": "type", "inputs": "failed"}).unexplained == ()
    assert skipping_of({"form": "error", "inputs": "failed"}).unexplained == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (np.ones(3), np.ones((3, 1))),
        ((1, 2), (1, 2, 3)),
        ((np.ones(2), 1.0), (np.ones(2), np.ones(2))),
        (None, 1.0),
        ("a", 1.0),
        ({"a": 1}, {"b": 1}),
    ],
)
def test_a_form_is_a_type_a_number_of_parts_or_a_shape(one: object, other: object) -> None:
    assert form_of(Returned(one, "")) != form_of(Returned(other, ""))
    assert form_of(Returned(one, "")) != form_of(Raised(("ValueError",), "", ()))


@pytest.mark.parametrize(
    ("one", "other"), [(np.ones(3), [4, 5, 6]), (1, np.float32(2)), ((1, [2.0]), (3, np.ones(1))), ("a", "b")]
)
def test_other_values_are_no_other_form(one: object, other: object) -> None:
    assert form_of(Returned(one, "")) == form_of(Returned(other, ""))


def test_a_program_that_does_nothing_leaves_its_inputs_alone_and_no_more() -> None:
    exercise = select(COURSE, "lift")[0]
    nothing, refusing = idle_programs(exercise)
    with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
        kinds = {
            check.name: [grader.behaviours(each, check).kind for each in (nothing, refusing)]
            for check in grader.exam.checks
        }
    assert kinds["untouched"][0] == "passed"
    assert kinds["refuses_no_basket"] == ["failed", "passed"]
    assert kinds["definition" if "definition" in kinds else next(iter(kinds))] != ["passed", "passed"]
