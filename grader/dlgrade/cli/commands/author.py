"""`grade author`: the commands for authors of exercises."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import select
from dlgrade.course.model import Course, Exercise
from dlgrade.messages import author as messages
from dlgrade.messages import class_run as run_messages
from dlgrade.messages import cli as cli_messages
from dlgrade.text import Lang

Command = Callable[..., Any]
REPORT = Path("build/proof.json")


def command(lang: Lang) -> click.Group:
    """The group of commands, with its texts in `lang`."""
    group = click.Group("author", help=cli_messages.COMMANDS["author"](lang))
    for make in (_new, _build, _verify, _certificate, _compositions, _lessons, _table, _keys, _adopt):
        group.add_command(make(lang))
    return group


def _selected(course: Course, targets: tuple[str, ...]) -> list[Exercise]:
    if not targets:
        return list(course.exercises)
    return [exercise for target in targets for exercise in select(course, target)]


def _new(lang: Lang) -> click.Command:
    @click.command("new", help=messages.NEW(lang))
    @click.argument("name", metavar="CHAPTER/NAME")
    @course_option(lang)
    def new(name: str, course_folder: Path | None) -> None:
        from dlgrade.author.scaffold import scaffold

        course = course_for(course_folder)
        files = "\n".join(str(path.relative_to(course.root)) for path in scaffold(course, name))
        print_sentence(messages.NEW_DONE(lang, files=files, name=name.rpartition("/")[2]))

    return new


def _build(lang: Lang) -> click.Command:
    @click.command("build", help=messages.BUILD(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--check", "only_check", is_flag=True, help=messages.BUILD_CHECK(lang))
    @course_option(lang)
    def build(targets: tuple[str, ...], only_check: bool, course_folder: Path | None) -> int:
        from dlgrade.author.lint import stub_problem
        from dlgrade.course.stub import stub_source
        from dlgrade.files import write_atomically

        course = course_for(course_folder)
        stale = [exercise for exercise in _selected(course, targets) if stub_problem(exercise)]
        for exercise in stale:
            path = exercise.stub.relative_to(course.root)
            if not only_check:
                write_atomically(exercise.stub, stub_source(exercise))
            if only_check:
                print_sentence(messages.STALE_STUB(lang, path=path))
            else:
                click.echo(path)
        return int(only_check and bool(stale))

    return build


def _verify(lang: Lang) -> click.Command:
    @click.command("verify", help=messages.VERIFY(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--seeds", type=click.IntRange(min=1), default=20, show_default=True, help=messages.SEEDS(lang))
    @click.option("--mutants", type=click.IntRange(min=0), default=1, show_default=True, help=messages.MUTANTS(lang))
    @click.option("--jobs", type=click.IntRange(min=1), default=2, show_default=True, help=messages.JOBS(lang))
    @_report_option(lang)
    @course_option(lang)
    def verify(
        targets: tuple[str, ...], seeds: int, mutants: int, jobs: int, report: Path, course_folder: Path | None
    ) -> int:
        from dlgrade.author.prove import ProofPlan
        from dlgrade.cli.author.verify import verify as prove_and_tell

        course = course_for(course_folder)
        return prove_and_tell(course, _selected(course, targets), ProofPlan(seeds, mutants), jobs, report, lang)

    return verify


def _certificate(lang: Lang) -> click.Command:
    @click.command("certificate", help=messages.CERTIFICATE(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    @click.option("--publish", is_flag=True, help=messages.CERTIFICATE_PUBLISH(lang))
    @course_option(lang)
    def certificate(targets: tuple[str, ...], publish: bool, course_folder: Path | None) -> int:
        from dlgrade.cli.author.certificate import certify_and_tell

        course = course_for(course_folder)
        return certify_and_tell(course, _selected(course, targets), publish, lang)

    return certificate


def _compositions(lang: Lang) -> click.Command:
    @click.command("compositions", help=messages.COMPOSITIONS(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--stale", is_flag=True, help=messages.COMPOSITIONS_STALE(lang))
    @click.option("--publish", is_flag=True, help=messages.COMPOSITIONS_PUBLISH(lang))
    @course_option(lang)
    def compositions(targets: tuple[str, ...], stale: bool, publish: bool, course_folder: Path | None) -> None:
        from dlgrade.author.compositions import write_compositions
        from dlgrade.author.proof_page import write_pages
        from dlgrade.author.shares import PAIRS, add_shares, share_of
        from dlgrade.course.compositions import is_current

        course = course_for(course_folder)
        for exercise in _selected(course, targets):
            if exercise.needs == "numpy" and not (stale and is_current(exercise)):
                written = write_compositions(exercise)
                if publish:
                    add_shares(course, PAIRS, {exercise.slug: share_of(exercise, written.made, written.told)})
                print_sentence(messages.COMPOSED(lang, exercise=exercise.slug, made=written.made, told=written.told))
        if publish:
            write_pages(course)

    return compositions


def _lessons(lang: Lang) -> click.Command:
    @click.command("lessons", help=messages.LESSONS(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    @click.option("--all", "whole", is_flag=True, help=messages.LESSONS_ALL(lang))
    @click.option("--publish", is_flag=True, help=messages.LESSONS_PUBLISH(lang))
    @course_option(lang)
    def lessons(targets: tuple[str, ...], whole: bool, publish: bool, course_folder: Path | None) -> int:
        from dlgrade.cli.author.lessons import prove_lessons

        course = course_for(course_folder)
        chosen = [exercise for exercise in _selected(course, targets) if exercise.needs == "numpy"]
        return prove_lessons(course, chosen, whole, publish, lang)

    return lessons


def _table(lang: Lang) -> click.Command:
    @click.command("table", help=messages.TABLE(lang))
    @_report_option(lang)
    @course_option(lang)
    def table(report: Path, course_folder: Path | None) -> int:
        from dlgrade.author.proof_json import read_report, stale
        from dlgrade.author.proof_page import PUBLISHED, publish

        course = course_for(course_folder)
        for path in publish(course, course.root / report):
            click.echo(path.relative_to(course.root))
        changed = stale(course, read_report(course.root / PUBLISHED))
        if changed:
            print_sentence(messages.TABLE_STALE(lang, names=", ".join(changed)), err=True)
        return int(bool(changed))

    return table


def _report_option(lang: Lang) -> Callable[[Command], Command]:
    return click.option(
        "--report",
        type=HomePath(path_type=Path),
        default=REPORT,
        show_default=True,
        help=messages.REPORT(lang),
    )


def _keys(lang: Lang) -> click.Command:
    @click.command("keys", help=messages.KEYS(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--into", type=HomePath(path_type=Path, file_okay=False), help=messages.KEYS_INTO(lang))
    @course_option(lang)
    def keys(targets: tuple[str, ...], into: Path | None, course_folder: Path | None) -> None:
        from dlgrade.author.keys import write_key

        course = course_for(course_folder)
        for exercise in _selected(course, targets):
            folder = (into or course.root) / "solutions" / exercise.chapter / exercise.slug
            click.echo(write_key(exercise, folder))

    return keys


def _adopt(lang: Lang) -> click.Command:
    @click.command("adopt", help=messages.ADOPT(lang))
    @click.argument("results", metavar="RESULTS", type=HomePath(file_okay=False, path_type=Path))
    @click.argument("group", metavar="GROUP")
    @click.argument("name", metavar="NAME")
    @click.option("--ko", metavar="TEXT", default="", help=messages.ADOPT_KO(lang))
    @click.option("--en", metavar="TEXT", default="", help=messages.ADOPT_EN(lang))
    @click.option("--breaks", metavar="REQUIREMENT", multiple=True, help=messages.ADOPT_BREAKS(lang))
    @click.option("--see", metavar="ANCHOR", default="", help=messages.ADOPT_SEE(lang))
    @click.option("--apply", is_flag=True, help=messages.ADOPT_APPLY(lang))
    @click.option("--accept-weak-isolation", "weak", is_flag=True, help=run_messages.ACCEPT_WEAK(lang))
    @course_option(lang)
    def adopt(
        results: Path,
        group: str,
        name: str,
        ko: str,
        en: str,
        breaks: tuple[str, ...],
        see: str,
        apply: bool,
        weak: bool,
        course_folder: Path | None,
    ) -> None:
        from dlgrade.cli.author.adopt import AdoptionWish, adopt_and_tell

        wish = AdoptionWish(group, name, ko, en, breaks, see)
        adopt_and_tell(course_for(course_folder), results, wish, apply, "L0" if weak else "L2", lang)

    return adopt
