"""`grade examples mse`: tells a student whether their own examples, written before any code, are right and which
mistakes they catch."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import select
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import examples as messages
from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.examples.model import Findings

STYLES = {"good": "green", "bad": "red", "plain": "default", "dim": "dim", "bold": "bold"}
Judged = tuple[Exercise, Path, "Findings"]


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("examples", help=cli_messages.COMMANDS["examples"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @click.option("--all", "whole", is_flag=True, help=messages.WHOLE(lang))
    @click.option("--json", "as_json", is_flag=True, help=messages.AS_JSON(lang))
    @course_option(lang)
    def examples(target: str, whole: bool, as_json: bool, course_folder: Path | None) -> int:
        course = course_for(course_folder)
        written = _files(course, target)
        if not written:
            (exercise,) = select(course, _slug(target))
            print_sentence(_begun(course, exercise, lang), err=as_json)
            return 1
        judged = _judge(course, written)
        show = _show_json if as_json else _show
        show(course, judged, lang, whole)
        return int(not all(findings.are_thorough for _, _, findings in judged))

    return examples


def _slug(target: str) -> str:
    """The name of the exercise in a word: `mse` for `mse` and for `mse_examples.py`."""
    from dlgrade.examples.file import SUFFIX

    return Path(target).stem.removesuffix(SUFFIX) if SUFFIX in Path(target).name else target


def _files(course: Course, target: str) -> list[tuple[Exercise, Path]]:
    """The exercises that a word names, with their files of examples; empty for a single exercise that has none yet.
    Raises CourseError for a chapter that has none."""
    from dlgrade.examples.file import SUFFIX, examples_path

    exercises = select(course, _slug(target))
    if Path(target).stem.endswith(SUFFIX) and Path(target).is_file():
        return [(exercises[0], Path(target))]
    written = [(exercise, examples_path(exercise)) for exercise in exercises if examples_path(exercise).is_file()]
    if not written and len(exercises) > 1:
        raise CourseError(messages.NONE_IN_CHAPTER.filled(target=target, slug=exercises[0].slug))
    return written


def _begun(course: Course, exercise: Exercise, lang: Lang) -> str:
    """Write the initial text of the file of examples. Returns the sentence on what to do next."""
    from dlgrade.course.signatures import signatures
    from dlgrade.exam.key import stub_of
    from dlgrade.examples.file import examples_path, first_text
    from dlgrade.files import write_atomically

    path = examples_path(exercise)
    write_atomically(path, first_text(exercise, signatures(stub_of(exercise)), lang))
    return messages.WRITTEN(lang, path=path.relative_to(course.root), slug=exercise.slug)


def _judge(course: Course, written: Sequence[tuple[Exercise, Path]]) -> list[Judged]:
    """The findings about each file. One sandbox is used for all."""
    from dlgrade.isolation.sandbox.choose import open_sandbox

    limits = Limits(withheld_folder=str(course.root))
    sandbox = open_sandbox(limits)
    try:
        return [(exercise, path, _findings(exercise, path, sandbox, limits)) for exercise, path in written]
    finally:
        sandbox.close()


def _findings(exercise: Exercise, path: Path, sandbox: Sandbox, limits: Limits) -> Findings:
    from dlgrade.examples.findings import findings_on
    from dlgrade.submission.python_file import read_python_file

    return findings_on(exercise, read_python_file(path).parts[0].source, sandbox, limits)


def _show_json(course: Course, judged: Sequence[Judged], lang: Lang, whole: bool) -> None:
    del lang, whole  # the JSON is always complete and in both languages
    from dlgrade.examples.shown import as_data

    data = [as_data(exercise, _shown(course, path), findings) for exercise, path, findings in judged]
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _show(course: Course, judged: Sequence[Judged], lang: Lang, whole: bool) -> None:
    from rich.padding import Padding
    from rich.text import Text as RichText

    from dlgrade.cli.terminal.console import console_on
    from dlgrade.examples.shown import lines

    console = console_on(sys.stdout)
    for exercise, path, findings in judged:
        for line in lines(exercise, _shown(course, path), _shown(course, exercise.stub), findings, lang, whole):
            text = RichText(line.text, style=STYLES[line.tone])
            console.print(Padding(text, (0, 0, 0, line.indent), expand=False))


def _shown(course: Course, path: Path) -> str:
    """The path, relative to the course folder if it is inside it."""
    return str(path.relative_to(course.root) if path.is_relative_to(course.root) else path)
