"""Grades the same class of thirty by nbgrader's `autograde` command in two ways: stock, with a kernel, and with our
steps.

    python -m bench.nbgrader [STUDENTS] [--write]
    python -m bench.nbgrader STUDENTS --clock

Both grade the same submissions with equal tests: for stock nbgrader, the test cell runs our own check functions on the
student's code in the kernel, so the work of the checks is the same on both sides, and so are the scores. Only the ratio
is comparable between machines. The guides show the CPU time of all processes together, since other programs on the
machine affect the clock. There are three parts: nbgrader's command with nothing left to do (start-up), its notebook and
database work (our steps without the grading), and the remainder (our grading). `--write` puts the table into the
guides.

`--clock` measures how long a teacher waits: with `grade nbgrader autograde` for a class of that size, including its
start, and with stock nbgrader for eight submissions, without its start.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import math
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlgrade.text import LANGUAGES, Lang, Text

from tests.notebook import warm
from tests.notebook.classroom import ASSIGNMENT, SLUGS, Classroom, environment, new_classroom
from tests.notebook.students import data, filled, grade_id, solutions, variant

STOCK_TEST = """from pathlib import Path
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.model import Exam
from dlgrade.exam.key import as_reference, reference_peer
from dlgrade.exam.loading import load_checks
from dlgrade.course.signatures import signatures
from dlgrade.course.loading import load_course, select
from dlgrade.course.task import read_text
from dlgrade.grading.connections import LocalConnection
from dlgrade.isolation.sandbox.limits import Limits
exercise, seed, limits = select(load_course(Path({root!r})), {slug!r})[0], 1, Limits()
names = signatures(read_text(exercise.solution))
peer = reference_peer(exercise, seed, limits)
exam = Exam(exercise.slug, load_checks(exercise), as_reference(peer), names, seed, peer)
attempt = Attempt(exam, [["answer.py", In[-2]]], lambda: LocalConnection(limits))
sum(result.check.points for result in run_all(attempt) if result.kind == "passed")"""
KERNEL_STEPS = """
c.Autograde.exporter_class = "nbconvert.exporters.NotebookExporter"
del c.Autograde.sanitize_preprocessors
del c.Autograde.autograde_preprocessors
"""
GRADE = (sys.executable, "-c", "from dlgrade.cli.main import main; main()")
FEW = 8
START, END = "<!-- bench/nbgrader.py -->", "<!-- end -->"
GUIDES = Path(__file__).resolve().parents[1] / "site"
SAID = Text(
    ko="제출물 {count}개에 연습 문제가 {exercises}개씩 있습니다. 두 방법의 점수는 모두 같았습니다.",
    en="There are {count} submissions of {exercises} exercises each. Both ways gave the same scores.",
)
TITLES = (Text("제출물 하나", "one submission"), Text("CPU 시간(초)", "CPU seconds"))
ROWS = (
    Text("커널을 쓰는 nbgrader", "nbgrader with a kernel"),
    Text("이 강의의 설정", "with the settings of this course"),
    Text("– nbgrader의 시작", "– nbgrader's start-up"),
    Text("– 노트북 파일과 성적부", "– notebook files and gradebook"),
    Text("– 채점", "– grading"),
)
RATIO = Text("몇 배 빠른가", "times as fast")
NO_GRADING = """
import dlgrade.nbgrader.session as session
from dlgrade.messages.explain import NOT_ATTEMPTED
session.ClassSession.grade = lambda self, slug, notebook, files=(): self.unreadable(slug, NOT_ATTEMPTED)
"""


def hand_in_all(room: Classroom, count: int) -> None:
    """Hand in right answers and three mistakes in turn, none of which would stop stock nbgrader or make it wait. No two
    hand-ins have the same text, because `grade` runs equal texts only once."""
    right, release = solutions(), room.release()
    kinds = [right, *({**right, "mse": variant("mse", name)} for name in ("mse__sum", "mse__root", "mse__loop"))]
    for number in range(count):
        texts = {slug: f"{text}\nNUMBER = {number}\n" for slug, text in kinds[number % len(kinds)].items()}
        room.hand_in(f"student{number:02}", data(filled(release, texts)))


def stock_classroom(place: Path, root: Path, slugs: tuple[str, ...] = SLUGS) -> Classroom:
    """The same course for stock nbgrader: a kernel runs the notebooks, and the tests are in the graded cells."""
    room = new_classroom(place, slugs=slugs)
    with (room.folder / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(KERNEL_STEPS)
    path = room.folder / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        if grade_id(cell) in slugs:
            cell["source"] = STOCK_TEST.format(root=str(root), slug=grade_id(cell))
    path.write_text(json.dumps(document), encoding="utf-8")
    room.run("generate_assignment", ASSIGNMENT, "--force")
    return room


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, and of CPU time, on which other programs of the machine have little effect."""

    clock: float
    processor: float

    def __sub__(self, other: Cost) -> Cost:
        return Cost(self.clock - other.clock, self.processor - other.processor)

    def over(self, other: Cost) -> Cost:
        return Cost(self.clock / other.clock, self.processor / other.processor)

    def each(self, count: int) -> Cost:
        """The cost of one of `count`, rounded as it is shown."""
        return Cost(round(self.clock / count, 3), round(self.processor / count, 3))


