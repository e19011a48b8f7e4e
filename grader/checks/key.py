"""What a check calls `reference`: the course's own solution, answering live."""

from __future__ import annotations

from grader.course.model import Exercise
from grader.course.task import read_text
from grader.sandbox.model import Limits
from grader.student.local import local_peer
from grader.student.outcome import Transcript
from grader.student.proxy import Line, Student


def reference_for(exercise: Exercise, seed: int, limits: Limits) -> Student:
    """The solution, in this process. A framework exercise has its oracle in its checks, and an empty reference."""
    peer = local_peer(limits)
    if exercise.needs == "numpy":
        failures = peer.load([["solution.py", read_text(exercise.solution)]], seed)
        if failures:
            raise RuntimeError(f"{exercise.solution}: {failures}")
    return Student(Line(peer, Transcript(), {}))
