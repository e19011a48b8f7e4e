"""`grade author new`: a new exercise has all files in the right form, and its proof says what is still to be filled in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dlgrade.author.prove import ProofPlan, prove
from dlgrade.author.scaffold import SCAFFOLD_FILES, scaffold
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Course, CourseError

from tests.author.course import COURSE


@pytest.fixture
def course(tmp_path: Path) -> Course:
    for chapter in COURSE.chapters:
        (tmp_path / "solutions" / chapter.name).mkdir(parents=True)
        shutil.copy(COURSE.root / "solutions" / chapter.name / "chapter.yaml", tmp_path / "solutions" / chapter.name)
    return load_course(tmp_path)


def test_what_is_missing_is_what_the_author_has_to_write(course: Course) -> None:
    written = scaffold(course, "06_learning/brand_new")
    assert [path.name for path in written] == [*SCAFFOLD_FILES, "brand_new.py"]
    proof = prove(select(load_course(course.root), "brand_new")[0], ProofPlan(seeds=2))
    problems = {(finding.subject, finding.problem.partition(" ")[0]) for finding in proof.findings}
    assert problems == {(name, "has") for name in SCAFFOLD_FILES}
    assert sum("TODO" in finding.problem for finding in proof.findings) == len(SCAFFOLD_FILES)
    assert (proof.named, proof.mistakes) == (2, 2)
    assert proof.killed + proof.equivalent == proof.mutants


@pytest.mark.parametrize(
    "name", ["06_learning", "06_learning/two words", "99_nothing/x", "brand_new", "06_learning/../x"]
)
def test_a_place_that_is_none_is_refused(course: Course, name: str) -> None:
    with pytest.raises(CourseError, match="must read"):
        scaffold(course, name)


def test_a_name_that_is_taken_is_refused(course: Course) -> None:
    scaffold(course, "06_learning/brand_new")
    with pytest.raises(CourseError, match="already"):
        scaffold(load_course(course.root), "05_neural_networks/brand_new")
