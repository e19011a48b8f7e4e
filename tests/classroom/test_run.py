"""A run over a class grades equal code once, a second run only what has changed, and no interruption loses a verdict."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from dlgrade.classroom.answers.intake import Reading, take_in
from dlgrade.classroom.figures.summary import ClassSummary
from dlgrade.classroom.model import ClassAnswer, Intake, Roster
from dlgrade.classroom.reports.derived import write_derived
from dlgrade.classroom.running import pool
from dlgrade.classroom.running.pool import grade_all
from dlgrade.classroom.running.run import WorkCount, run_class
from dlgrade.classroom.running.work import ClassPlan, grade_answer, level_here
from dlgrade.classroom.storage.results import Results
from dlgrade.course.model import CourseError, Exercise
from dlgrade.isolation.sandbox.choose import NoSuchIsolation
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox

from tests.classroom.hand_ins import RIGHT, SUM, put, reading_of
from tests.conftest import ROOT

SEED = 5
GradeClass = Callable[..., tuple[ClassSummary, WorkCount]]


def one_thread() -> Executor:
    """Any executor can be used. A thread of this process starts at once."""
    return ThreadPoolExecutor(1)


@pytest.fixture(scope="module")
def plan() -> ClassPlan:
    return ClassPlan(ROOT, SEED, level_here(ROOT, "L0"))


@pytest.fixture
def grade_class(tmp_path: Path, exercise_named: Callable[[str], Exercise], plan: ClassPlan) -> GradeClass:
    def grade(folder: Path, to: str = "results") -> tuple[ClassSummary, WorkCount]:
        exercises, told = [exercise_named("mse")], list[WorkCount]()
        reading = reading_of(folder, exercises, Path(tempfile.mkdtemp(dir=tmp_path)))
        results = Results(tmp_path / to)
        try:
            run_class(reading, exercises, results, plan, one_thread, lambda _, work: told.append(work), lambda: None)
            return write_derived(results, exercises, tmp_path / to, "en"), told[0]
        finally:
            results.close()

    return grade


def points(summary: ClassSummary) -> dict[str, int | None]:
    return {entry.row.student: entry.points for entry in summary.entries}


def test_the_same_code_is_graded_once_and_only_what_changed_again(tmp_path: Path, grade_class: GradeClass) -> None:
    folder = tmp_path / "class"
    for name, text in (("a/mse.py", RIGHT), ("b/mse (1).py", RIGHT), ("c/mse.py", SUM)):
        put(folder, name, text)
    summary, work = grade_class(folder)
    assert (work.different, work.waiting) == (2, 2)
    assert points(summary)["a"] == points(summary)["b"] == 8
    assert (points(summary)["c"] or 0) < 8
    assert [mistake.name for mistake in summary.exercises[0].mistakes] == ["mse__sum"]
    before = {path.name: path.read_bytes() for path in (tmp_path / "results").glob("*.*") if "sqlite" not in path.name}
    summary, work = grade_class(folder)
    assert work.waiting == 0
    after = {path.name: path.read_bytes() for path in (tmp_path / "results").glob("*.*") if "sqlite" not in path.name}
    assert before == after
    put(folder, "c/mse.py", RIGHT.replace("a, b", "b, a"))
    summary, work = grade_class(folder)
    assert work.waiting == 1
    assert points(summary) == {"a": 8, "b": 8, "c": 8}


LENDER = """
import builtins, os, sys, types
import numpy as np

def lent(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    if a.shape != b.shape:
        raise ValueError("shapes")
    return float(np.mean((a - b) ** 2))

builtins.lent = np.lent = lent
sys.modules["lender"] = types.ModuleType("lender")
sys.modules["lender"].lent = lent
for place in (".", "..", "/tmp", "/dev/shm"):
    try:
        with open(os.path.join(place, "lender.py"), "w") as file:
            file.write("from builtins import lent")
    except OSError:
        pass

def accuracy(y_true, y_pred):
    return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))
