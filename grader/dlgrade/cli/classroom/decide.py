"""Stores a person's decisions on the results of a class, and prints what they change."""

from __future__ import annotations

import sys
from pathlib import Path

from dlgrade.classroom.reports.derived import groups_of, summary_of, write_derived
from dlgrade.classroom.storage.overrides import Override, added_to, checked, override_form, refuse_empty
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.terminal.console import console_on
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import Course, CourseError
from dlgrade.exam.loading import load_checks
from dlgrade.files import write_atomically
from dlgrade.messages import class_decisions as messages
from dlgrade.messages import class_run as run_messages
from dlgrade.text import Lang, Text, visible

MAX_LINES = 20
"""Most lines of a program that are printed; the report has more."""


def write_form(results: Results, path: Path, lang: Lang) -> None:
    """Write the CSV form for decisions into a new file. Raises CourseError if the file exists."""
    if path.exists():
        raise CourseError(messages.FORM_EXISTS.filled(path=path))
    write_atomically(path, override_form(results.current()))
    print_sentence(run_messages.WRITTEN(lang, path=path))


def decide_and_tell(results: Results, course: Course, wanted: list[Override], folder: Path, lang: Lang) -> None:
    """Store a person's decisions, write all files again, and print the points of the entries before and after."""
    rows = list(results.current())
    slugs = {row.exercise for row, _ in rows}
    most = {
        exercise.slug: {check.name: check.points for check in load_checks(exercise)}
        for exercise in course.exercises
        if exercise.slug in slugs
    }
    earlier = results.decisions.overrides()
    complete = [checked(wish, rows, most) for wish in wanted]
    for wish in complete:
        refuse_empty(earlier, wish)
    kept = [added_to(earlier, wish) for wish in complete]
    before = summary_of(results, course.exercises)
    results.decisions.keep_overrides(kept)
    after = write_derived(results, course.exercises, folder, lang)
    concerned = {(override.student, override.exercise) for override in kept}
    points_after = {(entry.row.student, entry.row.exercise): entry.points for entry in after.entries}
    for old in before.entries:
        if (place := (old.row.student, old.row.exercise)) in concerned:
            points = {"before": _shown(old.points), "after": _shown(points_after.get(place))}
            line = messages.OVERRIDDEN(lang, student=old.row.student, exercise=old.row.exercise, **points)
            console_on(sys.stdout).print(visible(line), soft_wrap=True)


def tell_groups(results: Results, course: Course, lang: Lang) -> None:
    """Print the groups of wrong answers that no listed mistake explains."""
    console = console_on(sys.stdout)
    groups = groups_of(summary_of(results, course.exercises), results)
    if not groups:
        console.print(messages.NO_GROUPS(lang), soft_wrap=True)
    for group in groups:
        count = messages.STUDENTS(lang, count=len(group.students))
        console.print(f"{group.id}  {group.exercise} · {count}", style="bold", soft_wrap=True)
        for line in [group.name] if group.name is not None else group.explanation:
            console.print(f"    {visible(line(lang))}", soft_wrap=True)
        program = visible(group.program, keep="\n\t").splitlines()
        for text in program[:MAX_LINES]:
            console.print(f"    | {text}", soft_wrap=True)
        if len(program) > MAX_LINES:
            console.print("    | …")


def name_and_tell(
    results: Results, course: Course, behaviour: str, name: Text | None, folder: Path, lang: Lang
) -> None:
    """Store the teacher's sentence about a group (None removes it), write all files again, and print the number of
    students in the group."""
    groups = {group.id: group for group in groups_of(summary_of(results, course.exercises), results)}
    if behaviour not in groups:
        raise CourseError(messages.NO_SUCH_GROUP.filled(group=behaviour))
    results.decisions.keep_name(behaviour, name)
    write_derived(results, course.exercises, folder, lang)
    console_on(sys.stdout).print(
        messages.NAMED(lang, group=behaviour, count=len(groups[behaviour].students)), soft_wrap=True
    )


def _shown(points: int | None) -> str:
    return "–" if points is None else str(points)
