"""Grades the teacher's own autograded cells: the notebook's cells run in order in a confined worker. nbgrader itself
would run them in a kernel with the teacher's rights.

As in nbgrader, the student's code and these tests share a process, so a student who wants to deceive the tests can. The
course's own exercises are not graded in this way.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dlgrade.course.model import Needs
from dlgrade.exam.model import submission_seed
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.student.outcome import Lost, Outcome, Raised, Returned
from dlgrade.isolation.student.peer import Peer
from dlgrade.messages import nbgrader as messages
from dlgrade.slicing.opened import is_check
from dlgrade.slicing.readings import IPYTHON
from dlgrade.submission.cells import Cell
from dlgrade.submission.magics import plain_python
from dlgrade.submission.model import Companion
from dlgrade.text import Text

HARNESS = """
def run_cell(source, name):
    import ast
    tree = ast.parse(source, name)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, name, "exec"), globals())
    value = eval(compile(ast.Expression(last.value), name, "eval"), globals()) if last else None
    return float(value) if type(value) in (int, float) else None
"""
NOT_AVAILABLE = ("RefusedImport", "RefusedAct", "ModuleNotFoundError")


@dataclass(frozen=True)
class OwnResult:
    """The result of one graded cell: the share of its points between 0 and 1 (None where a person has to decide), and a
    sentence for the student."""

    points: float | None
    text: Text | None = None


def needs_of(cells: Sequence[Cell]) -> Needs:
    """The framework that the cells import, or NumPy where they import none."""
    sources = " ".join(cell.source for cell in cells if cell.kind == "code")
    # The last row of the table that fits counts, since a framework may import an earlier one as its backend.
    for needs, framework in reversed(FRAMEWORKS.items()):
        if framework.installs and re.search(rf"\b(?:import|from) (?:{'|'.join(framework.installs)})", sources):
            return needs
    return "numpy"


def run_own_cells(
    peer: Peer, cells: Sequence[Cell], worth: dict[str, float], files: Sequence[Companion], seed: int
) -> dict[str, OwnResult]:
    """The result of each graded cell by its id. `worth` has the points of each cell, `seed` is the secret one of the
    class, of which the cells get only a hash."""
    parts = [[IPYTHON.name, IPYTHON.source], ["cells", HARNESS]]
    peer.load(parts, submission_seed("own cells", seed), [(file.name, file.data) for file in files])
    results: dict[str, OwnResult] = {}
    unavailable = False
    for grade_id, outcome in _outcomes(peer, cells, set(worth)):
        unavailable = unavailable or (isinstance(outcome, Raised) and outcome.types[0] in NOT_AVAILABLE)
        if grade_id in worth:
            results[grade_id] = _result(outcome, worth[grade_id], unavailable)
    lost = OwnResult(None, messages.OWN_LOST)
    return {name: results.get(name, lost) for name in worth}


def _outcomes(peer: Peer, cells: Sequence[Cell], wanted: set[str]) -> Iterator[tuple[str, Outcome]]:
    """Run the code cells in order, up to the last graded one, and yield the outcome of each. A cell that ends the
    worker is the last one."""
    last = max((number for number, cell in enumerate(cells) if cell.grade_id in wanted), default=-1)
    for number, cell in enumerate(cells[: last + 1]):
        source = plain_python(cell.source).source if cell.kind == "code" else ""
        if not source.strip() or (is_check(source) and cell.grade_id not in wanted):
            continue
        arguments = (source, f"cell {number + 1}")
        outcome = peer.send("call", ["run_cell", list(arguments), {}], arguments)
        yield cell.grade_id, outcome
        if isinstance(outcome, Lost):
            return


def _result(outcome: Outcome, worth: float, unavailable: bool) -> OwnResult:
    """The result of a cell, read as nbgrader reads it: an exception gives no points, a number is partial credit,
    anything else gives all points."""
    match outcome:
        case Raised() if unavailable:
            return OwnResult(None, messages.OWN_UNAVAILABLE.filled(message=_said(outcome)))
        case Raised():
            return OwnResult(0.0, messages.OWN_FAILED.filled(message=_said(outcome)))
        case Returned(float(value)):
            within = not math.isnan(value) and 0 <= value <= worth
            return OwnResult(value) if within else OwnResult(None, messages.OWN_LOST)
        case Returned():
            return OwnResult(worth)
    return OwnResult(None, messages.OWN_LOST)


def _said(error: Raised) -> str:
    return f"{error.types[0]}: {error.message[:500]}" if error.message else error.types[0]
