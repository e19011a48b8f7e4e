"""`grade author`: what an author runs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grader.course.loading import course_at, select
from grader.course.model import Course, Exercise
from grader.messages import author as words
from grader.messages import cli as say
from grader.text import Lang


def command(lang: Lang) -> click.Group:
    """The group of commands in one language."""
    group = click.Group("author", help=say.COMMANDS["author"](lang))
    group.add_command(_build(lang))
    group.add_command(_verify(lang))
    return group


def _selected(course: Course, targets: tuple[str, ...]) -> list[Exercise]:
    if not targets:
        return list(course.exercises)
    return [exercise for target in targets for exercise in select(course, target)]


def _build(lang: Lang) -> click.Command:
    @click.command("build", help=words.BUILD(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    def build(targets: tuple[str, ...]) -> None:
        from grader.course.stub import stub_source
        from grader.verdict.store import write_atomically

        course = course_at(Path.cwd())
        for exercise in _selected(course, targets):
            write_atomically(exercise.stub, stub_source(exercise))
            click.echo(exercise.stub.relative_to(course.root))

    return build


def _verify(lang: Lang) -> click.Command:
    @click.command("verify", help=words.VERIFY(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    @click.option("--seeds", type=click.IntRange(min=1), default=20, show_default=True, help=words.SEEDS(lang))
    def verify(targets: tuple[str, ...], seeds: int) -> int:
        from grader.author.prove import prove
        from grader.cli.screen import console_on
        from grader.sandbox.choose import open_sandbox
        from grader.sandbox.model import Limits

        limits = Limits()
        sandbox = open_sandbox(limits)
        console = console_on(sys.stdout)
        clean = True
        for exercise in _selected(course_at(Path.cwd()), targets):
            proof = prove(exercise, sandbox, limits, range(1, seeds + 1))
            console.print(words.PROOF(lang, **{name: getattr(proof, name) for name in words.PROOF_FIELDS}))
            for finding in proof.findings:
                console.print(f"    {finding.subject} [{finding.seed}]: {finding.problem}", style="red")
            clean = clean and not proof.findings
        sandbox.close()
        return 0 if clean else 1

    return verify
