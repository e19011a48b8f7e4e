"""When a mistake is named: the rules of `exam/diagnosis`, each with the smallest program that a looser rule misnamed."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from dlgrade.author.cross_test import cross_test, pairs_of
from dlgrade.author.lint import lint
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.checking.compare import exact
from dlgrade.checking.mismatch import CheckFailed
from dlgrade.course.loading import load_course, select
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, composed, mistakes_of
from dlgrade.exam.diagnosis.evidence import Evidence
from dlgrade.exam.diagnosis.form import Forms
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.diagnosis.numbers import is_odd
from dlgrade.exam.diagnosis.relations import of_values

from tests.author.course import COURSE, copy_of

SEEDS = range(1, 4)
MSE = """import numpy as np

def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError
    d = np.asarray(y_true, float) - np.asarray(y_pred, float)
    return {}
"""
TRUE_POSITIVES = """import numpy as np

def accuracy(y_true, y_pred):
    return (np.sum((y_true == 1) & (y_pred == 1)) + np.sum((y_true == 2) & (y_pred == 2))) / len(y_true)
"""
COUNTED_TWICE = """def lift(baskets, a, b):
    n = len(baskets)
    of_a, of_b = (sum(basket.count(item) for basket in baskets) for item in (a, b))
    of_both = sum(1 for basket in baskets if a in basket and b in basket)
    return of_both * n / (of_a * of_b) if of_a and of_b else 0.0
"""
OWN_ERROR = """import numpy as np

def collapse_linear(W1, b1, W2, b2):
    if W1.shape[0] != W2.shape[1]:
        raise ValueError("layers do not connect")
    return W1 @ W2, b1 @ W2 + b2
"""


def names(slug: str, source: str, seed: int) -> tuple[str, ...]:
    with closing(TrustedGrader(select(COURSE, slug)[0], seed, PATIENT)) as grader:
        results = grader.run(source)
        assert any(result.kind != "passed" for result in results)
        return grader.names_on(source, results)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("slug", "source"),
    [
        ("accuracy", TRUE_POSITIVES),  # 5 of 17 are the error rate of 12 of 17
        ("collapse_linear", OWN_ERROR),  # passes square matrices, where the listed ValueError has another cause
        ("mse", MSE.format("7 * np.mean(d ** 2)")),  # this is the sum, since there are 7 values
        ("mse", MSE.format("np.mean(d ** 2) + 1")),
    ],
)
def test_what_is_not_on_the_list_gets_no_name(slug: str, source: str, seed: int) -> None:
    assert names(slug, source, seed) == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_listed_mistake_beside_a_forgotten_error_is_named(seed: int) -> None:
    source = MSE.format("np.sum(d ** 2)").replace("if np.shape(y_true) != np.shape(y_pred)", "if False")
    assert names("mse", source, seed) == ("mse__sum", "mse__broadcast")
    unlisted = source.replace("np.sum(d ** 2)", "np.sum(d ** 2) if d.ndim < 2 else 7.5")
    assert names("mse", unlisted, seed) == ("mse__sum",)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_forgotten_error_hides_no_mistake_that_shows_in_small_numbers(seed: int) -> None:
    """Counts, labels and shares are weak evidence. They suffice where nothing but an error for bad input is missing too."""
    assert names("lift", COUNTED_TWICE, seed) == ("lift__repeated_items",)


def test_one_label_in_place_of_the_other_is_no_complement() -> None:
    """Where 0 is right everywhere, 1 is all that a wrong label can be."""
    labels = np.array([0, 1, 1, 0])
    assert of_values(1 - labels, labels) == Diagnosis("complement")
    assert of_values(np.ones(4), np.zeros(4)) != Diagnosis("complement")
    assert of_values(np.zeros(4), np.ones(4)) != Diagnosis("complement")


def test_shares_of_few_things_and_round_numbers_are_not_odd() -> None:
    numbers = np.array([5 / 17, 2.0, 0.125, 1e-3, 820.0, 0.0, np.nan, np.inf, 63 / 64])
    assert not is_odd(numbers).any()
    assert is_odd(np.array([0.32184, 1234.0, -1e-7 / 3, np.pi])).all()


def test_one_number_of_either_kind_is_no_evidence() -> None:
    for evidence in (Evidence(odd=1), Evidence(small=1)):
        assert not evidence.suffices(throughout=True)
    assert Evidence(odd=1, small=1).suffices(throughout=True)
    assert not Evidence(odd=1, small=40).suffices(throughout=False)


@pytest.mark.parametrize(
    ("form", "held"),
    [
        ("for", True), ("while", False), ("==", True), ("axis=0", True), ("axis=1", False), ("np.max", True),
        ("np.min", False), ("", True),
    ],
)  # fmt: skip
def test_a_form_is_looked_for_in_the_source(form: str, held: bool) -> None:
    assert Forms(["import numpy as np\nx = [i for i in y if i == 2]\nnp.max(x, axis=0)\n"]).holds(form) == held
    assert not form or not Forms(["def broken("]).holds(form)


def test_a_truth_value_of_numpy_is_of_the_same_type() -> None:
    with pytest.raises(CheckFailed) as failed:
        exact(np.bool_(False), True)
    assert failed.value.mismatch.kind == "value"


@pytest.fixture
def activations(tmp_path: Path) -> TrustedGrader:
    folder = copy_of("activations", tmp_path)
    shutil.copy(COURSE.root / "solutions" / folder.parent.name / "chapter.yaml", folder.parent)
    return TrustedGrader(load_course(tmp_path).exercises[0], 1, PATIENT)


def test_two_mistakes_of_different_functions_make_one_program(activations: TrustedGrader) -> None:
    pairs = list(pairs_of(mistakes_of(activations.exercise)))
    assert pairs
    assert all(pair.one.replaces != pair.other.replaces for pair in pairs)
    both = composed(pairs[0].one, pairs[0].other)
    assert set(activations.names_on(both, activations.run(both))) <= {pairs[0].one.name, pairs[0].other.name}


def test_the_cross_test_finds_a_false_name(activations: TrustedGrader) -> None:
    """One of the pair has the program of a listed mistake under another name, so the verdict names a mistake that is not in the pair."""
    listed = {mistake.name: mistake for mistake in mistakes_of(activations.exercise)}
    one, other = (next(m for m in listed.values() if m.replaces == name) for name in ("sigmoid", "tanh"))
    lying = Variant("sigmoid__lying", one.source, one.mistake, one.see)
    assert list(cross_test(activations, pairs_of([one, other]))) == []
    (finding,) = cross_test(activations, pairs_of([lying, other]))
    assert one.name in finding.problem


def test_a_text_that_speaks_of_the_form_of_code_is_found(tmp_path: Path) -> None:
    folder = copy_of("mse", tmp_path)
    original = select(COURSE, "mse")[0]
    (tmp_path / "exercises" / original.chapter).mkdir(parents=True)
    shutil.copy(original.stub, tmp_path / "exercises" / original.chapter)
    path, claim = folder / "variants.py", 'en="'
    path.write_text(read_text(path).replace(claim, 'en="The loop adds up. '), encoding="utf-8")
    found = [finding.problem for finding in lint(load_course(tmp_path).exercises[0]) if "form" in finding.problem]
    assert any("'loop'" in problem for problem in found)
