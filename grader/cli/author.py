"""`grade author`: what an author runs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.course.loading import course_at, select
from grader.course.model import Course, Exercise
from grader.messages import author as words
from grader.messages import cli as say
from grader.text import LANGUAGES, Lang

if TYPE_CHECKING:
    from grader.author.model import Proof
    from grader.author.prove import Plan

REPORT = Path("build/proof.json")
PUBLISHED = Path("site/proof.json")


def command(lang: Lang) -> click.Group:
    """The group of commands in one language."""
    group = click.Group("author", help=say.COMMANDS["author"](lang))
    for make in (_new, _build, _verify, _table, _keys):
        group.add_command(make(lang))
    return group


def _selected(course: Course, targets: tuple[str, ...]) -> list[Exercise]:
    if not targets:
        return list(course.exercises)
    return [exercise for target in targets for exercise in select(course, target)]


def _new(lang: Lang) -> click.Command:
    @click.command("new", help=words.NEW(lang))
    @click.argument("name", metavar="CHAPTER/NAME")
    def new(name: str) -> None:
        from grader.author.scaffold import scaffold

        course = course_at(Path.cwd())
        files = "\n".join(str(path.relative_to(course.root)) for path in scaffold(course, name))
        click.echo(words.NEW_DONE(lang, files=files, name=name.rpartition("/")[2]))

    return new


def _build(lang: Lang) -> click.Command:
    @click.command("build", help=words.BUILD(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    @click.option("--check", "only_check", is_flag=True, help=words.BUILD_CHECK(lang))
    def build(targets: tuple[str, ...], only_check: bool) -> int:
        from grader.author.lint import stub_problem
        from grader.course.stub import stub_source
        from grader.files import write_atomically

        course = course_at(Path.cwd())
        stale = [exercise for exercise in _selected(course, targets) if stub_problem(exercise)]
        for exercise in stale:
            path = exercise.stub.relative_to(course.root)
            if not only_check:
                write_atomically(exercise.stub, stub_source(exercise))
            click.echo(words.STALE_STUB(lang, path=path) if only_check else path)
        return int(only_check and bool(stale))

    return build


def _verify(lang: Lang) -> click.Command:
    @click.command("verify", help=words.VERIFY(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    @click.option("--seeds", type=click.IntRange(min=1), default=20, show_default=True, help=words.SEEDS(lang))
    @click.option("--mutants", type=click.IntRange(min=0), default=1, show_default=True, help=words.MUTANTS(lang))
    @click.option("--jobs", type=click.IntRange(min=1), default=2, show_default=True, help=words.JOBS(lang))
    @click.option(
        "--report", type=click.Path(path_type=Path), default=REPORT, show_default=True, help=words.REPORT(lang)
    )
    def verify(targets: tuple[str, ...], seeds: int, mutants: int, jobs: int, report: Path) -> int:
        from grader.author.prove import Plan
        from grader.author.report import write_report
        from grader.author.table import terminal_table
        from grader.cli.console import console_on

        course = course_at(Path.cwd())
        exercises = _selected(course, targets)
        console = console_on(sys.stdout)
        clean = True
        entries = {}
        for proof in _proofs(exercises, Plan(seeds, mutants), jobs):
            entries = write_report(course.root / report, course, [proof])  # what is proven stays, whatever comes next
            clean = clean and not proof.findings
        console.print(terminal_table({e.slug: entries[e.slug] for e in exercises}, lang))
        console.print(words.REPORT_WRITTEN(lang, path=report), style="dim")
        return int(not clean)

    def _proofs(exercises: list[Exercise], plan: Plan, jobs: int) -> Iterator[Proof]:
        from grader.author.pool import prove_all
        from grader.cli.console import console_on

        console = console_on(sys.stdout)
        for proof in prove_all(exercises, plan, jobs):
            console.print(
                words.PROVEN(lang, **{name: getattr(proof, name) for name in words.PROVEN_FIELDS}), soft_wrap=True
            )
            for finding in proof.findings:
                seed = "" if finding.seed is None else f" [{finding.seed}]"
                console.print(f"    {finding.subject}{seed}: {finding.problem}", style="red", soft_wrap=True)
            yield proof

    return verify


def _table(lang: Lang) -> click.Command:
    @click.command("table", help=words.TABLE(lang))
    @click.option(
        "--report", type=click.Path(path_type=Path), default=REPORT, show_default=True, help=words.REPORT(lang)
    )
    def table(report: Path) -> int:
        import shutil

        from grader.author.pages import write_pages
        from grader.author.report import read_report, stale

        course = course_at(Path.cwd())
        shutil.copyfile(course.root / report, course.root / PUBLISHED)
        for path in write_pages(course, course.root / PUBLISHED, LANGUAGES):
            click.echo(path.relative_to(course.root))
        changed = stale(course, read_report(course.root / PUBLISHED))
        if changed:
            click.echo(words.TABLE_STALE(lang, names=", ".join(changed)), err=True)
        return int(bool(changed))

    return table


def _keys(lang: Lang) -> click.Command:
    @click.command("keys", help=words.KEYS(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    @click.option("--into", type=click.Path(path_type=Path, file_okay=False), help=words.KEYS_INTO(lang))
    def keys(targets: tuple[str, ...], into: Path | None) -> None:
        from grader.author.keys import write_key

        course = course_at(Path.cwd())
        for exercise in _selected(course, targets):
            folder = (into or course.root) / "solutions" / exercise.chapter / exercise.slug
            click.echo(write_key(exercise, folder))

    return keys
