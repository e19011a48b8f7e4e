"""Every pair of mistakes is told apart by some call of the checks, or is declared alike with a reason."""

from __future__ import annotations

from itertools import combinations
from math import inf
from pathlib import Path

import numpy as np
import pytest
from dlgrade.author.certificate import Certificate, certificate_of, findings_of
from dlgrade.author.separation import distance, fewest_calls
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of

from tests.author.course import COURSE, QUICK, copy_of

TWIN = """

@mistake(ko="합을 냈습니다.", en="This is a sum.", breaks="definition", see="mse"{more})
def mse__total(y_true, y_pred):
    y_true, y_pred = _arrays(y_true, y_pred, float, True)
    return ((y_true - y_pred) ** 2).sum()
"""
ALIKE = ', alike={"mse__sum": "the same value by another way"}'


@pytest.fixture
def mse(tmp_path: Path) -> Exercise:
    """A course of one exercise whose files may be changed."""
    copy_of("mse", tmp_path)
    return select(load_course(tmp_path), "mse")[0]


def problems(exercise: Exercise) -> list[str]:
    made = certificate_of(exercise)
    return [f"{finding.subject} {finding.problem}" for finding in findings_of(made, mistakes_of(exercise))]


def add(exercise: Exercise, source: str) -> None:
    path = exercise.folder / "variants.py"
    path.write_text(path.read_text(encoding="utf-8") + source, encoding="utf-8")


@pytest.mark.parametrize("slug", QUICK)
def test_no_pair_is_undeclared(slug: str) -> None:
    """`grade author certificate` looks at all exercises, and so does every proof."""
    exercise = select(COURSE, slug)[0]
    made = certificate_of(exercise)
    assert made.undeclared == ()
    assert made.pairs == made.mistakes * (made.mistakes - 1) // 2
    assert 0 < len(made.fewest) <= made.calls
    assert made.distance > 1e-3, "ten times the tolerance of naming"


def test_a_twin_is_found_and_may_be_declared(mse: Exercise, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(mse.folder.parents[2])
    assert run(["author", "certificate", "--course", root, "--lang", "en"]) == 0
    mistakes = len(mistakes_of(mse))
    pairs = mistakes * (mistakes - 1) // 2
    assert f"mse: {pairs}/{pairs} pairs of {mistakes} mistakes told apart" in capsys.readouterr().out
    add(mse, TWIN.format(more=""))
    (problem,) = problems(mse)
    assert problem.startswith("mse__sum answers every call of the checks as mse__total does")
    assert run(["author", "certificate", "--course", root, "--lang", "ko"]) == 1
    said = capsys.readouterr().out
    with_the_twin = pairs + mistakes
    assert f"쌍 {with_the_twin - 1}/{with_the_twin}개를 구별" in said
    assert "mse__total" in said
    path = mse.folder / "variants.py"
    path.write_text(
        path.read_text(encoding="utf-8").replace('see="mse")\ndef mse__total', f'see="mse"{ALIKE})\ndef mse__total'),
        encoding="utf-8",
    )
    assert problems(mse) == []


def test_a_declaration_that_is_not_true_is_found(mse: Exercise) -> None:
    add(mse, TWIN.format(more=', alike={"mse__sum": "so", "mse__half": "so", "mse__nobody": "so"}'))
    assert problems(mse) == [
        "mse__half is declared alike mse__total, but the checks tell them apart",
        "mse__total is declared alike mse__nobody, which is no listed mistake",
    ]


@pytest.mark.slow
def test_verify_reports_the_pair(mse: Exercise) -> None:
    from dlgrade.author.prove import ProofPlan, prove

    add(mse, TWIN.format(more=""))
    found = [
        f"{finding.subject} {finding.problem}"
        for finding in prove(mse, ProofPlan(seeds=1, every=0, crossed=0)).findings
    ]
    assert any(problem.startswith("mse__sum answers every call of the checks as mse__total") for problem in found)


def test_the_fewest_calls_separate_every_pair_and_no_fewer_do() -> None:
    """The greedy choice takes the large set in the middle first and then needs three sets; two are enough."""
    calls = {"left": {1, 2, 3}, "right": {4, 5, 6}, "middle": {2, 3, 4, 5}}
    separated = {(str(p), ""): {(name, 0) for name, pairs in calls.items() if p in pairs} for p in range(1, 7)}
    chosen, is_exact = fewest_calls(separated)
    assert set(chosen) == {("left", 0), ("right", 0)}
    assert is_exact
    assert fewest_calls({}) == ((), True)


def test_a_certificate_holds_the_fewest_calls_that_it_claims() -> None:
    made: Certificate = certificate_of(select(COURSE, "mse")[0])
    assert made.is_exact
    assert made.nearest in list(combinations([mistake.name for mistake in mistakes_of(select(COURSE, "mse")[0])], 2))


def test_a_distance_is_relative_to_the_largest_number() -> None:
    assert distance(np.array([1.0, 10.0]), np.array([1.0, 8.0])) == pytest.approx(0.2)
    assert distance((1.0, [2.0]), (1.0, [1.0])) == pytest.approx(0.5)
    assert distance(np.zeros(2), np.zeros(3)) == inf
    assert distance(1.0, float("nan")) == inf
    assert distance(None, 1.0) == inf
