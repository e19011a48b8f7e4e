"""Two mistakes at once: their programs are made from those of single mistakes, and both are named, or neither falsely."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from dlgrade.author.compositions import write_compositions
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.compositions import FILE, Composer, is_current, read_compositions
from dlgrade.course.crossing import Crossing, Measures
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, mistakes_of
from dlgrade.exam.drawings import NO_DRAWINGS
from dlgrade.exam.key import WrongAnswers
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.behaviours import NamingTookTooLong
from dlgrade.report import junit
from dlgrade.report.html import verdict_html
from dlgrade.report.outline import outline
from dlgrade.report.verdict_page import verdict_page
from dlgrade.text import LANGUAGES
from dlgrade.verdict.json import from_json, schema, to_json
from dlgrade.verdict.model import Verdict

from tests.author.course import COURSE, NUMPY, copy_of, quick_or_slow, quick_or_slow_files

SEEDS = (1, 2, 3)
PAIRS = Path(__file__).parents[1] / "styles" / "pairs"
MSE = """import numpy as np

def mse(y_true, y_pred):
    d = np.asarray(y_true, float) - np.asarray(y_pred, float)
    {check}
    return {value}
"""
CHECKED = "if np.shape(y_true) != np.shape(y_pred): raise ValueError"


def mse(value: str, check: str = CHECKED) -> str:
    return MSE.format(value=value, check=check)


@pytest.fixture(scope="module")
def grader() -> Iterator[TrustedGrader]:
    with closing(TrustedGrader(select(COURSE, "mse")[0], 1, PATIENT)) as opened:
        yield opened


def named(function: ast.FunctionDef, name: str) -> str:
    """The source of the function under another name."""
    own, function.name = function.name, name
    source = ast.unparse(function)
    function.name = own
    return source


def only_function(source: str) -> ast.FunctionDef:
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    return function


def body_of(function: ast.FunctionDef) -> list[str]:
    """The text of each statement; the order of keyword arguments makes no difference."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            node.keywords.sort(key=lambda keyword: keyword.arg or "")
    return [ast.unparse(statement) for statement in function.body]


def verdict_on(grader: TrustedGrader, source: str) -> Verdict:
    return grader.verdict_on(source, grader.run(source))


@pytest.mark.parametrize("exercise", NUMPY, ids=lambda exercise: exercise.slug)
def test_the_file_was_made_from_the_exercise_as_it_is(exercise: Exercise) -> None:
    """Where this fails: `grade author compositions --stale`."""
    assert is_current(exercise)


@pytest.mark.slow
def test_the_file_is_what_the_command_makes(tmp_path: Path) -> None:
    original = select(COURSE, "mse")[0]
    copy_of("mse", tmp_path)
    copied = select(load_course(tmp_path), "mse")[0]
    (copied.folder / FILE).unlink()
    written = write_compositions(copied)
    assert read_text(written.path) == read_text(original.folder / FILE)
    assert 10 < written.told < written.made


def test_a_file_of_other_mistakes_is_not_used(tmp_path: Path) -> None:
    copy_of("mse", tmp_path)
    exercise = select(load_course(tmp_path), "mse")[0]
    checks = ["a", "b", "c", "d", "e", "f"]
    assert read_compositions(exercise, checks)
    path = exercise.folder / "variants.py"
    path.write_text(read_text(path) + "\n", encoding="utf-8")
    assert read_compositions(exercise, checks) == ()


def _near(mistakes: Sequence[Variant]) -> Iterator[tuple[Variant, Variant]]:
    """Each mistake with the next eight of the file. All pairs of a hundred mistakes would take most of the time of this
    file, and show no other way to cross two functions."""
    return ((one, other) for at, one in enumerate(mistakes) for other in mistakes[at + 1 : at + 9])


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
@pytest.mark.parametrize("around", [True, False])
def test_a_cross_that_takes_all_from_one_is_that_one(exercise: Exercise, around: bool) -> None:
    mistakes = mistakes_of(exercise)
    composer = Composer(mistakes)
    defined = [node for mistake in mistakes for node in ast.parse(mistake.added).body]
    functions = [node for node in defined if isinstance(node, ast.FunctionDef)]
    texts = {node.name: named(node, "made") for node in functions}
    bodies = {node.name: body_of(node) for node in functions}
    crossed = 0
    for one, other in _near(mistakes):
        crossing = composer.crossing(one.name, other.name, around)
        if crossing is not None:
            crossed += 1
            for digit, mistake in (("1", one), ("0", other)):
                made = crossing.taken(digit * crossing.places, "made")
                assert made == texts[mistake.name] or body_of(only_function(made)) == bodies[mistake.name]
    assert bool(crossed) == any(mistake.name in bodies for mistake in mistakes)  # a class is not crossed


@pytest.mark.parametrize(
    ("one", "other", "crosses"),
    [
        ("np.sum(d**2)", "np.sqrt(np.mean(d**2))", {"np.mean(d**2)", "np.sqrt(np.sum(d**2))"}),
        ("x[1:] + a", "x[:1] - a", {"x[1:] - a", "x[:1] + a"}),
        ("f(x, axis=0)", "f(x) / 2", {"f(x)", "f(x, axis=0) / 2"}),
    ],
)
def test_two_expressions_are_crossed(one: str, other: str, crosses: set[str]) -> None:
    functions = [ast.parse(f"def f(x, a, d):\n    return {each}").body[0] for each in (one, other)]
    assert all(isinstance(function, ast.FunctionDef) for function in functions)
    crossing = Crossing(*functions, around=True, measures=Measures())  # type: ignore[arg-type]
    made = {crossing.taken(choice, "f").partition("return ")[2] for choice in ("01", "10")}
    assert made == {ast.unparse(ast.parse(cross)) for cross in crosses}


