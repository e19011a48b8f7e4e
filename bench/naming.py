"""Precision and recall of naming, over mistakes, two mistakes at once, right variants, and styles.

    python bench/naming.py [--seeds 20] [exercise …]

A name is false if it is not the program's own; of two mistakes at once, not one of the two. Recall is the share of the
programs with a name of their own that are given one. Ends with 1 where a name is false, a listed mistake has none, or
right code fails.
"""

from __future__ import annotations

import argparse
from collections import Counter

from programs import Program, exercises_named, outcomes, programs_of

KINDS = ("mistake", "pair", "right", "right style", "wrong style")


def measure(slugs: list[str], seeds: int) -> tuple[Counter[tuple[str, str]], bool]:
    """Counts by kind of program and outcome, and whether no outcome is wrong."""
    counts: Counter[tuple[str, str]] = Counter()
    clean = True
    for exercise in exercises_named(slugs):
        programs = list(programs_of(exercise))
        for seed in range(1, seeds + 1):
            for program, outcome in zip(programs, outcomes(exercise, programs, seed), strict=True):
                problem = count(counts, program, outcome.kind == "passed", outcome.names)
                clean = clean and not problem
                if problem:
                    print(f"{exercise.slug} [{seed}] {program.kind} {program.name}: {problem}", flush=True)
    return counts, clean


def count(counts: Counter[tuple[str, str]], program: Program, passed: bool, names: tuple[str, ...]) -> str:
    """Add one outcome to the counts. Returns what is wrong with it, or ""."""
    false = [name for name in names if name not in program.true]
    counts[program.kind, "programs"] += 1
    counts[program.kind, "names"] += len(names)
    counts[program.kind, "false"] += len(false)
    counts[program.kind, "nameable"] += bool(program.true)
    counts[program.kind, "named"] += bool(set(names) & set(program.true))
    if false:
        return f"is named {', '.join(false)}"
    if program.kind.startswith("right"):
        return "" if passed else "fails"
    if passed:
        return "passes"
    return "is named nothing" if program.kind == "mistake" and not names else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--seeds", type=int, default=1)
    options = parser.parse_args()
    counts, clean = measure(options.exercises, options.seeds)
    print(f"{'':12} {'graded':>8} {'names':>8} {'false':>6} {'precision':>10} {'recall':>8}   seeds: {options.seeds}")
    for kind in KINDS:
        graded, names, false, nameable, named = (
            counts[kind, what] for what in ("programs", "names", "false", "nameable", "named")
        )
        precision, recall = share(names - false, names), share(named, nameable)
        print(f"{kind:12} {graded:8} {names:8} {false:6} {precision:>10} {recall:>8}")
    return int(not clean)


def share(part: int, whole: int) -> str:
    return f"{part / whole:.2%}" if whole else "–"


if __name__ == "__main__":
    raise SystemExit(main())
