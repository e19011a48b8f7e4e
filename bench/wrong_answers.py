"""Measures the CPU time of grading a wrong answer, with its diagnosis, as a multiple of that of a right one.

    python bench/wrong_answers.py [exercise …]

Every listed mistake and wrong style is graded by a new grader, as `grade <exercise>` does it, so the behaviour of the
listed mistakes is not cached yet. The program is called through frames, as in a worker. The aim is 2.
"""

from __future__ import annotations

import sys
import time
from contextlib import closing

from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.model import Exercise
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.grading.connections import LocalConnection
from programs import Program, exercises_named, programs_of

AIM = 2.0


def seconds(exercise: Exercise, program: Program) -> float:
    """CPU seconds of running and diagnosing a program, without those of opening the grader."""
    with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
        began = time.process_time()
        attempt = Attempt(grader.exam, [["answer.py", program.source]], lambda: LocalConnection(PATIENT))
        grader.verdict_on(program.source, list(run_all(attempt)))
        return time.process_time() - began


def main(names: list[str]) -> int:
    above = 0
    for exercise in exercises_named(names or ["epsilon_greedy", "mlp_forward", "mse"]):
        programs = list(programs_of(exercise, pairs=False))
        right = min(seconds(exercise, programs[0]) for _ in range(3))
        ratios = sorted(
            (seconds(exercise, program) / right, program.name)
            for program in programs
            if not program.kind.startswith("right")
        )
        above += ratios[-1][0] > AIM
        middle = ratios[len(ratios) // 2][0]
        print(f"{exercise.slug:20} right {right:6.3f} s   wrong ÷ right: median {middle:5.2f}", end="")
        print(f"   most {ratios[-1][0]:5.2f} ({ratios[-1][1]})", flush=True)
    return int(above > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
