"""Questions in which one says what code prints."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_lint as lint_messages
from dlgrade.quiz.kinds.fields import Kind, common, wrong
from dlgrade.quiz.model import Answer, Layout, Mark, Note, Question, QuestionKey, Say, UnreadableError
from dlgrade.quiz.python_code import parses
from dlgrade.quiz.reader import Fields, Reader
from dlgrade.quiz.shapes import PrintedText, Wrong, uniform
from dlgrade.text import Lang, Text

MAX_SECONDS = 20
"""The seconds that the code of a question may run when it is linted."""


CONTROLS = """
{{ code|listing }}<p class="dq-entry"><label for="{{ name }}-in">{{ say.PRINTED(lang) }}</label>
{{ " " }}<textarea id="{{ name }}-in" rows="{{ rows }}" spellcheck="false" autocapitalize="off"
aria-describedby="{{ name }}-hint"></textarea></p>
<p class="dq-hint" id="{{ name }}-hint">{{ say.OUTPUT_HINT(lang) }}</p>
"""


@dataclass(frozen=True)
class OutputKey(QuestionKey):
    """The printed text and known wrong texts, each with its white space made uniform."""

    answer: str
    wrong: tuple[str, ...]

    def mark(self, answer: Answer) -> Mark:
        printed = uniform(str(answer))
        if not printed:
            raise UnreadableError(str(answer))
        if printed == self.answer:
            return Mark(True)
        return Mark(False, (f"wrong-{self.wrong.index(printed)}",) if printed in self.wrong else ())

    def right_answer(self) -> Answer:
        return self.answer


@dataclass(frozen=True, kw_only=True)
class Output(Question):
    """`answer` is what `code` prints."""

    KIND = "output"
    PAGE_MESSAGES = ("ENTER_OUTPUT", "NO_HINT")
    code: str
    answer: str
    wrong: tuple[Wrong, ...] = ()

    def key(self) -> OutputKey:
        return OutputKey(uniform(self.answer), tuple(uniform(wrong_answer.value) for wrong_answer in self.wrong))

    def shape(self) -> PrintedText:
        return PrintedText(self.code, self.answer, self.wrong)

    def own_notes(self) -> dict[str, Note]:
        return {f"wrong-{i}": Note(wrong_answer.why, good=False) for i, wrong_answer in enumerate(self.wrong)}

    def own_texts(self) -> Iterator[tuple[Text, bool]]:
        yield from ((wrong_answer.why, False) for wrong_answer in self.wrong)

    def controls(self, name: str, lang: Lang) -> str:
        from dlgrade.markup.template import fill

        # The box has at least three rows, so that its height does not say that only one or two lines are printed.
        rows = max(3, len(self.answer.splitlines()))
        return fill(CONTROLS, code=self.code, rows=rows, name=name, say=messages, lang=lang)

    def layout(self, seed: str) -> Layout:
        return Layout(code=self.code, many_lines=True)

    def read(self, layout: Layout, typed: str) -> Answer:
        return typed

    def hint(self, mark: Mark, lang: Lang) -> str:
        return "" if mark.notes else messages.NO_HINT(lang)

    def solution(self, lang: Lang) -> str:
        return self.answer

    def lint(self, say: Say) -> None:
        """Report code that does not print what the key says."""
        key = self.key()
        for value, count in Counter(key.wrong).items():
            if value == key.answer:
                say(lint_messages.WRONG_IS_RIGHT, value=value)
            elif count > 1:
                say(lint_messages.WRONG_TWICE, value=value)
        if parses(self.code, say):
            _run(self, say)


def _run(question: Output, say: Say) -> None:
    completed = _ran(question.code, MAX_SECONDS)
    if completed is None:
        say(lint_messages.HANGS, seconds=MAX_SECONDS)
    elif completed.returncode:
        say(lint_messages.FAILS, problem=(completed.stderr.strip().splitlines() or [str(completed.returncode)])[-1])
    elif uniform(completed.stdout) != uniform(question.answer):
        say(lint_messages.PRINTS, printed=uniform(completed.stdout), answer=uniform(question.answer))


@lru_cache
def _ran(code: str, seconds: int) -> subprocess.CompletedProcess[str] | None:
    """The finished process that ran the code, or None where it did not end in time.

    The result is cached, so that linting the same question again does not run its code again.
    """
    command = [sys.executable, "-I", "-X", "utf8", "-c", code]
    with tempfile.TemporaryDirectory() as folder:
        try:
            return subprocess.run(
                command, cwd=folder, capture_output=True, encoding="utf-8", timeout=seconds, check=False
            )
        except subprocess.TimeoutExpired:
            return None


def read(reader: Reader, fields: Fields) -> Question:
    return Output(
        **common(reader, fields),
        code=reader.scalar(fields.get("code")),
        answer=reader.scalar(fields.get("answer")),
        wrong=reader.each(fields.get("wrong"), partial(wrong, reader)),
    )


REGISTERED = Kind("code answer why", "wrong", read)