@lru_cache(len(SEEDS))
def grader_of(slug: str, seed: int) -> TrustedGrader:
    """The files of one exercise come one after another, and its mistakes behave alike for all of them."""
    return TrustedGrader(select(COURSE, slug)[0], seed, PATIENT)


@pytest.mark.parametrize("path", quick_or_slow_files(PAIRS.glob("*/*.py")))
def test_what_was_written_by_hand_gets_no_false_name(path: Path) -> None:
    """With several seeds. How often both are named is counted by `bench/pairs.py`."""
    source = read_text(path)
    true = set(source.partition("\n")[0].removeprefix("# expect: ").split(", "))
    assert len(true) == 2
    for seed in SEEDS:
        assert set(verdict_on(grader_of(path.parent.name, seed), source).mistakes) <= true


@pytest.mark.parametrize(
    ("source", "first", "second"),
    [
        (mse("np.sqrt(np.sum(d**2))"), "mse__sum", "mse__root"),
        (mse("np.abs(d).sum()"), "mse__sum", "mse__absolute"),
    ],
)
def test_both_are_named(grader: TrustedGrader, source: str, first: str, second: str) -> None:
    (told,) = [check.explanation for check in verdict_on(grader, source).checks if check.kind == "failed"]
    assert told is not None
    assert told.second is not None
    assert {told.mistake, told.second.mistake} == {first, second}


def test_each_check_says_what_shows_in_it(grader: TrustedGrader) -> None:
    """The check of shapes shows a sum as well, but a program that takes the mean raises no error there either."""
    said = {check.name: check.explanation for check in verdict_on(grader, mse("np.sum(d**2)", "pass")).checks}
    values, shapes = said["matches_the_definition"], said["refuses_different_shapes"]
    assert values is not None
    assert (values.mistake, values.second) == ("mse__sum", None)
    assert shapes is not None
    assert (shapes.mistake, shapes.second) == ("mse__broadcast", None)


@pytest.mark.parametrize(
    "value",
    [
        "np.sum(d**2)",  # one mistake explains it
        "3 * np.sqrt(np.sum(d**2))",  # a third one is beside them, and is not on the list
        "np.sqrt(np.sum(d**2)) + 1",
        "0.0",
    ],
)
def test_where_one_fits_or_more_is_wrong_there_is_no_second(grader: TrustedGrader, value: str) -> None:
    verdict = verdict_on(grader, mse(value))
    assert [check.explanation.second for check in verdict.checks if check.explanation] != []
    assert not any(check.explanation.second for check in verdict.checks if check.explanation)


def test_nothing_is_named_where_others_answer_alike(grader: TrustedGrader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two compositions that answer alike, naming one would be false for the other."""
    source = mse("np.sqrt(np.sum(d**2))")
    key = grader.namer._key
    twins = tuple(composition for composition in key.compositions if composition.parts == ("mse__sum", "mse__root"))
    assert twins
    for compositions in ((*key.compositions, *twins), tuple(replace(twin, is_told=False) for twin in twins)):
        monkeypatch.setattr(grader.namer, "_key", replace(key, wrong=partial(WrongAnswers, {}, compositions)))
        assert verdict_on(grader, source).mistakes == {}
    monkeypatch.setattr(grader.namer, "_key", key)
    assert len(verdict_on(grader, source).mistakes) == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_report_has_both_sentences_in_order(grader: TrustedGrader, lang: str) -> None:
    exercise, verdict = grader.exercise, verdict_on(grader, mse("np.sqrt(np.sum(d**2))"))
    jsonschema.validate(json.loads(to_json(verdict)), schema())
    assert from_json(to_json(verdict)) == verdict
    (told,) = [check.explanation for check in verdict.checks if check.kind == "failed"]
    assert told is not None
    assert told.second is not None
    first, second = told.headline(lang), told.second.headline(lang)  # type: ignore[arg-type]
    roles = [line.role for check in outline("mse", verdict, lang).checks for line in check.lines]  # type: ignore[arg-type]
    assert roles[:2] == ["headline", "second"]
    case = next(ElementTree.fromstring(junit.report([(exercise, verdict)], lang)).iter("failure"))  # type: ignore[arg-type]
    page = verdict_page([(exercise, verdict, NO_DRAWINGS)], lang)  # type: ignore[arg-type]
    html = verdict_html("mse", verdict, lang, details=False)  # type: ignore[arg-type]
    for text in (case.text or "", page, html):
        assert 0 <= text.find(first) < text.find(second)


def test_what_runs_out_of_time_keeps_the_single_name(grader: TrustedGrader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two mistakes are a luxury: without time for them the verdict names one, and says nothing of time."""

    def too_long(*_: object) -> dict[str, object]:
        raise NamingTookTooLong

    monkeypatch.setattr("dlgrade.grading.naming.name_two", too_long)
    assert set(verdict_on(grader, mse("np.sum(d**2)", "pass")).mistakes) == {"mse__sum"}
    whole = VerdictBudget(lambda: 10.0, lambda: 4.0)
    part = whole.part(2.0)
    part.charge(1.5)
    part.run_out()
    assert (part.left(), whole.left()) == (0.5, 4.5)
    assert not whole.ran_out
