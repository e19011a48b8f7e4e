"""The time lines of answers and scores: their steps are computed by hand here, and the drawing has the same numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.classroom.figures.growth import MAX_ATTEMPTS, Step, by_attempt, by_day
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.model import HandedAnswer, HandInRow, Intake
from dlgrade.classroom.reports.class_json import grades_json
from dlgrade.classroom.reports.time_lines import BOTTOM, TOP, time_lines
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES, Lang

from tests.classroom.simulated import WEAK, simulated, verdict_with

Named = Callable[[str], Exercise]
MONDAY, TUESDAY, FRIDAY = "2026-03-02T09:00:00+09:00", "2026-03-03T23:59:00+09:00", "2026-03-06T00:01:00+09:00"
ANSWERS = (
    HandedAnswer("a", "mse", MONDAY, 0.0),
    HandedAnswer("b", "mse", FRIDAY, 1.0),
    HandedAnswer("a", "mse", TUESDAY, 0.5),
    HandedAnswer("a", "mse", FRIDAY, None),
    HandedAnswer("c", "mse", MONDAY, None),
)


def test_who_stopped_keeps_the_newest_score() -> None:
    assert by_attempt(ANSWERS) == (Step("1", 3, 0.5), Step("2", 1, 0.75), Step("3", 1, 0.75))
    assert by_attempt([]) == ()
    assert by_attempt([HandedAnswer("a", "mse", "", None)]) == (Step("1", 1, None),)


def test_the_attempts_of_a_few_are_one_step() -> None:
    many = [HandedAnswer("a", "mse", "", number / 20) for number in range(MAX_ATTEMPTS + 3)]
    steps = by_attempt([*many, HandedAnswer("b", "mse", "", 1.0)])
    assert len(steps) == MAX_ATTEMPTS
    assert steps[-1] == Step(f"{MAX_ATTEMPTS}+", 4, pytest.approx((12 / 20 + 1.0) / 2))
    assert sum(step.answers for step in steps) == len(many) + 1


def test_a_day_has_what_came_in_on_it() -> None:
    assert by_day(ANSWERS) == (
        Step("2026-03-02", 2, 0.0),
        Step("2026-03-03", 1, 0.5),
        Step("2026-03-06", 2, 0.75),
    )
    assert by_day([replace(answer, time="") for answer in ANSWERS]) == ()


@pytest.mark.parametrize("time", ["yesterday", "2026-13-01 10:00", "<script>", "20260302", "2026-W10-1 ", "٢٠٢٦-٠٣-٠٢"])
def test_a_time_that_is_none_has_no_day(time: str, exercise_named: Named) -> None:
    """nbgrader writes the time into a file among the hand-ins."""
    answers = [*ANSWERS, HandedAnswer("d", "mse", time, 1.0)]
    assert by_day(answers) == by_day(ANSWERS)
    exercises = summarise(simulated(3, [exercise_named("mse")]), [exercise_named("mse")]).exercises
    assert "</svg>" in time_lines(exercises, answers, "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_drawing_has_the_numbers_of_its_table(lang: Lang, exercise_named: Named) -> None:
    exercises = summarise(simulated(3, [exercise_named("mse")]), [exercise_named("mse")]).exercises
    page = str(time_lines(exercises, ANSWERS, lang))
    first, second = re.findall(r"<figure>.*?</figure>", page)
    means = [[float(number) for number in re.findall(r'cy="([\d.]+)"', each)] for each in (first, second)]
    shares = [[round((BOTTOM - y) / (BOTTOM - TOP), 2) for y in line] for line in means]
    assert shares == [[0.5, 0.75, 0.75], [0.0, 0.5, 0.75]]
    places = [float(number) for number in re.findall(r'cx="([\d.]+)"', second)]
    assert (places[1] - places[0]) * 4 == pytest.approx(places[2] - places[0], abs=0.5)  # the second day of four
    assert re.findall(r'<td class="n">(.*?)</td>', second) == ["2", "0%", "1", "50%", "2", "75%"]
    [told] = re.findall(r'role="img" aria-label="(.*?)"', first)
    assert "50%" in told
    assert "75%" in told


def test_programs_read_the_same_steps(exercise_named: Named) -> None:
    summary = summarise(simulated(3, [exercise_named("mse")]), [exercise_named("mse")])
    [exercise] = json.loads(grades_json(summary, [*ANSWERS, replace(ANSWERS[0], exercise="softmax")]))["exercises"]
    assert tuple(Step(**each) for each in exercise["by_attempt"]) == by_attempt(ANSWERS)
    assert tuple(Step(**each) for each in exercise["by_day"]) == by_day(ANSWERS)


def test_where_nothing_happened_twice_nothing_is_drawn(exercise_named: Named) -> None:
    exercises = summarise(simulated(3, [exercise_named("mse")]), [exercise_named("mse")]).exercises
    assert time_lines(exercises, [], "en") == ""
    assert time_lines(exercises, [replace(answer, time="") for answer in ANSWERS[:2]], "en") == ""


def test_answers_are_kept_in_the_order_in_which_they_came(tmp_path: Path, exercise_named: Named) -> None:
    mse, results = exercise_named("mse"), Results(tmp_path)
    wrong, right = verdict_with(mse, [WEAK]), verdict_with(mse, [])
    untouched = replace(right, kind="not_attempted", points=0)
    for code, verdict, time in (
        ("stub", untouched, ""), ("zz", wrong, MONDAY), ("aa", right, TUESDAY), ("zz", wrong, FRIDAY),
    ):  # fmt: skip
        key = VerdictKey("mse", code, "edition", 5, "L3", "numpy")
        results.begin(Intake((HandInRow("1", "Kim", "mse", "mse.py", code, time=time),), {}), {f"mse/{code}": key})
        if not results.known(key):
            results.keep(key, StoredVerdict(verdict, b""))
    found = results.history.answers()
    results.close()
    share = (wrong.points or 0) / wrong.max_points
    assert found == [
        HandedAnswer("1", "mse", MONDAY, share),
        HandedAnswer("1", "mse", TUESDAY, 1.0),
        HandedAnswer("1", "mse", FRIDAY, share),
    ]


def test_going_back_to_an_earlier_answer_or_edition_is_the_newest(tmp_path: Path, exercise_named: Named) -> None:
    """The files of somebody else are moved out, and the course takes a change back."""
    mse, results = exercise_named("mse"), Results(tmp_path)
    wrong, right = verdict_with(mse, [WEAK]), verdict_with(mse, [])
    for code, edition, verdict in (
        ("own", "1", right), ("other", "1", wrong), ("own", "1", right), ("own", "2", wrong), ("own", "1", right),
    ):  # fmt: skip
        key = VerdictKey("mse", code, edition, 5, "L3", "numpy")
        results.begin(Intake((HandInRow("1", "Kim", "mse", "mse.py", code),), {}), {f"mse/{code}": key})
        if not results.known(key):
            results.keep(key, StoredVerdict(verdict, b""))
    answers, [history] = results.history.answers(), results.history.histories().values()
    results.close()
    assert [answer.share == 1.0 for answer in answers] == [True, False, True]
    assert [bool(verdict.mistakes) for verdict in history] == [False, True, False]
