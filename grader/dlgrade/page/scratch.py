"""Runs the reader's file and the lines below it: the task's examples, or lines of the reader's own."""

from __future__ import annotations

import ast
import linecache
import random
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dlgrade.course.model import Exercise
from dlgrade.course.task import examples
from dlgrade.isolation.student.known_names import KnownNames
from dlgrade.isolation.student.peer import raised_from
from dlgrade.isolation.worker.nothing import Nothing
from dlgrade.isolation.worker.trace import describe_exception
from dlgrade.messages import page as messages
from dlgrade.page.grading import file_name, submission_of
from dlgrade.page.printed import Printed
from dlgrade.page.surroundings import Surroundings, as_in_a_worker
from dlgrade.text import Lang, visible
from dlgrade.verdict.build import plain_prints
from dlgrade.verdict.explain_outcome import explain_outcome

MAX_VALUE = 4000  # the last value is cut off after so many characters
SEED = 1


@dataclass(frozen=True, slots=True)
class RunError:
    """The error that stopped a run. `part` names the text to which `line` belongs; lines are counted from 1."""

    headline: str
    details: tuple[str, ...]
    line: int | None
    part: str


@dataclass(frozen=True, slots=True)
class RunResult:
    """The output of a run. `value` is the value of an expression at the very end. `printed` also contains the values of
    expressions before it, as at Python's prompt."""

    printed: str
    value: str
    error: RunError | None


def ran(exercise: Exercise, source: str, scratch: str, lang: Lang) -> RunResult:
    """Run both texts in one module, one after the other. Whatever they do, nothing is raised here."""
    surroundings = Surroundings()
    with as_in_a_worker(exercise.needs, surroundings), surroundings.heard(True), np.errstate():
        return _Run(exercise, source, scratch, lang, surroundings.printed).result()


class _Run:
    def __init__(self, exercise: Exercise, source: str, scratch: str, lang: Lang, printed: Printed) -> None:
        own = bool(scratch.strip())
        lines = scratch if own else "\n".join(examples(exercise.task(lang).statement))
        self._names = file_name(exercise), (messages.SCRATCH if own else messages.EXAMPLES)(lang)
        self._texts = submission_of(exercise, source).parts[0].source, lines
        self._module = types.ModuleType("submission")
        self._exercise, self._lang, self._printed = exercise, lang, printed
        self._value, self._is_last = "", False

    def result(self) -> RunResult:
        """What was printed and shown, and what stopped the code."""
        sys.modules["submission"] = self._module
        sys.displayhook = self._show
        random.seed(SEED)
        np.random.seed(SEED)
        error = self._stopped(0, self._load) or self._stopped(1, self._lines)
        return RunResult(plain_prints(self._printed.text()), "" if error else self._value, error)

    def _stopped(self, part: int, step: Callable[[str, str], None]) -> RunError | None:
        """The error of a step, in the words of a verdict."""
        name, text = self._names[part], self._texts[part]
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
        try:
            step(name, text)
        except BaseException as error:
            return self._told(error, part)
        return None

    def _load(self, name: str, text: str) -> None:
        exec(compile(text, name, "exec", dont_inherit=True), vars(self._module))

    def _lines(self, name: str, text: str) -> None:
        """Run the text statement by statement, as Python's prompt would. The value of an expression at the very end
        is returned and not printed."""
        statements = ast.parse(text, name).body
        for statement in statements:
            self._is_last = statement is statements[-1] and isinstance(statement, ast.Expr)
            exec(compile(ast.Interactive([statement]), name, "single", dont_inherit=True), vars(self._module))

    def _show(self, value: object) -> None:
        """Print the value of an expression. Python calls this for each statement that is an expression."""
        if value is None or isinstance(value, Nothing):  # functions that draw return `Nothing`
            return
        shown = visible(repr(value), keep="\n")
        shown = shown if len(shown) <= MAX_VALUE else f"{shown[:MAX_VALUE]}\n{messages.CUT(self._lang)}"
        if self._is_last:
            self._value = shown
        else:
            self._printed.stream.write(shown + "\n")

    def _told(self, error: BaseException, part: int) -> RunError:
        texts = dict(zip(self._names, self._texts, strict=True))
        raised = raised_from(describe_exception(error, texts), KnownNames([list(part) for part in texts.items()]))
        explanation = explain_outcome(raised, at_import=part == 0, needs=self._exercise.needs)
        place = explanation.place
        where = self._names.index(place.file) if place else part
        details = tuple(detail(self._lang) for detail in explanation.details)
        return RunError(
            explanation.headline(self._lang), details, place.line if place else None, ("source", "scratch")[where]
        )
