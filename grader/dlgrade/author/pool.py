"""Makes many proofs at once. Each runs in a process of its own, which runs the proof's parts in further processes, so
that a mutant may use up memory and this process imports no framework."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace

from dlgrade.author.model import Proof
from dlgrade.author.parts import alone
from dlgrade.author.prove import ProofPlan, prove
from dlgrade.course.model import Exercise

MEMORY = 6 * 2**30


def prove_all(exercises: Sequence[Exercise], plan: ProofPlan, jobs: int) -> Iterator[Proof]:
    """Yield the proofs in the order in which they are done, so that a slow one does not delay the others. Where there
    are fewer exercises than jobs, each proof tries several seeds at once."""
    context = multiprocessing.get_context("spawn")
    shared = replace(plan, at_once=max(1, jobs // max(1, len(exercises))))
    with ProcessPoolExecutor(jobs, context, _begin, max_tasks_per_child=1) as pool:
        for future in as_completed([pool.submit(_prove, exercise, shared) for exercise in exercises]):
            yield future.result()


def _prove(exercise: Exercise, plan: ProofPlan) -> Proof:
    return prove(exercise, plan, run=alone)


def _begin() -> None:
    """Limit the memory, and the frameworks to one thread. The processes of the parts inherit both."""
    import os

    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="")
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
