"""Measures how well the report of a simulated class recovers its known mistakes, and how useful its groups are.

    python -m bench.known_class [--students 300] [--write] [exercise …]

**Rates.** In a simulated class, half of the students hand in a right program of `tests/styles`, the others a wrong one,
drawn at random; a header in each says which listed mistake it has made. So the share of every mistake is known, and is
compared with the one that the report shows. **Groups.** The same wrong programs are graded with all names withheld, as
if the course listed no mistake. Of those whose mistake is known, how many land in one group with another program that
makes it, one of the class or the course's own? And to answer half, or four fifths, of all wrong programs: how many
sentences would a teacher write?

`--write` puts the figures into the guide.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
from collections import Counter
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.classroom.figures.behaviour_groups import behaviour_of
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.exam.transcripts import transcript_bytes
from dlgrade.text import LANGUAGES, Lang, Text

from bench.programs import ROOT, Program, exercises_named, programs_of

SEED = 7
START, END = "<!-- bench/known_class.py -->", "<!-- end -->"
WRONG = ("wrong style", "mistake")
KEPT = Path(__file__).with_suffix(".json")
SAID = Text(
    ko=(
        "과정이 실수를 하나도 모르는 것처럼 채점해 본 결과입니다. 다른 사람이 따로 쓴 틀린 프로그램 {wrong}개 가운데 "
        "{grouped}개가 묶음에 들어갔습니다. 이 중 어떤 실수를 했는지 알려진 것은 {alike}개이고, 그 가운데 {together}개"
        "({share:.0%})가 같은 실수를 한 다른 프로그램(다른 사람의 것이나 과정에 있는 것)과 한 묶음에 있었습니다. "
        "같은 프로그램이 두 번 나오지 않는 이런 모음에서도, 큰 묶음부터 문장을 하나씩 쓰면 {half}문장으로 절반에, "
        "{most}문장으로 80%에 답합니다."
    ),
    en=(
        "Graded as if the course knew no mistake: of {wrong} wrong programs, written by others independently, "
        "{grouped} are in a group. Of {alike} of these it is known which mistake they make, and {together} "
        "({share:.0%}) share a group with another program that makes it, somebody else's or the course's own. Even "
        "in such a collection, in which no program comes twice, one sentence for each group, the largest first, "
        "answers half of them with {half} sentences and 80% with {most}."
    ),
)


@dataclass(frozen=True)
class Graded:
    """A program with its stored result, and its group if all names of mistakes are withheld ("" for none)."""

    program: Program
    stored: StoredVerdict
    group: str


@dataclass(frozen=True)
class Groups:
    """Counts over all exercises: wrong programs, those in a group, those of them whose mistake is known, those that
    share a group with another program that makes it, and the sentences that answer 50 and 80 % of those in a group."""

    wrong: int
    grouped: int
    alike: int
    together: int
    half: int
    most: int


def graded(exercise: Exercise) -> list[Graded]:
    """The styles of an exercise, and the programs that the course itself lists as mistakes."""
    found = []
    with (
        closing(TrustedGrader(exercise, SEED, PATIENT)) as knowing,
        closing(TrustedGrader(exercise, SEED, PATIENT)) as ignorant,
    ):
        ignorant._key = replace(ignorant._key, mistakes=(), compositions=())
        for program in programs_of(exercise, pairs=False):
            if program.kind != "right":
                with contextlib.redirect_stdout(io.StringIO()):  # the programs' own prints are dropped
                    results = knowing.run(program.source)
                stored = StoredVerdict(knowing.verdict_on(program.source, results), transcript_bytes(results))
                unnamed = ignorant.verdict_on(program.source, results)
                found.append(Graded(program, stored, behaviour_of(unnamed, stored.transcripts)))
    return found


def differences(exercise: Exercise, programs: list[Graded], students: int, chance: random.Random) -> list[float]:
    """For each mistake of a simulated class, the share in the report minus the true one."""
    right, wrong = ([graded for graded in programs if graded.program.kind == f"{k} style"] for k in ("right", "wrong"))
    rows, drawn = [], Counter[str]()
    for number in range(students):
        pool = (right or wrong) if chance.random() < 0.5 else (wrong or right)
        made = chance.choice(pool)
        drawn.update(made.program.true)
        rows.append((HandInRow(f"s{number}", f"s{number}", exercise.slug, "", f"{number}"), made.stored))
    [summary] = summarise(rows, [exercise]).exercises
    # A mistake without a name is a general sentence.
    shown = {mistake.name: mistake.share for mistake in summary.mistakes if mistake.name}
    return [shown.get(name, 0.0) - drawn[name] / students for name in drawn.keys() | shown.keys()] or [0.0]


def sentences(sizes: list[int], share: float) -> int:
    """How many groups, the largest first, together contain that share of all programs in groups."""
    reached = 0
    for count, size in enumerate(sorted(sizes, reverse=True), start=1):
        reached += size
        if reached >= share * sum(sizes):
            return count
    return len(sizes)


def groups_of(by_exercise: dict[str, list[Graded]]) -> Groups:
    placed = [(slug, each) for slug, graded in by_exercise.items() for each in graded if each.program.kind in WRONG]
    wrong = [(slug, each) for slug, each in placed if each.program.kind == "wrong style"]
    grouped = [(slug, each) for slug, each in wrong if each.group]
    alike = [(slug, each) for slug, each in grouped if each.program.true]
    together = sum(
        any(
            other is not each and (other_slug, other.group) == (slug, each.group)
            and set(other.program.true) & set(each.program.true)
            for other_slug, other in placed
        )
        for slug, each in alike
    )  # fmt: skip
    sizes = list(Counter((slug, each.group) for slug, each in grouped).values())
    return Groups(len(wrong), len(grouped), len(alike), together, sentences(sizes, 0.5), sentences(sizes, 0.8))


def said(found: Groups, lang: Lang) -> str:
    share = found.together / max(1, found.alike)
    return SAID(lang, share=share, **asdict(found))


def kept() -> Groups:
    return Groups(**json.loads(KEPT.read_text(encoding="utf-8")))


def page(lang: Lang) -> Path:
    return ROOT / "site" / lang / "class.md"


def block_of(text: str) -> str:
    """The present text between the marks of a page."""
    return text.partition(f"{START}\n")[2].partition(f"\n{END}")[0]


def write() -> None:
    """Write the kept figures between the marks of the guide in each language."""
    for lang in LANGUAGES:
        text = page(lang).read_text(encoding="utf-8")
        before, mark, rest = text.partition(START)
        assert mark, f"{page(lang)} has no {START}"
        text = f"{before}{START}\n{said(kept(), lang)}\n{END}{rest.partition(END)[2]}"
        page(lang).write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--students", type=int, default=300)
    parser.add_argument("--write", action="store_true", help="put the figures into the guide")
    options = parser.parse_args()
    chance, by_exercise, errors = random.Random(SEED), dict[str, list[Graded]](), list[float]()
    for exercise in exercises_named(options.exercises):
        programs = graded(exercise)
        if any(one.program.kind == "wrong style" for one in programs):
            by_exercise[exercise.slug] = programs
            found = differences(exercise, programs, options.students, chance)
            errors += found
            print(
                f"{exercise.slug}: {len(programs)} programs, largest difference {max(map(abs, found)):.3f}", flush=True
            )
    groups, exact = groups_of(by_exercise), sum(error == 0 for error in errors)
    low, high = min(errors), max(errors)
    print(f"{len(errors)} shares of mistakes, {exact} exact, the others off by {low:+.3f} to {high:+.3f}")
    print(said(groups, "en"))
    if options.write:
        KEPT.write_text(json.dumps(asdict(groups), indent=1) + "\n", encoding="utf-8")
        write()


if __name__ == "__main__":
    main()
