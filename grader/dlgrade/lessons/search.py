"""Finds calls in which a wrong program is wrong, small ones first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from dlgrade.course.variants import Variant
from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.exam.small_calls.code import NoSource
from dlgrade.exam.small_calls.shrink import simpler
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.names import NotAnExample
from dlgrade.examples.programs import Programs
from dlgrade.lessons.comparing import CallStanding, Comparison, compare
from dlgrade.lessons.line import Functions, read_line
from dlgrade.lessons.neighbours import neighbours
from dlgrade.lessons.views import MAX_VIEWS, views

MAX_COMPARED = 300  # at most so many calls of the task and the checks are tried for one mistake
MAX_NEAR = 300  # and then so many variations of the task's lines, if no other call was found
MAX_STEPS = 100  # at most so many calls are tried while one call is made smaller
MAX_NUMBERS, MAX_SHOWN = 60, 500  # a call with more numbers or characters is not shown to a student
MAX_SOURCE = 20_000  # a call of the checks with more characters in one argument is not tried


class Search:
    """The search for calls in which one mistake is wrong. It ends when its number of calls is used up."""

    def __init__(self, programs: Programs, mistake: Variant, functions: Functions, modules: Sequence[str]) -> None:
        self._programs, self._mistake, self._functions, self._modules = programs, mistake, functions, modules
        self._left = MAX_COMPARED
        self.tried: Counter[CallStanding] = Counter()
        self.same: list[Comparison] = []
        """Calls met in the search that the mistake answers rightly."""
        self.open: list[Comparison] = []
        """Calls met in the search on which right programs differ."""

    def separating(self, lines: Sequence[str], calls: Sequence[PlainCall]) -> Iterator[Comparison]:
        """Calls in which the mistake is wrong: first the given lines, then the given calls, made as small as possible.
        If none of these is, variations of the lines."""
        any_found = False
        for comparison in filter(None, map(self._of_line, lines)):
            any_found = True
            yield comparison
        for view in range(MAX_VIEWS):
            for comparison in filter(None, (self._small(call, view) for call in calls)):
                any_found = True
                yield comparison
            if any_found:
                return
        self._left = MAX_NEAR
        yield from filter(None, (self._of_line(neighbour) for line in lines for neighbour in neighbours(line)))

    def _small(self, call: PlainCall, view: int) -> Comparison | None:
        """The call made as small as possible, so that the mistake is still wrong in it; its reply is seen through one
        of `views`. None where the mistake answers the call rightly, or the smallest call is too large to show."""
        comparison = self._seen(call, view)
        steps = _steps(call.arguments) if comparison is not None else iter(())
        for _ in range(MAX_STEPS):
            arguments = next(steps, None)
            if arguments is None:
                break
            smaller = replace(call, arguments=arguments)
            smaller_comparison = self._seen(smaller, view)
            if smaller_comparison is not None:
                call, comparison, steps = smaller, smaller_comparison, _steps(arguments)
        shown = comparison is not None and call.numbers <= MAX_NUMBERS and len(comparison.call.call) <= MAX_SHOWN
        return comparison if shown else None

    def _seen(self, call: PlainCall, view: int) -> Comparison | None:
        """The comparison in one view of the call, if the mistake is wrong there; else None."""
        try:
            texts = list(views(call.source(most=MAX_SOURCE)))
        except NoSource:
            return None
        if view >= len(texts):
            return None
        function = call.function if view == 0 else ""
        arguments = texts[0].removeprefix(function) if function else ""
        return self._refuted(
            ExpectedCall(
                0, texts[view], function=function, arguments=arguments, gives="", unchanged=bool(function),
                touches=frozenset({call.function}),
            )
        )  # fmt: skip

    def _of_line(self, text: str) -> Comparison | None:
        try:
            return self._refuted(read_line(text, self._functions, self._modules))
        except NotAnExample:
            return None

    def _refuted(self, call: ExpectedCall) -> Comparison | None:
        if self._left <= 0:
            return None
        self._left -= 1
        compared = compare(self._programs, self._mistake, call)
        self.tried[compared.standing] += 1
        if compared.standing == "same":
            self.same.append(compared)
        elif compared.standing == "open":
            self.open.append(compared)
        return compared if compared.standing == "refuted" else None


def _steps(arguments: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Simpler arguments for a call: first with fewer samples in all arrays at once, then in every other way."""
    yield from _fewer_samples(arguments)
    yield from simpler(arguments)


def _fewer_samples(arguments: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    lengths = {len(argument) for argument in arguments if isinstance(argument, np.ndarray) and argument.ndim > 1}
    for length, kept in ((length, kept) for length in lengths for kept in (1, 2) if kept < length):
        yield tuple(
            argument[:kept].copy()
            if isinstance(argument, np.ndarray) and argument.ndim and len(argument) == length
            else argument
            for argument in arguments
        )
