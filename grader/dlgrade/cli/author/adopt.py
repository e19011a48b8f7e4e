"""`grade author adopt`: turns a named group of wrong answers of a class into a listed mistake of the exercise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click

from dlgrade.author.adoption import Adopted, NewMistake, adoptions
from dlgrade.author.lint import HANGUL
from dlgrade.classroom.figures.behaviour_groups import BehaviourGroup
from dlgrade.classroom.figures.summary import Entry
from dlgrade.classroom.reports.derived import groups_of, summary_of
from dlgrade.classroom.running.confined import behaviours_in_the_sandbox
from dlgrade.classroom.running.work import ClassPlan, level_here
from dlgrade.cli.classroom.results import existing_results
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import select
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.loading import load_checks
from dlgrade.files import write_atomically
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.messages import author as messages
from dlgrade.messages import class_decisions as decision_messages
from dlgrade.text import Lang, Text, visible
from dlgrade.verdict.model import NOT_ANSWERED, Verdict


@dataclass(frozen=True)
class AdoptionWish:
    """The options that the author gave. Empty ones are filled in from the group and from the exercise."""

    group: str
    name: str
    ko: str = ""
    en: str = ""
    breaks: tuple[str, ...] = ()
    see: str = ""


def adopt_and_tell(course: Course, place: Path, wish: AdoptionWish, apply: bool, least: Level, lang: Lang) -> None:
    """Print the listed mistake for the group, and write it with `apply`. Raises CourseError if the group cannot become
    a listed mistake."""
    group, entry = _found(course, place, wish.group)
    [exercise] = select(course, group.exercise)
    path = exercise.folder / "variants.py"
    shown_path = path.relative_to(course.root)
    if not (path.is_file() and exercise.solution.is_file()):
        raise CourseError(messages.ADOPT_NO_VARIANTS.filled(exercise=exercise.slug))
    assert entry.verdict is not None
    new = NewMistake(
        wish.name, _text(group, wish), wish.breaks or _broken(exercise, entry.verdict), wish.see or _anchor(exercise)
    )
    plan = ClassPlan(course.root, entry.verdict.seed, level_here(course.root, least))
    adopted = _alike(exercise, group, new, plan)
    print_sentence(messages.ADOPT_SHOWN(lang, path=shown_path))
    click.echo("\n" + "\n".join(f"    {visible(line)}".rstrip() for line in adopted.block.splitlines()) + "\n")
    if not apply:
        print_sentence(messages.ADOPT_NOT_WRITTEN(lang))
        return
    write_atomically(path, adopted.file)
    print_sentence(messages.ADOPT_DONE(lang, path=shown_path, name=adopted.name, exercise=exercise.slug, results=place))


def _found(course: Course, place: Path, behaviour: str) -> tuple[BehaviourGroup, Entry]:
    """The group with this id, and the entry of one of its answers. Raises CourseError if there is no such group."""
    with closing(existing_results(place)) as results:
        summary = summary_of(results, course.exercises)
        groups = {group.id: group for group in groups_of(summary, results)}
    if behaviour not in groups:
        raise CourseError(decision_messages.NO_SUCH_GROUP.filled(group=behaviour))
    return groups[behaviour], next(entry for entry in summary.entries if entry.behaviour == behaviour)


def _text(group: BehaviourGroup, wish: AdoptionWish) -> Text:
    """The sentence in both languages. A missing one says that it has to be translated, which the proof of the exercise
    reports. Raises CourseError if both are missing."""
    names = {text for text in (group.name.ko, group.name.en) if text} if group.name is not None else set()
    ko = wish.ko or next((text for text in names if HANGUL.search(text)), "")
    en = wish.en or next((text for text in names if not HANGUL.search(text)), "")
    if not (ko or en):
        raise CourseError(messages.ADOPT_UNNAMED.filled(group=group.id))
    return Text(ko=ko or messages.ADOPT_TODO.filled(text=en).ko, en=en or messages.ADOPT_TODO.filled(text=ko).en)


def _broken(exercise: Exercise, verdict: Verdict) -> tuple[str, ...]:
    """The requirements that the failed checks test."""
    failed = {check.name for check in verdict.checks if check.kind not in ("passed", *NOT_ANSWERED)}
    requirements = [name for check in load_checks(exercise) if check.name in failed for name in check.tests]
    return tuple(dict.fromkeys(requirements))


def _anchor(exercise: Exercise) -> str:
    """The anchor that most mistakes of the exercise refer to."""
    counted = Counter(mistake.see for mistake in mistakes_of(exercise))
    return counted.most_common(1)[0][0] if counted else ""


def _alike(exercise: Exercise, group: BehaviourGroup, new: NewMistake, plan: ClassPlan) -> Adopted:
    """The first of the possible mistakes that behaves as the group does. Raises CourseError if none does."""
    possible: Sequence[Adopted] = tuple(adoptions(exercise, group.program, new))
    with behaviours_in_the_sandbox(exercise, plan) as behaviour:
        for choice in possible:
            if behaviour(choice.program) == group.id:
                return choice
    raise CourseError(messages.ADOPT_OTHERWISE)
