"""The figures of the report are right for a simulated class, and are left out where nothing can be known."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from dlgrade.classroom.figures.attempts import Overcome, overcome
from dlgrade.classroom.figures.discrimination import MIN_COMPARED, discrimination, rest_of_score
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.model import HandInRow, Intake
from dlgrade.classroom.reports.derived import summary_of
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.course.model import Exercise

from tests.classroom.simulated import ANYBODY, RATES, WEAK, simulated, verdict_with

SLUGS = ("mse", "accuracy", "softmax")
Named = Callable[[str], Exercise]


def test_the_report_recovers_the_rates_and_tells_weak_from_anybody(exercise_named: Named) -> None:
    exercises = [exercise_named(slug) for slug in SLUGS]
    for exercise in summarise(simulated(300, exercises), exercises).exercises:
        made = {mistake.name: mistake for mistake in exercise.mistakes}
        for name, rate in RATES.items():
            assert made[name].share == pytest.approx(rate, abs=0.08)  # about three standard errors
        assert (made[WEAK].discrimination or 0) < -0.5
        assert abs(made[ANYBODY].discrimination or 0) < 0.2
        assert (exercise.discrimination or 0) > 0.3
        assert 0.5 < (exercise.mean or 0) < 1


def test_discrimination_is_pearsons_correlation_with_the_rest() -> None:
    values = [(float(n % 3 == 0), n / 20) for n in range(20)]
    expected = np.corrcoef([value for value, _ in values], [rest for _, rest in values])[0, 1]
    assert discrimination(values) == pytest.approx(expected)
    scores = {"a": {"mse": (0, 8), "softmax": (3, 4), "accuracy": (1, 4)}, "b": {"mse": (8, 8)}}
    assert rest_of_score(scores, "a", "mse") == 0.5
    assert rest_of_score(scores, "b", "mse") is None


def test_where_there_is_nothing_to_compare_there_is_no_figure(exercise_named: Named) -> None:
    assert discrimination([(1.0, 0.5), (0.0, 0.6)] * (MIN_COMPARED // 2 - 1)) is None
    assert discrimination([(1.0, number / 20) for number in range(20)]) is None  # everybody alike
    [alone] = summarise(simulated(50, [exercise_named("mse")]), [exercise_named("mse")]).exercises
    assert alone.discrimination is None
    assert all(mistake.discrimination is None and mistake.overcome is None for mistake in alone.mistakes)


def test_attempts_until_a_mistake_is_gone(exercise_named: Named) -> None:
    mse = exercise_named("mse")
    wrong, right, other = (verdict_with(mse, names) for names in ([WEAK], [], [ANYBODY]))
    unclear = replace(wrong, kind="grader_fault", points=None)
    histories = [
        [wrong, right], [wrong, wrong, wrong, other], [wrong, right, wrong, right], [wrong, unclear], [right, wrong],
        [right, right], [unclear],
    ]  # fmt: skip
    assert overcome(histories, WEAK) == Overcome(made=5, gone=3, attempts=3.0)
    assert overcome([[right]], WEAK) == Overcome(0, 0, None)


def test_a_mistake_that_nobody_makes_any_more_is_still_told(tmp_path: Path, exercise_named: Named) -> None:
    mse, results = exercise_named("mse"), Results(tmp_path)
    for attempt, names in (("first", [WEAK]), ("second", [])):
        keys = {f"mse/{attempt}{number}": VerdictKey("mse", f"{attempt}{number}", "e", 5, "L3", "n") for number in "12"}
        rows = tuple(HandInRow(n, n, "mse", "mse.py", f"{attempt}{n}") for n in "12")
        results.begin(Intake(rows, {}), keys)
        for key in keys.values():
            results.keep(key, StoredVerdict(verdict_with(mse, names), b""))
    [exercise] = summary_of(results, [mse]).exercises
    results.close()
    [mistake] = exercise.mistakes
    assert (mistake.name, mistake.students, mistake.share) == (WEAK, 0, 0.0)
    assert mistake.overcome == Overcome(made=2, gone=2, attempts=1.0)


def test_a_mistake_that_was_handed_in_once_has_no_share_that_is_gone(exercise_named: Named) -> None:
    """The student handed in again, but only another exercise."""
    exercises = [exercise_named(slug) for slug in ("mse", "accuracy")]
    wrong, right = (verdict_with(exercises[0], names) for names in ([WEAK], []))
    histories = {("s0000", "mse"): [wrong, right]}
    page = class_page(summarise(simulated(20, exercises), exercises, histories=histories), [], "en")
    found = re.findall(r'<td class="n" data-sort="\d+">(\d+/\d+|–)</td>', page)
    assert "–" in found
    assert "0/0" not in found