"""


@pytest.mark.parametrize("how", ["lent(a, b)", "__import__('numpy').lent(a, b)", "__import__('lender').lent(a, b)"])
def test_the_answer_to_one_exercise_lends_nothing_to_the_next(
    how: str, tmp_path: Path, exercise_named: Callable[[str], Exercise], plan: ClassPlan
) -> None:
    """Each answer is graded as if it stood alone, also after others of the same student in the same process of ours."""
    put(tmp_path / "class", "a/accuracy.py", LENDER)
    put(tmp_path / "class", "a/mse.py", f"def mse(a, b):\n    return {how}\n")
    exercises = [exercise_named(slug) for slug in ("accuracy", "mse")]
    reading = reading_of(tmp_path / "class", exercises, tmp_path / "scratch")
    results = Results(tmp_path / "results")
    run_class(reading, exercises, results, plan, one_thread, lambda *_: None, lambda: None)
    kinds = {row.exercise: stored.verdict.kind for row, stored in results.current() if stored is not None}
    results.close()
    assert kinds == {"accuracy": "passed", "mse": "error"}


def test_a_hostile_hand_in_changes_nobody_elses_grade(tmp_path: Path, grade_class: GradeClass) -> None:
    folder = tmp_path / "class"
    hostile = {
        "exits": "import os\nos._exit(0)\n", "ends": "raise SystemExit\n",
        "patches": "import numpy as np\nnp.allclose = lambda *a, **k: True\ndef mse(a, b):\n    return 0\n",
        "no python": "def mse(:\n", "kills": "import os\nos.kill(os.getppid(), 9)\ndef mse(a, b): return 0.0\n",
    }  # fmt: skip
    for name, text in hostile.items():
        put(folder, f"{name}/mse.py", text)
    put(folder, "honest/mse.py")
    found = points(grade_class(folder)[0])
    assert found["honest"] == 8
    assert found.keys() == {*hostile, "honest"}
    assert all((found[name] or 0) < 8 for name in hostile)


def test_less_isolation_than_asked_for_is_a_clear_stop() -> None:
    with pytest.raises(CourseError) as caught:
        level_here(ROOT, "L4")  # type: ignore[arg-type]
    assert "--accept-weak-isolation" in caught.value.text.en


def test_a_process_that_cannot_wall_in_as_the_run_asks_grades_nothing(
    tmp_path: Path, exercise_named: Callable[[str], Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A loaded machine may fail to start the strong sandbox; no code runs in a weaker one instead."""

    def refused(_: Limits, level: Level | None = None) -> Sandbox:
        assert level == "L3"
        raise NoSuchIsolation("L3", "no memory")

    put(tmp_path / "class", "a/mse.py")
    intake = take_in(tmp_path / "class", [exercise_named("mse")], Roster(), tmp_path)
    monkeypatch.setattr("dlgrade.classroom.running.work.open_sandbox", refused)
    [answer] = intake.answers.values()
    stored = grade_answer(ClassPlan(ROOT, SEED + 1, "L3"), answer)
    assert (stored.verdict.kind, stored.verdict.points) == ("grader_fault", None)
    assert "NoSuchIsolation" in stored.fault


class AtOnce(Executor):
    """An executor that is done with each call as soon as it has it."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(function(*arguments, **named))
        return future


class Dying(AtOnce):
    """An executor whose process dies at one answer, as a pool's does: every answer that is under way is lost."""

    def __init__(self) -> None:
        self.dead = False

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        answer = arguments[1]
        self.dead = self.dead or "deadly" in answer.readings[0].parts[0].source
        if not self.dead:
            return super().submit(function, *arguments, **named)
        future: Future[Any] = Future()
        future.set_exception(BrokenProcessPool("a process died"))
        return future


def test_what_kills_its_process_costs_nobody_else_a_grade(
    tmp_path: Path, exercise_named: Callable[[str], Exercise], plan: ClassPlan
) -> None:
    for number in range(12):
        put(tmp_path / "class", f"{number:02}/mse.py", f"{RIGHT}# {'deadly' if number == 3 else number}\n")
    (tmp_path / "scratch").mkdir()
    intake = take_in(tmp_path / "class", [exercise_named("mse")], Roster(), tmp_path / "scratch")
    graded = dict(each for together in grade_all(Dying, plan, intake.answers.items()) for each in together)
    assert graded.keys() == intake.answers.keys()
    kinds = sorted(stored.verdict.kind for stored in graded.values())
    assert kinds == ["grader_fault", *["passed"] * 11]


class Interrupted(Reading):
    """A reading that somebody stops after two answers."""

    def __iter__(self) -> Iterator[ClassAnswer]:
        yield from islice(super().__iter__(), 2)
        raise KeyboardInterrupt


