"""The same class of thirty through nbgrader's own `autograde` command: stock with a kernel, and with our steps.

    python -m bench.nbgrader [STUDENTS]

Both grade the same submissions with equal tests: for stock nbgrader, the test cell runs our own check functions on the
student's code in the kernel, so the work of the checks is the same on both sides, and so are the scores. The ratio
counts; seconds are those of this machine. The parts: nbgrader's command with nothing left to do (start-up), its
notebook and database work (our steps with the grading taken out), and what is left (our grading).
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.notebook.classroom import ASSIGNMENT, SLUGS, Classroom, new_classroom
from tests.notebook.students import data, filled, grade_id, solutions, variant

STOCK_TEST = """from pathlib import Path
from grader.checks.attempt import Attempt, Exam, run_all
from grader.checks.key import reference_for
from grader.checks.loading import load_checks, signatures
from grader.course.loading import load_course, select
from grader.course.task import read_text
from grader.grading.connections import LocalConnection
from grader.sandbox.model import Limits
exercise, seed, limits = select(load_course(Path({root!r})), {slug!r})[0], 1, Limits()
names = signatures(read_text(exercise.solution))
exam = Exam(exercise.slug, load_checks(exercise), reference_for(exercise, seed, limits), names, seed)
attempt = Attempt(exam, [["answer.py", In[-2]]], lambda: LocalConnection(limits))
sum(result.check.points for result in run_all(attempt) if result.kind == "passed")"""
KERNEL_STEPS = """
c.Autograde.exporter_class = "nbconvert.exporters.NotebookExporter"
del c.Autograde.sanitize_preprocessors
del c.Autograde.autograde_preprocessors
"""
NO_GRADING = """
import grader.notebook.session as session
from grader.messages.explain import NOT_ATTEMPTED
session.ClassSession.grade = lambda self, slug, cells, notes: self.unreadable(slug, NOT_ATTEMPTED)
"""


def hand_in_all(room: Classroom, count: int) -> None:
    """Right ones and three mistakes in turn: nothing that would stop stock nbgrader or make it wait."""
    right, release = solutions(), room.release()
    kinds = [right, *({**right, "mse": variant("mse", name)} for name in ("mse__sum", "mse__root", "mse__loop"))]
    for number in range(count):
        room.hand_in(f"student{number:02}", data(filled(release, kinds[number % len(kinds)])))


def stock_classroom(place: Path, root: Path) -> Classroom:
    """The same course, but a kernel runs it, and the graded cells test in the kernel."""
    room = new_classroom(place)
    with (room.folder / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(KERNEL_STEPS)
    path = room.folder / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        if grade_id(cell) in SLUGS:
            cell["source"] = STOCK_TEST.format(root=str(root), slug=grade_id(cell))
    path.write_text(json.dumps(document), encoding="utf-8")
    room.run("generate_assignment", ASSIGNMENT, "--force")
    return room


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, and of the processors: the second hardly feels what else the machine does."""

    clock: float
    processor: float

    def __sub__(self, other: Cost) -> Cost:
        return Cost(self.clock - other.clock, self.processor - other.processor)

    def __truediv__(self, other: Cost) -> tuple[float, float]:
        return self.clock / other.clock, self.processor / other.processor

    def each(self, count: int) -> str:
        return f"{self.clock / count:8.3f} {self.processor / count:8.3f}"


def autograde(room: Classroom) -> Cost:
    """One autograde command, from the shell, with all of its processes."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    room.run("autograde", ASSIGNMENT, timeout=3600)
    clock, now = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(clock, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime)


def from_nothing(room: Classroom) -> Cost:
    """The whole class, whatever was graded before."""
    shutil.rmtree(room.folder / "autograded", ignore_errors=True)
    return autograde(room)


def scores(room: Classroom) -> dict[tuple[str, str], float | None]:
    return {key: score for key, (score, _) in room.grades().items()}


def main(count: int) -> None:
    from tests.conftest import ROOT

    with tempfile.TemporaryDirectory() as place:
        ours, stock = new_classroom(Path(place, "ours")), stock_classroom(Path(place, "stock"), ROOT)
        for room in (ours, stock):
            hand_in_all(room, count)
        whole = from_nothing(ours)
        graded, idle = scores(ours), autograde(ours)  # the second finds nothing left to do
        by_kernel = from_nothing(stock)
        assert graded == scores(stock), "the tests are not equivalent"
        with (ours.folder / "nbgrader_config.py").open("a", encoding="utf-8") as config:
            config.write(NO_GRADING)
        bare = from_nothing(ours)
    print(f"{count} submissions of {len(SLUGS)} exercises, equal scores on both sides")
    print("seconds per submission      clock      CPU")
    print(f"stock nbgrader           {by_kernel.each(count)}")
    print(f"with our steps           {whole.each(count)}")
    print(f"  nbgrader's start-up    {idle.each(count)}")
    print(f"  notebooks, gradebook   {(bare - idle).each(count)}")
    print(f"  grading in workers     {(whole - bare).each(count)}")
    print("ratio                    {:8.1f} {:8.1f}".format(*(by_kernel / whole)))
    print("  without the start-up   {:8.1f} {:8.1f}".format(*((by_kernel - idle) / (whole - idle))))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