@dataclass(frozen=True)
class Measured:
    """Costs of one submission in a class of `count`. `parts` are in the order of ROWS; their sum is `ours`."""

    count: int
    stock: Cost
    ours: Cost
    parts: tuple[Cost, Cost, Cost]


def adopt_orphans() -> None:
    """Make this process the parent of the servers and workers of killed sandboxes, so that their CPU time counts."""
    ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER


def reap() -> None:
    """Wait for all remaining children. The server of the tests' nbgrader commands is ended first, since it would wait
    for this process."""
    warm.end()
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


def autograde(room: Classroom) -> Cost:
    """The cost of one autograde command from the shell, with all of its processes."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    command = [sys.executable, "-m", "bench.counted", "nbgrader", "autograde", ASSIGNMENT]
    found = environment(room.home)
    found["PYTHONPATH"] += f"{os.pathsep}{GUIDES.parent}"
    subprocess.run(command, cwd=room.folder, env=found, capture_output=True, check=True)
    clock = time.perf_counter() - begin
    reap()
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(clock, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime)


def from_nothing(room: Classroom) -> Cost:
    """The cost of grading the whole class again from the start."""
    shutil.rmtree(room.folder / "autograded", ignore_errors=True)
    return autograde(room)


def scores(room: Classroom) -> dict[tuple[str, str], float | None]:
    return {key: score for key, (score, _) in room.grades().items()}


def measured(count: int) -> Measured:
    """Measure both ways in one run. Raises AssertionError if they do not give the same scores."""
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
    parts = tuple(cost.each(count) for cost in (idle, bare - idle, whole - bare))
    return Measured(count, by_kernel.each(count), whole.each(count), parts)  # type: ignore[arg-type]


def waited_for(count: int) -> str:
    """Seconds on the clock for one submission, by the command that uses all cores and by stock nbgrader."""
    from tests.conftest import ROOT

    with tempfile.TemporaryDirectory() as place:
        ours, stock = new_classroom(Path(place, "ours")), stock_classroom(Path(place, "stock"), ROOT)
        hand_in_all(ours, count)
        hand_in_all(stock, FEW)
        warm.end()
        begin = time.perf_counter()
        subprocess.run([*GRADE, "nbgrader", "autograde", ASSIGNMENT], cwd=ours.folder, env=environment(ours.home),
                       check=True, capture_output=True)  # fmt: skip
        own = (time.perf_counter() - begin) / count
        theirs = (from_nothing(stock) - autograde(stock)).each(FEW).clock
        known = scores(ours)
        assert scores(stock).items() <= known.items(), "the ways do not give the same scores"
    return f"{count} notebooks: {own:.3f} s each on the clock; stock {theirs:.3f} s, {theirs / own:.1f} times as long"


def table(found: Measured, lang: Lang) -> str:
    """The lines between the marks of a guide."""
    costs = [found.stock, found.ours, *found.parts]
    rows = [f"| {name(lang)} | {cost.processor:.3f} |" for name, cost in zip(ROWS, costs, strict=True)]
    rows.append(f"| **{RATIO(lang)}** | **{found.stock.over(found.ours).processor:.1f}** |")
    said = SAID(lang, count=found.count, exercises=len(SLUGS))
    return "\n".join([said, "", f"| {' | '.join(title(lang) for title in TITLES)} |", "|---|---:|", *rows])


def shown(block: str) -> Measured:
    """The costs in a table, without those on the clock. Raises ValueError if it is not a table of ours."""
    count = int("".join(re.findall(r"\d+", block.partition("|")[0])[:1]))
    costs = [Cost(math.nan, float(seconds)) for seconds in re.findall(r"\| (-?\d+\.\d{3}) \|", block)]
    stock, ours, *parts = costs
    first, second, third = parts
    return Measured(count, stock, ours, (first, second, third))


def block_of(page: str) -> str:
    """The text between the marks of a page; empty where it has none."""
    return page.partition(START)[2].partition(END)[0].strip()


def write(found: Measured) -> None:
    """Write the table between the two marks of each guide."""
    for lang in LANGUAGES:
        path = GUIDES / lang / "nbgrader.md"
        before, _, rest = path.read_text(encoding="utf-8").partition(START)
        text = f"{before}{START}\n{table(found, lang)}\n{END}{rest.partition(END)[2]}"
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    words = sys.argv[1:]
    adopt_orphans()
    students = next((int(word) for word in words if word.isdigit()), 30)
    if "--clock" in words:
        print(waited_for(students), f"load {os.getloadavg()}", sep="; ")
        sys.exit()
    result = measured(students)
    print(table(result, "en"))
    print(f"\non the clock: {result.stock.clock:.3f} and {result.ours.clock:.3f}", end=", ")
    print(f"{result.stock.over(result.ours).clock:.1f} times as fast; load {os.getloadavg()}")
    if "--write" in words:
        write(result)
