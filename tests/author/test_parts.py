"""A program of the course that ends its process, or never comes back, costs a proof that part and nothing else."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.author.mutants import mutants_of
from dlgrade.author.mutation_testing import try_mutants
from dlgrade.author.parts import P, PartEnded, T, alone, here
from dlgrade.author.pool import prove_all
from dlgrade.author.prove import ProofPlan, prove
from dlgrade.author.seed_trials import try_seeds
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.isolation.frameworks import FRAMEWORKS

from tests.author.course import copy_of

BEGIN = "    # BEGIN SOLUTION\n"


@pytest.fixture
def mse(tmp_path: Path) -> Exercise:
    copy_of("mse", tmp_path)
    return load_course(tmp_path).exercises[0]


def with_line(path: Path, after: str, line: str) -> None:
    text = read_text(path)
    assert after in text
    path.write_text(text.replace(after, after + line, 1), encoding="utf-8")


def test_a_part_has_a_process_of_its_own() -> None:
    assert alone(60.0, os.getpid) not in (os.getpid(), alone(60.0, os.getpid))
    assert here(60.0, os.getpid) == os.getpid()


def test_an_exception_of_a_part_is_raised_here() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        alone(60.0, int, "no number")


def test_a_part_that_ends_its_process_says_how() -> None:
    with pytest.raises(PartEnded, match="exit code 7"):
        alone(60.0, os._exit, 7)


def test_a_part_that_never_comes_back_is_ended() -> None:
    with pytest.raises(PartEnded, match="after 1 s"):
        alone(1.0, time.sleep, 600.0)


@pytest.mark.parametrize(("each", "groups"), [(1, ["1-1", "2-2", "3-3"]), (2, ["1-2", "3-3"]), (20, ["1-3"])])
def test_seeds_and_mutants_are_parts(
    mse: Exercise, monkeypatch: pytest.MonkeyPatch, each: int, groups: list[str]
) -> None:
    """If a framework keeps state of trained programs, each seed runs in a process of its own."""
    row = replace(FRAMEWORKS["numpy"], proof_seeds_in_a_process=each)
    monkeypatch.setitem(FRAMEWORKS, "numpy", row)
    parts = []

    def noting(seconds: float | None, work: object, *args: P.args, **kwargs: P.kwargs) -> T:
        seeds = args[1] if work is try_seeds else ()
        parts.append(f"{seeds[0]}-{seeds[-1]}" if seeds else work.__name__)
        return here(seconds, work, *args, **kwargs)

    prove(mse, ProofPlan(seeds=3, every=12, crossed=0), run=noting)
    assert parts == ["texts", *groups, "patience", "passing"]


def test_keras_has_a_process_for_each_seed() -> None:
    assert FRAMEWORKS["keras"].proof_seeds_in_a_process == 1


@pytest.mark.slow
def test_a_mutant_that_ends_its_process_is_killed_and_found_alone(mse: Exercise) -> None:
    """The condition of a line is false, so it never runs; a mutant with `!=` runs it and ends the process. The other mutants are still judged."""
    with_line(mse.solution, BEGIN, "    if np.size(y_true) == -1:\n        os._exit(3)\n")
    with_line(mse.solution, "import numpy as np\n", "import os\n")
    assert any("!= -1" in mutant.name for mutant in mutants_of(read_text(mse.solution)))
    survivors = [finding.subject for finding in try_mutants(mse, 1, alone).findings]
    assert any("os._exit(3)" in name for name in survivors)
    assert not any("!= -1" in name for name in survivors)
    assert all("os._exit" in name or "np.size" in name for name in survivors)


@pytest.mark.slow
def test_a_variant_that_ends_its_process_is_a_finding(mse: Exercise) -> None:
    with_line(mse.folder / "variants.py", "def mse__sum(y_true, y_pred):\n", "    __import__('os')._exit(5)\n")
    proof = next(prove_all([mse], ProofPlan(seeds=2, every=0, crossed=0), jobs=1))
    ended = [finding for finding in proof.findings if finding.problem.endswith("ended with exit code 5")]
    assert [each.problem for each in ended] == ["that tried the seeds 1 to 2 ended with exit code 5"]
