"""Sends the code of a class to the processes that grade it, and yields the verdicts as they are finished.

Any executor of `concurrent.futures` will do. If one of its processes dies, a new executor is opened, and the answers
that were being graded are tried again one at a time. This shows which of them kills its process.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from itertools import takewhile
from queue import SimpleQueue
from typing import TypeVar

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.stored import StoredVerdict
from dlgrade.classroom.work import ClassPlan, begin_process, grade_answer
from dlgrade.messages import class_run as messages
from dlgrade.submission.model import Submission
from dlgrade.verdict.build import without_running

Open = Callable[[], Executor]
Key = TypeVar("Key")
MAX_SUSPECTS = 8
"""How many answers are graded one at a time after a process has died, before all others are
graded in parallel again."""


def local_processes(jobs: int) -> Executor:
    """Processes on this machine. They are spawned, not forked, because a fork of a process with
    threads may deadlock."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), begin_process)


def grade_all(
    open_executor: Open, plan: ClassPlan, answers: Mapping[Key, ClassAnswer]
) -> Iterator[list[tuple[Key, StoredVerdict]]]:
    """Each key with its verdict, as they are finished. Those finished since the last request come in one list, so that
    one transaction can store them."""
    unfinished = dict(answers)
    while unfinished:
        for graded in _graded(open_executor, plan, dict(unfinished)):
            for key, _ in graded:
                del unfinished[key]
            yield graded
        for key in list(unfinished)[:MAX_SUSPECTS]:  # the answers that were being graded come first
            answer = unfinished.pop(key)
            alone = list(_graded(open_executor, plan, {key: answer}))
            yield alone[0] if alone else [(key, _lost_verdict(answer))]


def _graded(
    open_executor: Open, plan: ClassPlan, answers: Mapping[Key, ClassAnswer]
) -> Iterator[list[tuple[Key, StoredVerdict]]]:
    """The verdicts, until all are there or a process dies."""
    executor = open_executor()
    ended: SimpleQueue[Future[StoredVerdict]] = SimpleQueue()
    try:
        futures: dict[Future[StoredVerdict], Key] = {}
        for key, answer in answers.items():
            future = executor.submit(grade_answer, plan, answer)
            futures[future] = key
            future.add_done_callback(ended.put)
        while futures:
            finished = [ended.get(), *(ended.get() for _ in range(ended.qsize()))]
            whole = list(takewhile(_has_verdict, finished))
            if whole:
                yield [(futures.pop(future), future.result()) for future in whole]
            for future in finished[len(whole) :]:
                future.result()
    except BrokenExecutor:
        return
    finally:
        executor.shutdown(cancel_futures=True)


def _has_verdict(future: Future[StoredVerdict]) -> bool:
    return future.exception() is None


def _lost_verdict(answer: ClassAnswer) -> StoredVerdict:
    """The verdict on an answer whose grading process died twice. This is a fault of ours, so it has
    no points instead of 0."""
    verdict = without_running(answer.exercise, (), "grader_fault", messages.FAULT, Submission(()))
    return StoredVerdict(verdict, b"", "the process that graded this died")
