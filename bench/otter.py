"""Grades the class of `bench/class.py` with Otter: `otter run` grades one submission in a process with its own kernel.

Otter needs an environment of its own, with the course installed in it:

    python -m venv otter
    otter/bin/pip install otter-grader -e .

`bench/class.py --otter otter/bin/otter` measures it there. Its tests call the course's own check functions on what the
notebook has defined, so the work of the checks and the scores are the same as in the other ways.
"""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

TESTS = '''OK_FORMAT = False
name = {slug!r}
points = None

import sys, types
from pathlib import Path
from dlgrade.course.loading import load_course, select
from dlgrade.course.signatures import signatures
from dlgrade.course.task import read_text
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.model import Exam
from dlgrade.exam.key import as_reference, reference_peer
from dlgrade.exam.loading import load_checks
from dlgrade.grading.connections import LocalConnection
from dlgrade.isolation.sandbox.limits import Limits
from otter.test_files import test_case

exercise, seed, limits = select(load_course(Path({root!r})), {slug!r})[0], {seed}, Limits()
peer = reference_peer(exercise, seed, limits)
names = signatures(read_text(exercise.solution))
exam = Exam(exercise.slug, load_checks(exercise), as_reference(peer), names, seed, peer)
begun = []

def attempt(env):
    """The attempt of the notebook, whose functions it finds in a module that is made of them."""
    if not begun:
        sys.modules["handed_in"] = module = types.ModuleType("handed_in")
        vars(module).update((name, env[name]) for name in names if name in env)
        begun.append(Attempt(exam, [["answer.py", "from handed_in import *"]], lambda: LocalConnection(limits)))
    return begun[0]

def tested(check):
    def test(env):
        assert attempt(env).run(check).kind == "passed"
    return test_case(name=check.name, points=check.points)(test)

for number, check in enumerate(exam.checks):
    globals()[f"check_{{number}}"] = tested(check)
'''


def write_autograder(path: Path, root: Path, slugs: tuple[str, ...], seed: int) -> None:
    """Otter's configuration of the assignment: a test file for each exercise."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("otter_config.json", json.dumps({"print_summary": False, "logo": False}))
        for slug in slugs:
            archive.writestr(f"tests/{slug}.py", TESTS.format(root=str(root), slug=slug, seed=seed))


def write_notebook(path: Path, sources: dict[str, str]) -> None:
    """A notebook with a cell for each exercise."""
    cells = [
        {"cell_type": "code", "id": f"cell{number}", "metadata": {}, "source": source, "outputs": [],
         "execution_count": None}
        for number, source in enumerate(sources.values())
    ]  # fmt: skip
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    document = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(document), encoding="utf-8")


def command(otter: Path, autograder: Path, notebook: Path, out: Path) -> list[str]:
    """The command that grades one notebook. It writes `results.json` into the folder `out`, which has to exist."""
    return [str(otter), "run", "--no-logo", "-a", str(autograder), "-o", str(out), str(notebook)]


def points_in(results: Path) -> dict[str, int]:
    """Exercise → its points, from what Otter wrote for one notebook."""
    tests: list[dict[str, Any]] = json.loads(results.read_text(encoding="utf-8"))["tests"]
    return {test["name"]: round(test["score"]) for test in tests if test["name"] != "Public Tests"}


def version_of(otter: Path) -> str:
    """Otter's version, as it says it itself."""
    said = subprocess.run([str(otter), "--version"], capture_output=True, text=True, check=True).stdout
    return said.partition("Otter-Grader version:")[2].split()[0]
