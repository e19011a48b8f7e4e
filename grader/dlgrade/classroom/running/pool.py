"""Sends the code of a class to the processes that grade it, and yields the verdicts as they are finished.

Any executor of `concurrent.futures` will do. If one of its processes dies, a new executor is opened, and the answers
that were being graded are tried again one at a time. This shows which of them kills its process.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from itertools import takewhile
from queue import SimpleQueue
from typing import Generic, TypeVar

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.running.work import ClassPlan, begin_process, grade_answer
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.isolation.sandbox.own_processes import OwnProcesses
from dlgrade.messages import class_run as messages
from dlgrade.submission.model import Submission
from dlgrade.verdict.build import without_running

Open = Callable[[], Executor]
Key = TypeVar("Key")
SECONDS_BETWEEN = 0.05
"""Verdicts are fetched at most this often. Stored eight at a time, each takes a fifth of the CPU time that it takes
alone. One that comes after a pause is fetched at once."""
MAX_SUSPECTS = 8
"""How many answers are graded one at a time after a process has died, before all others are
graded in parallel again."""


def local_processes(jobs: int) -> Executor:
    """Processes on this machine."""
    return OwnProcesses(jobs, begin_process)


def grade_all(
    open_executor: Open, plan: ClassPlan, answers: Iterable[tuple[Key, ClassAnswer]]
) -> Iterator[list[tuple[Key, StoredVerdict]]]:
    """Each key with its verdict, as they are finished. Those finished since the last request come in one list, so that
    one transaction can store them. An answer is taken from `answers` and sent to a process at once, so the first ones
    are graded while the next ones are looked for."""
    unfinished: dict[Key, ClassAnswer] = {}
    further = iter(answers)

    def waiting() -> Iterator[tuple[Key, ClassAnswer]]:
        yield from list(unfinished.items())
        for key, answer in further:
            unfinished[key] = answer
            yield key, answer

    while True:
        for graded in _graded(open_executor, plan, waiting()):
            for key, _ in graded:
                del unfinished[key]
            yield graded
        if not unfinished:  # else a process has died
            return
        for key in list(unfinished)[:MAX_SUSPECTS]:  # the answers that were being graded come first
            answer = unfinished.pop(key)
            alone = list(_graded(open_executor, plan, [(key, answer)]))
            yield alone[0] if alone else [(key, _lost_verdict(answer))]


def _graded(
    open_executor: Open, plan: ClassPlan, answers: Iterable[tuple[Key, ClassAnswer]]
) -> Iterator[list[tuple[Key, StoredVerdict]]]:
    """The verdicts, until all are there or a process dies. An executor is opened for the first answer."""
    executor: Executor | None = None
    underway = _Underway[Key]()
    try:
        for key, answer in answers:
            executor = executor or open_executor()
            underway.add(executor.submit(grade_answer, plan, answer), key)
            if underway.is_due():
                yield from underway.finished()
        while underway.keys:
            yield from underway.finished()
    except BrokenExecutor:
        return
    finally:
        if executor is not None:
            executor.shutdown(cancel_futures=True)


class _Underway(Generic[Key]):
    """The answers that an executor has and whose verdicts were not fetched yet."""

    def __init__(self) -> None:
        self.keys: dict[Future[StoredVerdict], Key] = {}
        self._done: SimpleQueue[Future[StoredVerdict]] = SimpleQueue()
        self._next = 0.0
        """When verdicts are fetched again, on the monotonic clock."""

    def add(self, future: Future[StoredVerdict], key: Key) -> None:
        self.keys[future] = key
        future.add_done_callback(self._done.put)

    def is_due(self) -> bool:
        """Are there verdicts to fetch now, without waiting for any?"""
        return not self._done.empty() and time.monotonic() >= self._next

    def finished(self) -> Iterator[list[tuple[Key, StoredVerdict]]]:
        """The verdicts that are finished, in one list; waits for the first. Then raises the exception of a future that
        has one."""
        first = self._done.get()
        time.sleep(max(0.0, self._next - time.monotonic()))
        self._next = time.monotonic() + SECONDS_BETWEEN
        finished = [first, *(self._done.get() for _ in range(self._done.qsize()))]
        whole = list(takewhile(_has_verdict, finished))
        if whole:
            yield [(self.keys.pop(future), future.result()) for future in whole]
        for future in finished[len(whole) :]:
            future.result()


def _has_verdict(future: Future[StoredVerdict]) -> bool:
    return future.exception() is None


def _lost_verdict(answer: ClassAnswer) -> StoredVerdict:
    """The verdict on an answer whose grading process died twice. This is a fault of ours, so it has
    no points instead of 0."""
    verdict = without_running(answer.exercise, (), "grader_fault", messages.FAULT, Submission(()))
    return StoredVerdict(verdict, b"", "the process that graded this died")
