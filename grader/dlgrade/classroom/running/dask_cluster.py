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

from dlgrade.classroom.running.pool import Open
from dlgrade.classroom.running.same_computers import demand_alike
from dlgrade.classroom.running.work import ClassPlan
from dlgrade.course.extras import install_command
from dlgrade.course.model import CourseError, Exercise
from dlgrade.messages import dask_cluster as messages

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
MAX_WAIT = 10.0
"""Seconds in which a scheduler has to answer, and in which its first worker has to be there."""


@contextmanager
def dask_cluster(address: str, jobs: int, plan: ClassPlan, exercises: Sequence[Exercise]) -> Iterator[Open]:
    """A function that opens executors on the cluster. Raises CourseError if no cluster answers, or if a worker would
    grade otherwise than this computer."""
    try:
        import distributed
    except ImportError:
        raise CourseError(messages.INSTALL.filled(install=install_command("dask"))) from None
    for name in ("distributed", "distributed.client", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # our own sentences say what a teacher needs to know
    with _client(distributed, address, jobs) as client:
        try:
            demand_alike(client, plan, exercises)
        except OSError:
            raise CourseError(messages.GONE) from None
        yield partial(ClusterExecutor, client)


class ClusterExecutor(Executor):
    """Submits calls to a cluster's workers. A call that kills every worker it is tried on breaks the executor, as it
    would break one of local processes."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.cluster = client.get_executor(pure=False)  # otherwise Dask hashes all arguments to find equal calls

    def submit(self, call: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        """A future of the call's result. It fails with CourseError if the cluster is lost."""
        future: Future[Any] = Future()
        self.cluster.submit(call, *arguments, **named).add_done_callback(partial(_copy_outcome, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Cancel what is not done. The workers belong to the cluster and go on running."""
        self.cluster.shutdown(wait=wait and not cancel_futures)


def _copy_outcome(future: Future[Any], source: Future[Any]) -> None:
    """Copy the outcome of Dask's future to ours, with the exceptions of `concurrent.futures` in place of Dask's."""
    from distributed import KilledWorker

    try:
        future.set_result(source.result())
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
