"""Makes many proofs at once, each in a process of its own, because a mutant may use up memory, and so that no framework
is imported here."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from dlgrade.author.model import Proof
from dlgrade.author.prove import ProofPlan, prove
from dlgrade.course.model import Exercise

MEMORY = 6 * 2**30


def prove_all(exercises: Sequence[Exercise], plan: ProofPlan, jobs: int) -> Iterator[Proof]:
    """The proofs in the order in which they end, so that a slow one does not delay the others."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, _begin, max_tasks_per_child=1) as pool:
        for future in as_completed([pool.submit(prove, exercise, plan) for exercise in exercises]):
            yield future.result()


def _begin() -> None:
    """Limit the memory, and the frameworks to one thread, before any of them is imported."""
    import os

    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="")
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
