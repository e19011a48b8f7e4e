"""For every NumPy exercise three sets of examples, the first invalid, the second right and thin, the third thorough: what
is said of them is what running them as Python shows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import numpy as np
import pytest
from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, read_variants, solution_of
from dlgrade.exam.key import stub_of
from dlgrade.examples.model import JudgedExample

from tests.author.course import NUMPY, quick_or_slow
from tests.examples.judged import judged, read
from tests.examples.make_samples import BETWEEN
from tests.examples.oracle import Said, same, verdicts

SAMPLES = Path(__file__).parent / "samples"


def test_every_numpy_exercise_has_a_sample() -> None:
    missing = {each.slug for each in NUMPY} - {path.stem for path in SAMPLES.glob("*.txt")}
    assert not missing, "python -m tests.examples.make_samples " + " ".join(sorted(missing))


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
def test_what_is_said_of_a_sample_is_true(exercise: Exercise) -> None:
    invalid, thin, thorough = read_text(SAMPLES / f"{exercise.slug}.txt").split(BETWEEN)
    found = judged(exercise, "\n".join([invalid, thin, thorough]))
    first, second, *third = found.judged
    assert not found.problems
    assert (first.standing, first.catches) == ("wrong", ())
    assert _is_the_right_value(exercise, invalid, first)
    assert [each for each in (second, *third) if each.standing != "valid"] == []
    caught = _caught(exercise, f"{thin}\n{thorough}")
    assert [set(each.catches) for each in (second, *third)] == caught
    assert caught[0] < set().union(*caught)
    assert set(found.caught) == set().union(*caught)
    assert len(found.caught) + len(found.passing) + sum(found.without_example.values()) == found.mistakes


def test_where_only_some_right_programs_stumble_the_sentence_speaks_of_arrays() -> None:
    (softmax,) = (each for each in NUMPY if each.slug == "softmax")
    (found,) = judged(softmax, "example(softmax, [[0, 0]], gives=[[0.5, 0.5]])").judged
    assert found.standing == "open"
    for said in (found.texts[0].en, found.texts[0].ko):
        assert "Error: " in said
        assert "np.array([1.0, 2.0])" in said


def _caught(exercise: Exercise, text: str) -> list[set[str]]:
    """The mistakes that fail each example, by running the text as Python."""
    functions, variants = set(signatures(stub_of(exercise))), read_variants(exercise)
    solution = solution_of(read_text(exercise.solution))

    def of(program: Variant) -> list[Said]:
        return verdicts(program.source, text, functions)

    right = [of(program) for program in (solution, *(each for each in variants if each.mistake is None))]
    assert all(loosely for loosely, _ in right[0])
    assert all(loosely is not False for program in right for loosely, _ in program)
    strict = [all(program[index][1] is not False for program in right) for index in range(len(right[0]))]
    answers = {program.name: of(program) for program in variants if program.mistake is not None}
    return [
        {name for name, of_each in answers.items() if not of_each[index][1 if strictly else 0]}
        for index, strictly in enumerate(strict)
    ]


def _is_the_right_value(exercise: Exercise, text: str, found: JudgedExample) -> bool:
    """Whether the value that the report gives in place of a wrong one is what the solution returns."""
    shown = re.search(r"`(.*)`", found.texts[0].en)
    if shown is None:
        return False
    (example,) = read(exercise, text).examples
    names: dict[str, object] = {"np": np}
    exec(f"{read_text(exercise.solution)}\n{example.setup}", names)
    return same(eval(example.call, names), eval(shown[1], {"np": np}), strictly=False)


def test_a_sample_with_another_verdict_would_be_found() -> None:
    """The oracle can fail: a program that adds one does not do what the examples say, while the solution does."""
    text = "example(f, 1, gives=2)"
    assert ast.parse(text)
    assert verdicts("def f(x): return x + 1", text, {"f"}) == [(True, True)]
    assert verdicts("def f(x): return x + 2", text, {"f"}) == [(False, False)]
    assert verdicts("def f(x): return x + 1.0", text, {"f"}) == [(True, False)]
    assert verdicts("def f(x): return [x]", "example(f(1).tolist(), gives=[1])", {"f"}) == [(None, None)]