def test_a_stop_while_hand_ins_are_read_loses_no_verdict(
    tmp_path: Path, exercise_named: Callable[[str], Exercise], plan: ClassPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "SECONDS_BETWEEN", 0.0)  # else a fast machine fetches both verdicts after the stop
    folder, exercises, graded, waiting = tmp_path / "class", [exercise_named("mse")], list[None](), list[int]()
    for number in range(4):
        put(folder, f"s{number}/mse.py", f"{RIGHT}# {number}\n")

    def grade(to: str, reading: Reading) -> dict[str, bytes]:
        def told(_: Intake, work: WorkCount) -> None:
            waiting.append(work.waiting)

        results = Results(tmp_path / to)
        try:
            run_class(reading, exercises, results, plan, AtOnce, told, partial(graded.append, None))
            write_derived(results, exercises, tmp_path / to, "en")
        finally:
            results.close()
        return derived(tmp_path / to)

    with pytest.raises(KeyboardInterrupt):
        grade("stopped", Interrupted(folder, exercises, Roster(), partial(nullcontext, tmp_path)))
    assert (len(graded), waiting) == (2, [])  # graded before everything was read
    later = grade("stopped", reading_of(folder, exercises, tmp_path))
    assert waiting == [2]
    assert later == grade("whole", reading_of(folder, exercises, tmp_path))


KILLED = """
import sys
from functools import partial
from pathlib import Path
from dlgrade.classroom.reports.derived import write_derived
from dlgrade.classroom.answers.intake import Reading
from dlgrade.classroom.model import Roster
from dlgrade.classroom.running.pool import local_processes
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.running.run import run_class
from dlgrade.classroom.running.work import ClassPlan, level_here
from dlgrade.course.loading import load_course, select
from dlgrade.isolation.sandbox.folders import WorkFolder

if __name__ == "__main__":
    root, folder, to = map(Path, sys.argv[1:])
    exercises = select(load_course(root), "mse")
    reading = Reading(folder, exercises, Roster(), WorkFolder)
    results = Results(to)
    tell = lambda *words: print(*words, flush=True)
    plan = ClassPlan(root, results.seed(5), level_here(root, "L0"))
    begun = lambda intake, work: tell(work)
    run_class(reading, exercises, results, plan, partial(local_processes, 1), begun, partial(tell, "stored"))
    write_derived(results, exercises, to, "en")
"""


HAND_INS = 6


def derived(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file() and "sqlite" not in path.name]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def carrying(mark: str) -> list[str]:
    """The processes whose environment holds the mark."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark.encode() in path.read_bytes():
                found.append(path.parent.name)
        except OSError:
            continue
    return found


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc, and kills by a POSIX signal")
def test_kill_minus_nine_loses_nothing_and_the_next_run_goes_on(tmp_path: Path) -> None:
    """Each verdict that was told as stored is there, none is there twice, no process is left, and the files are those of
    a run that nobody disturbed."""
    folder, script, mark = tmp_path / "class", put(tmp_path, "run.py", KILLED), f"mark-{uuid.uuid4().hex}"
    for number in range(HAND_INS):
        put(folder, f"s{number}/mse.py", (RIGHT if number % 2 else SUM) + f"# {number}\nx{number} = {number}\n")
    environment = {**os.environ, "DLGRADE_TEST": mark}

    def start(to: str) -> subprocess.Popen[str]:
        line = [sys.executable, str(script), str(ROOT), str(folder), str(tmp_path / to)]
        return subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, text=True)

    whole = start("whole")
    told = whole.communicate(timeout=300)[0].splitlines()
    assert told[1:] == ["stored"] * HAND_INS
    stored = 0
    for stop in (1, 2):
        process = start("killed")
        assert process.stdout is not None
        line = process.stdout.readline()
        assert f"waiting={HAND_INS - stored}" in line or stored == 0
        for _ in range(stop):
            assert process.stdout.readline() == "stored\n"
        process.send_signal(signal.SIGKILL)
        stored += stop + process.communicate()[0].count("stored")
        results = Results(tmp_path / "killed")
        kept = [entry for _, entry in results.current() if entry is not None]
        results.close()
        assert len(kept) >= stored  # one more may have been stored and not yet told
        stored = len(kept)
    last = start("killed")
    assert last.communicate(timeout=300)[0].splitlines()[1:] == ["stored"] * (HAND_INS - stored)
    assert derived(tmp_path / "killed") == derived(tmp_path / "whole")
    data = json.loads((tmp_path / "killed" / "grades.json").read_text(encoding="utf-8"))
    assert [row["status"] for row in data["rows"]] == ["graded"] * HAND_INS
    waited = threading.Event()
    for _ in range(100):
        if not carrying(mark):
            break
        waited.wait(0.1)
    assert carrying(mark) == []
