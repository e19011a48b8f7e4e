"""Measures recall and precision of naming two mistakes at once.

    python bench/pairs.py [--seeds 3] [--by-hand] [exercise …]

The programs are all that `grade author compositions` can make of two listed mistakes, also those that it does not keep,
and as a held-out set those of `tests/styles/pairs`, which were written by hand from the sentences of two mistakes. Two
mistakes together may give the same answers as a third listed one alone, as a sum and a half do. Naming that one counts
as `third`. Any other name that is not one of the two is false. Ends with 1 where a name is false.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

from dlgrade.author.compositions import composed_runs
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.compositions import Composer
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.diagnosis.consistency import is_alike_throughout
from programs import EXPECTED, STYLES, Program, exercises_named

KINDS = ("composed", "by hand")
COUNTED = ("both", "one", "none", "third", "false")


def programs_of(exercise: Exercise, by_hand: bool) -> Iterator[Program]:
    """The programs with two mistakes."""
    mistakes = mistakes_of(exercise)
    if not by_hand:
        composer = Composer(mistakes)
        with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
            made = [run.composition for run in composed_runs(grader, mistakes)]
        yield from (Program("composed", each.name, composer.variant(each).source, each.parts) for each in made)
    for path in sorted((STYLES / "pairs" / exercise.slug).glob("*.py")):
        expected = EXPECTED.match(source := read_text(path))
        assert expected, path
        yield Program("by hand", path.stem, source, tuple(expected[1].split(", ")))


def came_to(grader: TrustedGrader, program: Program) -> tuple[str, tuple[str, ...]]:
    """The outcome of a program, one of COUNTED (how many of its two mistakes are named), and the names."""
    results = grader.run(program.source)
    names = grader.names_on(program.source, results)
    ours = {result.check.name: result for result in results}
    others = [mistake for mistake in mistakes_of(grader.exercise) if mistake.name in set(names) - set(program.true)]
    if not others:
        return ("none", "one", "both")[len(set(names))], names
    theirs = [{check.name: grader.behaviours(other, check) for check in grader.exam.checks} for other in others]
    return "third" if all(is_alike_throughout(ours, each, ()) for each in theirs) else "false", names


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--by-hand", action="store_true", help="only the programs that were written by hand")
    options = parser.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    for exercise in exercises_named(options.exercises):
        programs = list(programs_of(exercise, options.by_hand))
        counts: Counter[tuple[str, str]] = Counter()
        for seed in range(1, options.seeds + 1) if programs else ():
            with closing(TrustedGrader(exercise, seed, PATIENT)) as grader:
                for program in programs:
                    what, names = came_to(grader, program)
                    counts[program.kind, what] += 1
                    if what == "false" or (what != "both" and program.kind == "by hand"):
                        print(f"  {exercise.slug} [{seed}] {program.name}: {what} {', '.join(names)}")
        if programs:
            print(row(exercise.slug, counts), flush=True)
        total += counts
    print(row("all", total))
    return int(any(total[kind, "false"] for kind in KINDS))


def row(title: str, counts: Counter[tuple[str, str]]) -> str:
    """A line with `title`, and for each kind of program their number and the counts of their outcomes."""
    parts = []
    for kind in KINDS:
        numbers = [counts[kind, what] for what in COUNTED]
        named = ", ".join(f"{number} {what}" for number, what in zip(numbers, COUNTED, strict=True))
        parts.append(f"{kind} {sum(numbers):4}: {named:44}")
    return f"{title:22} " + "   ".join(parts)


if __name__ == "__main__":
    raise SystemExit(main())
