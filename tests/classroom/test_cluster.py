"""A class graded on a Dask cluster: the same results, a lost worker loses nothing, and other workers are refused."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from dlgrade.classroom.reports.derived import write_derived
from dlgrade.classroom.running.dask_cluster import ClusterExecutor, dask_cluster
from dlgrade.classroom.running.pool import Open, local_processes
from dlgrade.classroom.running.run import run_class
from dlgrade.classroom.running.same_computers import WorkerState, difference, worker_state
from dlgrade.classroom.running.work import ClassPlan, level_here
from dlgrade.classroom.storage.results import Results
from dlgrade.course.model import CourseError, Exercise

from tests.classroom.hand_ins import RIGHT, SUM, put, reading_of
from tests.classroom.test_run import derived
from tests.conftest import ROOT

distributed = pytest.importorskip("distributed")
STUDENTS = 12


@pytest.fixture(scope="module")
def plan() -> ClassPlan:
    return ClassPlan(ROOT, 5, level_here(ROOT, "L0"))


@pytest.fixture
def mse(exercise_named: Callable[[str], Exercise]) -> Exercise:
    return exercise_named("mse")


@contextmanager
def cluster(plan: ClassPlan, exercise: Exercise) -> Iterator[ClusterExecutor]:
    with dask_cluster("local", 2, plan, [exercise]) as opens:
        executor = opens()
        assert isinstance(executor, ClusterExecutor)
        yield executor


def graded(folder: Path, to: Path, plan: ClassPlan, exercise: Exercise, opens: Open, each: Callable[[], None]) -> None:
    results = Results(to)
    try:
        reading = reading_of(folder, [exercise], Path(tempfile.mkdtemp(dir=to.parent)))
        run_class(reading, [exercise], results, plan, opens, lambda *_: None, each)
        write_derived(results, [exercise], to, "en")
    finally:
        results.close()


@pytest.mark.slow
def test_a_cluster_that_loses_a_worker_gives_the_results_of_local_processes(
    tmp_path: Path, plan: ClassPlan, mse: Exercise
) -> None:
    for number in range(STUDENTS):
        put(tmp_path / "class", f"{number:02}/mse.py", f"{SUM if number % 3 else RIGHT}# {number}\n")
    graded(tmp_path / "class", tmp_path / "here", plan, mse, partial(local_processes, 1), lambda: None)
    done: list[int] = []
    with cluster(plan, mse) as executor:

        def kill_one() -> None:
            done.append(len(done))
            if len(done) == 1:
                os.kill(min(executor.client.run(os.getpid).values()), signal.SIGKILL)

        graded(tmp_path / "class", tmp_path / "there", plan, mse, lambda: ClusterExecutor(executor.client), kill_one)
    assert len(done) == STUDENTS
    assert derived(tmp_path / "there") == derived(tmp_path / "here")


def test_a_worker_that_would_grade_otherwise_is_refused(plan: ClassPlan) -> None:
    here = worker_state(plan, ("mse",))
    assert difference(here, here, plan) is None
    others: list[tuple[WorkerState | BaseException, str]] = [
        (replace(here, editions={"mse": "0"}), "exercise `mse` are different"),
        (replace(here, editions={}), "exercise `mse` are different"),
        (replace(here, packages={"mse": "numpy 1"}), "numpy 1"),
        (replace(here, level="L0"), "at most at level L0"),
        (ModuleNotFoundError("No module named 'dlgrade'"), "not installed there (ModuleNotFoundError"),
        (FileNotFoundError("gone"), "cannot be read there"),
    ]
    for there, said in others:
        reason = difference(here, there, replace(plan, level="L2"))
        assert reason is not None
        assert said in reason.en


def test_no_scheduler_is_said_with_what_to_type(
    plan: ClassPlan, mse: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dlgrade.classroom.running.dask_cluster.MAX_WAIT", 0.2)
    with (
        pytest.raises(CourseError, match="No Dask scheduler answers"),
        dask_cluster("tcp://127.0.0.1:9", 1, plan, [mse]),
    ):
        pass
    with pytest.raises(CourseError, match="No Dask scheduler answers"), dask_cluster("nonsense", 1, plan, [mse]):
        pass


def test_without_dask_the_command_says_what_to_install(
    plan: ClassPlan, mse: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(CourseError, match=r"\[dask\]"), dask_cluster("local", 1, plan, [mse]):
        pass
