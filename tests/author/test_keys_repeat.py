"""A key that is recorded twice is the same file: it does not depend on the order of a set, on hashes, or on random numbers of the system."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.course.task import read_text
from dlgrade.exam.key_file import KEY_FILE

from tests.author.course import COURSE

RECORD = """
import sys
from pathlib import Path
from dlgrade.author.keys import write_key
from dlgrade.course.loading import load_course, select

course, folder, *slugs = sys.argv[1:]
for slug in slugs:
    write_key(select(load_course(Path(course)), slug)[0], Path(folder) / slug)
"""
RECORDED = ("dropout", "split_dataset", "mse")
"""The replies of dropout are recorded, and mistakes of the first two have a generator of their own."""
SEEDED = frozenset({"default_rng", "RandomState", "SeedSequence", "PCG64", "MT19937", "Philox", "SFC64", "Random"})
FROM_THE_SYSTEM = frozenset({"SystemRandom", "urandom", "token_bytes", "randbits", "uuid4", "time_ns", "perf_counter"})


@pytest.mark.slow
def test_two_recordings_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    """The two keys are recorded in processes with different hash seeds."""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", RECORD, str(COURSE.root), str(tmp_path / seed), *RECORDED],
            env=os.environ | {"PYTHONHASHSEED": seed},
            stdout=subprocess.DEVNULL,
        )
        for seed in ("1", "2")
    ]
    assert [run.wait() for run in runs] == [0, 0]
    for slug in RECORDED:
        one, other = ((tmp_path / seed / slug / KEY_FILE).read_bytes() for seed in ("1", "2"))
        assert one == other, slug


def unseeded(source: str) -> list[int]:
    """The lines that ask the system for random numbers, or make a generator whose seed comes from there."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            without = not given or (isinstance(given[0], ast.Constant) and given[0].value is None)
            if name in FROM_THE_SYSTEM or (name in SEEDED and without):
                lines.append(node.lineno)
    return lines


@pytest.mark.slow
def test_no_program_of_the_course_takes_its_seed_from_the_system() -> None:
    found = {
        exercise.slug
        for exercise in COURSE.exercises
        for file in ("variants.py", "solution.py", "checks.py")
        if unseeded(read_text(exercise.folder / file))
    }
    assert found == set()


@pytest.mark.parametrize(
    "line", ["np.random.default_rng()", "random.Random(None)", "np.random.SeedSequence(entropy=None)"]
)
def test_an_unseeded_generator_is_found(line: str) -> None:
    assert unseeded(f"x = {line}") == [1]
    assert unseeded("x = np.random.default_rng(0)") == []
