"""Finds verdicts that depend on the seed: mistakes and styles whose kind, points or named mistakes differ.

    python bench/seeds.py [--seeds 50] [exercise …]

Prints a line for each such program, with the number of seeds for each outcome and the first of these seeds. Ends with 1
where there is any.
"""

from __future__ import annotations

import argparse
from collections import defaultdict

from programs import Outcome, exercises_named, outcomes, programs_of


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--seeds", type=int, default=50)
    options = parser.parse_args()
    differing = 0
    for exercise in exercises_named(options.exercises):
        programs = list(programs_of(exercise, pairs=False))
        seen: list[dict[Outcome, list[int]]] = [defaultdict(list) for _ in programs]
        for seed in range(1, options.seeds + 1):
            for outcome, by_outcome in zip(outcomes(exercise, programs, seed), seen, strict=True):
                by_outcome[outcome].append(seed)
        for program, by_outcome in zip(programs, seen, strict=True):
            if len(by_outcome) > 1:
                differing += 1
                print(f"{exercise.slug} {program.kind} {program.name}:", *map(said, by_outcome.items()), sep="\n    ")
        print(f"{exercise.slug}: {len(programs)} programs", flush=True)
    print(f"{differing} programs are graded in more than one way over {options.seeds} seeds")
    return int(differing > 0)


def said(entry: tuple[Outcome, list[int]]) -> str:
    outcome, seeds = entry
    names = ", ".join(outcome.names) or "no name"
    return f"{len(seeds)} seeds, first {seeds[0]}: {outcome.kind}, {outcome.points} points, {names}"


if __name__ == "__main__":
    raise SystemExit(main())
