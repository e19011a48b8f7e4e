"""One run through a quiz: shows each question, reads the answer, explains it and records it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

from rich.console import Console
from rich.markdown import Markdown
from rich.padding import Padding
from rich.table import Table

from dlgrade.files import CannotWrite
from dlgrade.messages import quiz as quiz_messages
from dlgrade.messages import quiz_command as messages
from dlgrade.quiz.feedback import explained, verdict
from dlgrade.quiz.fingerprint import fingerprint
from dlgrade.quiz.keyboard import ascii_signs
from dlgrade.quiz.model import Mark, Question, UnreadableError
from dlgrade.quiz.progress import Progress, Record
from dlgrade.quiz.terminal import Sheet, asked_again, lay_out, read_answer
from dlgrade.text import Lang

# The key q types the second character if a Korean input method is on.
QUIT = ("q", "ㅂ")


class StopError(Exception):
    """The student ends the quiz, or the input ends."""


def record(progress: Progress, question: Question) -> Record:
    """The record of a question."""
    return progress.get(question.id, fingerprint(question))


class QuizSession:
    """One run through a quiz. `seed` determines the order of the choices."""

    def __init__(self, console: Console, progress: Progress, lang: Lang, seed: str) -> None:
        self.console, self.progress, self.lang, self.seed = console, progress, lang, seed
        self.kept = True

    def ask(self, question: Question, number: int) -> None:
        """Ask the question until it is answered rightly, its answer is shown, or it is skipped."""
        sheet = lay_out(question, self.lang, self.seed + question.id)
        self._show(
            sheet,
            f"{quiz_messages.NUMBER(self.lang, number=number)} · {quiz_messages.KINDS[question.KIND](self.lang)}",
        )
        while (typed := self._typed(sheet)) != "":
            if ascii_signs(typed) == "?":
                self._reveal(question)
                return
            try:
                mark = question.key().mark(read_answer(question, sheet, typed))
            except UnreadableError:
                self.console.print(asked_again(question, sheet, self.lang))
                continue
            self._tell(question, mark)
            if mark.right:
                return

    def _show(self, sheet: Sheet, heading: str) -> None:
        self.console.rule(heading, align="left", style="dim")
        self.console.print(Markdown(sheet.markdown))
        self._list([f"{number}." for number, _ in enumerate(sheet.entries, start=1)], sheet.entries, indent=2)
        self._list([f"{chr(ord('a') + place)}." for place, _ in enumerate(sheet.partners)], sheet.partners, indent=6)

    def _list(self, labels: Sequence[str], entries: Sequence[str], indent: int) -> None:
        if entries:
            grid = Table.grid(padding=(0, 1))
            for label, entry in zip(labels, entries, strict=True):
                grid.add_row(label, entry)
            self.console.print(Padding(grid, (0, 0, 0, indent)))

    def _typed(self, sheet: Sheet) -> str:
        self.console.print(f"{sheet.prompt}> ", end="")
        first = self._line()
        if not sheet.layout.many_lines or first in ("", "?"):
            return first
        lines = [first]
        while line := self._line(stop=False):
            lines.append(line)
        return "\n".join(lines)

    def _line(self, stop: bool = True) -> str:
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            # A pipe does not echo what is typed, so the answer is printed to make the transcript readable.
            self.console.print(line.rstrip("\n"))
        if stop and (not line or ascii_signs(line).strip().lower() in QUIT):
            raise StopError
        return line.strip()

    def _reveal(self, question: Question) -> None:
        self.console.print(f"{quiz_messages.SHOWN(self.lang)} {question.solution(self.lang)}")
        key = question.key()
        self._explain(explained(question, key.mark(key.right_answer()), self.lang))
        self._keep(question, replace(record(self.progress, question), shown=True))

    def _tell(self, question: Question, mark: Mark) -> None:
        style = "bold green" if mark.right else "bold red"
        mark_sign = "✓" if mark.right else "✗"
        self.console.print(f"{mark_sign} {verdict(question, mark, self.lang)}", style=style)
        self._explain(explained(question, mark, self.lang))
        before = record(self.progress, question)
        self._keep(question, replace(before, right=before.right or mark.right, tries=before.tries + 1))

    def _keep(self, question: Question, now: Record) -> None:
        """Store a record. If that fails, a warning is printed once, and the quiz goes on."""
        try:
            self.progress.put(question.id, now)
        except CannotWrite:
            if self.kept:
                self.console.print(messages.NOT_KEPT(self.lang, path=self.progress.path), style="yellow")
            self.kept = False

    def _explain(self, paragraphs: list[str]) -> None:
        for paragraph in paragraphs:
            self.console.print(Padding(Markdown(paragraph), (0, 0, 0, 2)))
