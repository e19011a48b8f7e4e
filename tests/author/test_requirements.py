"""Each sentence of a task that states a requirement has a mistake that breaks it alone; no mistake costs more than that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dlgrade.author.prove import ProofPlan, prove
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise

from tests.author.course import COURSE

NOTHING_RUN = ProofPlan(seeds=1, every=0)


@pytest.fixture
def mse(tmp_path: Path) -> Exercise:
    """A course of one exercise whose files may be changed."""
    for folder in ("solutions/06_learning/mse", "exercises/06_learning"):
        shutil.copytree(COURSE.root / folder, tmp_path / folder)
    shutil.copy(COURSE.root / "solutions/06_learning/chapter.yaml", tmp_path / "solutions/06_learning")
    return select(load_course(tmp_path), "mse")[0]


def changed(exercise: Exercise, file: str, old: str, new: str) -> set[str]:
    """The proof's findings after `old` is replaced by `new` in a file of the exercise."""
    path = exercise.folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return {f"{finding.subject} {finding.problem}" for finding in prove(exercise, NOTHING_RUN).findings}


def test_the_exercise_as_it_is_has_nothing_to_find(mse: Exercise) -> None:
    proof = prove(mse, NOTHING_RUN)
    assert not proof.findings
    assert proof.requirements == proof.covered == 6


def test_the_marks_are_never_shown(mse: Exercise) -> None:
    task = mse.task("en")
    assert task.requirements == ("definition", "columns", "number", "shapes", "integers", "inputs")
    assert "requires" not in task.statement
    assert "(n,) or (n, 1), and the result is one number." in task.statement


def test_a_requirement_that_no_mistake_breaks_alone_is_found(mse: Exercise) -> None:
    found = changed(mse, "variants.py", 'breaks="integers"', 'breaks=("integers", "definition")')
    assert "integers is a requirement that no mistake breaks alone" in found


def test_a_requirement_that_no_check_tests_is_found(mse: Exercise) -> None:
    found = changed(mse, "checks.py", 'tests="integers"', 'tests="definition"')
    assert "integers is a requirement that no check tests" in found


def test_a_mistake_that_costs_the_points_of_another_requirement_is_found(mse: Exercise) -> None:
    found = changed(mse, "variants.py", 'breaks="columns"', 'breaks="number"')
    assert "mse__axis costs the points of accepts_columns, which test other requirements" in found


def test_a_cost_that_is_listed_with_its_reason_is_no_finding(mse: Exercise) -> None:
    listed = 'breaks="number", also_costs={"accepts_columns": "only columns show it"}'
    assert not changed(mse, "variants.py", 'breaks="columns"', listed) & {
        "mse__axis costs the points of accepts_columns, which test other requirements"
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("task.en.md", " <!-- requires: inputs -->", "", "task marks the requirement inputs in one language only"),
        ("task.en.md", "requires: inputs", "requires: shapes", "task.en.md marks the requirement shapes more than once"),
        ("checks.py", ', tests="inputs"', "", "leaves_its_inputs_alone names no requirement of the task"),
        ("variants.py", 'breaks="inputs"', 'breaks="input"', "mse__in_place names the requirement input, which the task does not mark"),
        ("variants.py", 'breaks="inputs"', 'breaks="inputs", also_costs={"nothing": "why"}', "mse__in_place also_costs names the check nothing, which there is not"),
    ],
)  # fmt: skip
def test_slips_of_an_author_are_found(mse: Exercise, file: str, old: str, new: str, problem: str) -> None:
    assert problem in changed(mse, file, old, new)
