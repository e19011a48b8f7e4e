"""Measures precision and recall of `grade class similar` in simulated classes with planted copies.

    python bench/similarity.py [--classes 20] [--copied 0.6] [--usual STUDENTS] [exercise …]

The students' programs are those of `tests/styles`, right and wrong ones, which were written independently; no two
students of a class hand in the same one. With `--usual`, a class has that many students, and three in five answers are
right in a usual way: the first right programs of an order that is drawn are handed in again and again, as short
exercises bring about. A planted copy takes over that share of another student's answers, with its
names changed, its lines and functions put in another order where that changes nothing, and without its comments.
"""

from __future__ import annotations

import argparse
import ast
import random
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.classroom.similar.behaviour import wrong_behaviours
from dlgrade.classroom.similar.code import comparison_here
from dlgrade.classroom.similar.model import ComparedAnswer
from dlgrade.classroom.similar.pairs import similar_pairs
from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.course.stub import stub_source
from dlgrade.exam.transcripts import transcript_bytes
from programs import exercises_named, programs_of

SEED = 7
COPIES = 4
EXERCISES = ("mse", "softmax", "accuracy", "standardize", "split_dataset", "cross_entropy", "dense", "zscore_outliers")
Planted = set[tuple[str, str]]


@dataclass(frozen=True)
class Pool:
    """The programs for one exercise, as answers that do not belong to a student yet."""

    exercise: Exercise
    answers: tuple[ComparedAnswer, ...]
    wrong: int


def pool_of(exercise: Exercise) -> Pool:
    programs = [each for each in programs_of(exercise, pairs=False) if each.kind.endswith("style")]
    answers = []
    with closing(TrustedGrader(exercise, SEED, PATIENT)) as grader:
        for program in programs:
            results = grader.run(program.source)
            verdict = grader.verdict_on(program.source, results)
            wrong = wrong_behaviours(verdict, transcript_bytes(results))
            answers.append(ComparedAnswer("", exercise.slug, program.source, wrong))
    return Pool(exercise, tuple(answers), sum(bool(answer.wrong) for answer in answers))


def usual_answers(pool: Pool, size: int, chance: random.Random) -> list[ComparedAnswer]:
    """Wrong programs that differ, and right ones of which the n-th is drawn in proportion to n ** -1.5."""
    shuffled = chance.sample(pool.answers, len(pool.answers))
    wrong = [answer for answer in shuffled if answer.wrong][: size * 2 // 5]
    right = [answer for answer in shuffled if not answer.wrong]
    weights = [(place + 1) ** -1.5 for place in range(len(right))]
    answers = [*wrong, *chance.choices(right, weights, k=size - len(wrong))]
    return chance.sample(answers, size)


def a_class(
    pools: Sequence[Pool], copied: float, chance: random.Random, usual: int | None = None
) -> tuple[list[ComparedAnswer], Planted]:
    """The answers of a class, and the pairs of students of whom one copied."""
    size = usual or min(len(pool.answers) for pool in pools)
    independent = [f"s{number:02}" for number in range(size - COPIES)]
    pairs = {(source, f"t{number}") for number, source in enumerate(chance.sample(independent, COPIES))}
    answers: dict[tuple[str, str], ComparedAnswer] = {}
    for pool in pools:
        drawn = chance.sample(pool.answers, size) if usual is None else usual_answers(pool, size, chance)
        for student, answer in zip([*independent, *(copier for _, copier in sorted(pairs))], drawn, strict=True):
            answers[student, pool.exercise.slug] = replace(answer, student=student)
        public = set(signatures(stub_source(pool.exercise)))
        for source, copier in sorted(pairs):
            if chance.random() < copied:
                original = answers[source, pool.exercise.slug]
                disguised_source = disguised(original.source, public, chance)
                answers[copier, pool.exercise.slug] = replace(original, student=copier, source=disguised_source)
    return list(answers.values()), pairs


class Renamed(ast.NodeTransformer):
    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.copy_location(ast.Name(self.names.get(node.id, node.id), node.ctx), node)


def disguised(source: str, public: set[str], chance: random.Random) -> str:
    """The same program with other names of variables, and with neighbouring statements exchanged where neither depends
    on the other."""
    tree = ast.parse(source)
    stored = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    arguments = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    fixed = public | arguments | {name for node in ast.walk(tree) if isinstance(node, ast.Global | ast.Nonlocal)
                                  for name in node.names}  # fmt: skip
    names = {name: f"{chance.choice('abcdefg')}{number}_" for number, name in enumerate(sorted(stored - fixed))}
    tree = Renamed(names).visit(tree)
    for node in ast.walk(tree):
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                exchange(block, chance)
    return ast.unparse(tree)


def exchange(block: list[ast.stmt], chance: random.Random) -> None:
    movable = (ast.Assign, ast.FunctionDef)
    for place in range(len(block) - 1):
        one, other = block[place : place + 2]
        if isinstance(one, movable) and isinstance(other, movable) and chance.random() < 0.7:
            reads = [{n.id for n in ast.walk(each) if isinstance(n, ast.Name)} for each in (one, other)]
            binds = [names | {each.name} if isinstance(each, ast.FunctionDef) else names
                     for each, names in zip((one, other), map(bound, (one, other)), strict=True)]  # fmt: skip
            if not (binds[0] & reads[1] or binds[1] & reads[0]):
                block[place : place + 2] = [other, one]


def bound(statement: ast.stmt) -> set[str]:
    return {n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exercises", nargs="*", default=EXERCISES)
    parser.add_argument("--classes", type=int, default=20)
    parser.add_argument("--copied", type=float, default=0.6)
    parser.add_argument("--usual", type=int, metavar="STUDENTS")
    options = parser.parse_args()
    pools = [pool_of(exercise) for exercise in exercises_named(list(options.exercises))]
    stubs = {pool.exercise.slug: stub_source(pool.exercise) for pool in pools}
    compare = comparison_here()
    counts: Counter[tuple[str, str]] = Counter()
    for number in range(options.classes):
        answers, planted = a_class(pools, options.copied, random.Random(number), options.usual)
        without_wrong = [replace(answer, wrong=frozenset()) for answer in answers]
        for kind, given, by in (
            ("behaviour", answers, None), ("code", without_wrong, compare), ("both", answers, compare),
        ):  # fmt: skip
            listed = {(pair.one, pair.other) for pair in similar_pairs(given, stubs, by)}
            counts[kind, "listed"] += len(listed)
            counts[kind, "right"] += len(listed & planted)
            counts[kind, "planted"] += len(planted)
    students = options.usual or min(len(pool.answers) for pool in pools)
    print(f"{options.classes} classes of {students} students and {len(pools)} exercises, {COPIES} copies in each, "
          f"{options.copied:.0%} of the answers copied")  # fmt: skip
    print("wrong programs: " + ", ".join(f"{p.exercise.slug} {p.wrong}/{len(p.answers)}" for p in pools))
    print(f"{'by':10} {'planted':>8} {'listed':>8} {'precision':>10} {'recall':>8}")
    for kind in ("behaviour", "code", "both"):
        planted_, listed_, right = (counts[kind, what] for what in ("planted", "listed", "right"))
        print(f"{kind:10} {planted_:8} {listed_:8} {share(right, listed_):>10} {share(right, planted_):>8}")


def share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


if __name__ == "__main__":
    main()
