"""What a mistake loses through skipped checks is counted, not only what it fails."""

from __future__ import annotations

from dlgrade.author.skipping import Skipping, skipping
from dlgrade.checking.declare import Check, check
from dlgrade.course.variants import Variant
from dlgrade.exam.results import CheckResult
from dlgrade.kinds import Kind
from dlgrade.text import Text


def a_check(name: str, points: int, after: Check | None = None) -> Check:
    def ask() -> None: ...

    ask.__name__ = name
    return check(points=points, ko=name, en=name, after=after)(ask)


FORM = a_check("form", 1)
VALUE = a_check("value", 3, FORM)
EDGE = a_check("edge", 2, VALUE)
INPUTS = a_check("inputs", 1)
CHECKS = (FORM, VALUE, EDGE, INPUTS)


def skipping_of(*kinds: dict[str, Kind]) -> Skipping:
    """Of mistakes that pass every check but those that are given."""
    text = Text(ko="", en="")
    mistakes = [Variant(str(number), "", text, "") for number in range(len(kinds))]
    return skipping(
        lambda variant, asked: CheckResult(asked, kinds[int(variant.name)].get(asked.name, "passed")), CHECKS, mistakes
    )


def test_a_mistake_of_form_loses_what_it_would_pass() -> None:
    assert skipping_of({"form": "failed"}) == Skipping(0, 1, 5)  # both that follow, one of them by way of the other
    assert skipping_of({"form": "failed", "inputs": "failed"}) == Skipping(1, 1, 5)


def test_what_is_skipped_and_would_fail_too_is_not_sparable() -> None:
    assert skipping_of({"form": "failed", "value": "error", "edge": "failed", "inputs": "failed"}) == Skipping(1, 0, 0)


def test_what_fails_by_itself_is_not_counted() -> None:
    assert skipping_of({"inputs": "failed"}, {"edge": "failed"}, {}) == Skipping(0, 0, 0)


def test_mistakes_are_counted_and_their_points_added() -> None:
    assert skipping_of({"form": "failed"}, {"value": "failed"}, {"inputs": "failed"}) == Skipping(0, 2, 7)
