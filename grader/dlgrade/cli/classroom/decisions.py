"""`grade class override` and `grade class name`: a person's decisions on the results."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from dlgrade.cli.classroom.results import existing_results
from dlgrade.cli.course import any_course
from dlgrade.cli.main import PASSED
from dlgrade.cli.names import completed
from dlgrade.cli.options import HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import CourseError
from dlgrade.messages import class_decisions as messages
from dlgrade.text import Lang, Text

EXISTING = HomePath(path_type=Path)


def override_command(lang: Lang) -> click.Command:
    @click.command("override", help=messages.OVERRIDE(lang))
    @click.argument("results", metavar="RESULTS", type=HomePath(file_okay=False, path_type=Path))
    @click.argument("student", metavar="[STUDENT]", default="")
    @click.argument("exercise", metavar="[EXERCISE]", default="", shell_complete=completed)
    @click.option("--points", type=click.IntRange(min=0), metavar="N", help=messages.BY_POINTS(lang))
    @click.option("--check", metavar="NAME", default="", help=messages.BY_CHECK(lang))
    @click.option("--comment", metavar="TEXT", default="", help=messages.BY_COMMENT(lang))
    @click.option("--remove", is_flag=True, help=messages.BY_REMOVE(lang))
    @click.option("--confirm", is_flag=True, help=messages.BY_CONFIRM(lang))
    @click.option("--by", metavar="NAME", default="", help=messages.BY_WHOM(lang))
    @click.option("--from", "file", metavar="CSV", type=EXISTING, help=messages.BY_FILE(lang))
    @click.option("--form", metavar="CSV", type=EXISTING, help=messages.BY_FORM(lang))
    @course_option(lang)
    def override(
        results: Path,
        student: str,
        exercise: str,
        points: int | None,
        check: str,
        comment: str,
        remove: bool,
        confirm: bool,
        by: str,
        file: Path | None,
        form: Path | None,
        course_folder: Path | None,
    ) -> int:
        from dlgrade.classroom.storage.overrides import CannotOverride, Override, read_overrides
        from dlgrade.cli.classroom.decide import decide_and_tell, write_form

        if form is not None:
            with closing(existing_results(results)) as opened:
                write_form(opened, form, lang)
            return PASSED

        decides = points is not None or bool(comment)
        if confirm:
            if not student or exercise or decides or check or file is not None:
                raise CannotOverride(messages.WHAT_TO_OVERRIDE)
            _confirm(results, student, remove, by, course_folder, lang)
            return PASSED

        if file is None and not (student and exercise and decides != remove):
            raise CannotOverride(messages.WHAT_TO_OVERRIDE)
        wanted = [Override(student, exercise, check, points, comment, by)] if file is None else read_overrides(file, by)
        if not wanted:
            print_sentence(messages.NOTHING_DECIDED(lang, path=file))
            return PASSED
        with closing(existing_results(results)) as opened:
            decide_and_tell(opened, any_course(course_folder), wanted, results, lang)
        return PASSED

    return override


def _confirm(place: Path, student: str, remove: bool, by: str, course_folder: Path | None, lang: Lang) -> None:
    from dlgrade.cli.classroom.confirm import confirm_and_tell, take_back_and_tell

    with closing(existing_results(place)) as opened:
        if remove:
            take_back_and_tell(opened, any_course(course_folder), student, place, lang)
        else:
            confirm_and_tell(opened, any_course(course_folder), student, by, place, lang)


def name_command(lang: Lang) -> click.Command:
    @click.command("name", help=messages.NAME_COMMAND(lang))
    @click.argument("results", metavar="RESULTS", type=HomePath(file_okay=False, path_type=Path))
    @click.argument("group", metavar="[GROUP]", default="")
    @click.option("--ko", metavar="TEXT", default="", help=messages.IN_KOREAN(lang))
    @click.option("--en", metavar="TEXT", default="", help=messages.IN_ENGLISH(lang))
    @click.option("--remove", is_flag=True, help=messages.UNNAME(lang))
    @course_option(lang)
    def name(results: Path, group: str, ko: str, en: str, remove: bool, course_folder: Path | None) -> int:
        from dlgrade.cli.classroom.decide import name_and_tell, tell_groups

        says = bool(ko or en)
        if (says == remove) if group else (says or remove):
            raise CourseError(messages.WHAT_TO_NAME)
        with closing(existing_results(results)) as opened:
            if not group:
                tell_groups(opened, any_course(course_folder), lang)
            else:
                text = Text(ko=ko or en, en=en or ko) if says else None
                name_and_tell(opened, any_course(course_folder), group, text, results, lang)
        return PASSED

    return name
