"""The workers of a Dask cluster as an executor for the pool: on this computer, or on all that a scheduler reaches.

The course has to lie at the same path on each computer, and a worker that would grade otherwise than this computer
stops the run before anything is graded. Dask runs a lost worker's tasks again on another one.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from dlgrade.classroom.alike import demand_alike
from dlgrade.classroom.pool import Open
from dlgrade.classroom.work import ClassPlan
from dlgrade.course.extras import install_command
from dlgrade.course.model import CourseError, Exercise
from dlgrade.messages import cluster as messages

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
MAX_WAIT = 10.0
"""Seconds in which a scheduler has to answer, and in which its first worker has to be there."""


@contextmanager
def dask_cluster(address: str, jobs: int, plan: ClassPlan, exercises: Sequence[Exercise]) -> Iterator[Open]:
    """What opens executors on the cluster. Raises CourseError where there is none, or where a worker differs."""
    try:
        import distributed
    except ImportError:
        raise CourseError(messages.INSTALL.filled(install=install_command("dask"))) from None
    for name in ("distributed", "distributed.client", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what concerns a teacher is said in our words
    with _client(distributed, address, jobs) as client:
        try:
            demand_alike(client, plan, exercises)
        except OSError:
            raise CourseError(messages.GONE) from None
        yield partial(ClusterExecutor, client)


class ClusterExecutor(Executor):
    """Submits to a cluster's workers. What killed its worker again and again breaks it, as with local processes."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.cluster = client.get_executor(pure=False)  # otherwise Dask hashes all arguments to find equal calls

    def submit(self, call: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        """A future of the call's result. It has CourseError once the cluster is gone."""
        future: Future[Any] = Future()
        self.cluster.submit(call, *arguments, **named).add_done_callback(partial(_hand_on, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Forget what is not done; the workers belong to the cluster and stay."""
        self.cluster.shutdown(wait=wait and not cancel_futures)


def _hand_on(future: Future[Any], done: Future[Any]) -> None:
    """Give the outcome of Dask's future to ours, in the words of `concurrent.futures`."""
    from distributed import KilledWorker

    try:
        future.set_result(done.result())
    except KilledWorker as error:
        future.set_exception(BrokenExecutor(str(error)))
    except CancelledError:
        future.set_exception(CourseError(messages.GONE))
    except BaseException as error:
        future.set_exception(error)


@contextmanager
def _client(distributed: Any, address: str, jobs: int) -> Iterator[Client]:
    if address == LOCAL:
        settings = {"n_workers": jobs, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
        with distributed.LocalCluster(**settings) as cluster, distributed.Client(cluster) as client:
            yield client
        return
    try:
        client = distributed.Client(address, timeout=MAX_WAIT)
    except (OSError, ValueError):
        raise CourseError(messages.NO_SCHEDULER.filled(address=address)) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=MAX_WAIT)
        except TimeoutError:
            raise CourseError(messages.NO_WORKERS.filled(address=address)) from None
        yield client
