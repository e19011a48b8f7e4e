"""`grade quiz`: answer the questions of a chapter, lint quiz files, export them."""

from __future__ import annotations

from pathlib import Path

import click

from grader.text import Lang

HELP = {
    "ko": "`grade quiz`는 어디까지 풀었는지 보여 주고, `grade quiz 06`은 06장의 퀴즈를 풉니다. "
    "맞힌 문제도 다시 풀려면 `grade quiz 06 --again`.",
    "en": "`grade quiz` shows how far you are, `grade quiz 06` asks the questions of chapter 06, "
    "`grade quiz 06 --again` those you got right too.",
}


class _Quiz(click.Group):
    """A group in which a first word that is no subcommand is a chapter."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((word for word in args if not word.startswith("-")), None)
        if first not in self.commands and "--help" not in args:
            args = ["play", *args]
        return super().parse_args(ctx, args)


def command(lang: Lang) -> click.Group:
    """The group of quiz commands, worded in `lang`."""
    group = _Quiz("quiz", help=HELP[lang], subcommand_metavar="[CHAPTER | lint | export]", no_args_is_help=False)
    for make in (_play, _lint, _export):
        group.add_command(make(lang))
    return group


def course_folder() -> Path:
    """The course around the working folder; CourseError, which says what to do, when there is none."""
    from grader.course.loading import find_root
    from grader.course.model import CourseError
    from grader.messages.course import NO_COURSE

    root = find_root(Path.cwd())
    if root is None:
        raise CourseError(NO_COURSE.filled(folder=Path.cwd()))
    return root


def _play(lang: Lang) -> click.Command:
    @click.command("play", hidden=True, help=HELP[lang])  # no one types it: a chapter's name is enough
    @click.argument("chapter", required=False)
    @click.option("--again", is_flag=True, help={"ko": "맞힌 문제도 다시 풉니다.", "en": "Ask right ones again."}[lang])
    @click.option("--seed", type=int, help={"ko": "보기를 섞는 씨앗", "en": "Seed of the shuffle."}[lang])
    @click.option("--course", type=click.Path(path_type=Path, exists=True, file_okay=False))
    def play(chapter: str | None, again: bool, seed: int | None, course: Path | None) -> None:
        from grader.cli.quiz_play import overview, play_chapter

        folder = course or course_folder()
        code = play_chapter(folder, chapter, lang, again, seed) if chapter else overview(folder, lang)
        click.get_current_context().exit(code)

    return play


def _lint(lang: Lang) -> click.Command:
    @click.command("lint", help={"ko": "퀴즈 파일의 잘못을 찾습니다.", "en": "Find faults in quiz files."}[lang])
    @click.argument("course", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
    def lint(course: Path | None) -> None:
        from grader.messages import quiz as messages
        from grader.quiz import lint as linter
        from grader.quiz.load import read

        folder = course or course_folder()
        files = linter.quiz_files(folder)
        if not files:
            raise click.UsageError(messages.NO_QUIZZES(lang, folder=folder))
        faults = linter.lint(folder)
        for fault in faults:
            click.echo(fault.sentence(lang))
        if faults:
            click.echo(messages.FAULTS(lang, count=len(faults)), err=True)
            click.get_current_context().exit(2)
        count = sum(len(read(file)[0].questions) for file in files)
        click.echo(messages.LINTED(lang, files=len(files), count=count))

    return lint


def _export(lang: Lang) -> click.Command:
    from grader.quiz.formats import FORMATS, SHEETS

    @click.command(
        "export", help={"ko": "학습 플랫폼용 파일로 내보냅니다.", "en": "Write a file for a platform."}[lang]
    )
    @click.argument("chapters", nargs=-1, required=True)
    @click.option("--to", "to", type=click.Choice([*FORMATS, *SHEETS]))
    @click.option("--student", is_flag=True, help={"ko": "정답 없이", "en": "Without the key."}[lang])
    @click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False))
    @click.option("--course", type=click.Path(path_type=Path, exists=True, file_okay=False))
    def export(chapters: tuple[str, ...], to: str | None, student: bool, output: Path, course: Path | None) -> None:
        from grader.cli.quiz_export import write

        write(course or course_folder(), chapters, to, student, output, lang)

    return export
