"""A wrong answer gets no points by being rounded: numbers in half or single precision are still compared in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.checking import CheckFailed, close, gradient
from dlgrade.checking.declare import Check
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.attempt import Attempt
from dlgrade.grading.connections import TrustedConnection

from tests.author.course import NUMPY, quick_or_slow
from tests.author.prepared import prepared

ROUNDED = """

def _rounded(value):
    import numpy as np
    if isinstance(value, (list, tuple)):
        return type(value)(_rounded(each) for each in value)
    if isinstance(value, dict):
        return {{key: _rounded(each) for key, each in value.items()}}
    if isinstance(value, (float, np.floating)) or (isinstance(value, np.ndarray) and value.dtype.kind == "f"):
        with np.errstate(over="ignore"):
            return np.asarray(value).astype(np.{dtype})[()]
    return value


def _coarse(function):
    return lambda *args, **options: _rounded(function(*args, **options))


for _name, _value in list(globals().items()):
    if callable(_value) and not isinstance(_value, type) and not _name.startswith("_") and _value.__module__ == __name__:
        globals()[_name] = _coarse(_value)
"""


def gained(slug: str, dtypes: Sequence[str]) -> Iterator[str]:
    """Checks that a mistake passes when it replies in one of `dtypes`, and fails when it replies as it is. An array that
    shares memory with an input is left out, since to convert it is to make a new one."""
    programs = prepared(slug)
    for variant in mistakes_of(programs.grader.exercise):
        results = [result for result in programs.ran(variant.name).results if result.kind != "passed"]
        failed = [each.check for each in results if each.mismatch is None or each.mismatch.kind != "shared_input"]
        for dtype in dtypes:
            coarse = variant.source + ROUNDED.format(dtype=dtype)
            names = passed(programs.grader, coarse, failed)
            if names:  # the check may be skipped since an earlier one failed, so run all of them
                names &= passed(programs.grader, coarse, programs.grader.exam.checks)
            yield from (f"{variant.name} in {dtype}: {name}" for name in sorted(names))


def passed(grader: TrustedGrader, source: str, checks: Sequence[Check]) -> set[str]:
    """The names of those checks that the source passes."""
    attempt = Attempt(grader.exam, [["variant.py", source]], lambda: TrustedConnection(PATIENT))
    results = [attempt.run(check) for check in checks]
    attempt.close()
    return {result.check.name for result in results if result.kind == "passed"}


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
def test_no_precision_gains_any_mistake_a_point(exercise: Exercise) -> None:
    assert list(gained(exercise.slug, ["float16", "float32"])) == []


def test_a_right_answer_in_half_precision_is_told_its_dtype_and_in_single_it_passes() -> None:
    values = np.linspace(0.1, 3.0, 7)
    close(values.astype(np.float32), values)
    gradient((2 * values).astype(np.float32), lambda x: float(np.sum(x**2)), values)
    with pytest.raises(CheckFailed) as failed:
        close(values.astype(np.float16), values)
    assert (failed.value.mismatch.kind, failed.value.mismatch.got) == ("dtype", "float16")
    with pytest.raises(CheckFailed) as failed:
        close((values + 0.1).astype(np.float16), values)
    assert failed.value.mismatch.kind == "value"
