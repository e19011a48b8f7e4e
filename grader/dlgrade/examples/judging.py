"""Tries examples on the programs of an exercise: are they right, and which listed mistakes do they catch?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from dlgrade.checking.declare import Check
from dlgrade.course.variants import Variant
from dlgrade.examples.holding import holds, holds_object
from dlgrade.examples.model import ExamplesFile, ExpectedCall, Findings, JudgedExample, PassingMistake, Standing
from dlgrade.examples.programs import Answer, AskedPrograms, Unanswered
from dlgrade.examples.wording import cannot_run, stumbles, what_right_code_does
from dlgrade.messages import examples as messages
from dlgrade.text import Text

Judgement = tuple[Standing, tuple[Text, ...]]


class Judge:
    """Judges the examples of one file, in order."""

    def __init__(self, programs: AskedPrograms, checks: Sequence[Check], public: Collection[str]) -> None:
        self._programs, self._checks, self._public = programs, checks, public
        self._not_asked: set[str] = set()

    def findings(self, file: ExamplesFile) -> Findings:
        """The findings about the examples of a file. Raises CannotStart where no worker can be started."""
        judged = tuple(map(self._judged, file.examples))
        caught = dict.fromkeys(name for result in judged for name in result.catches)
        still = [
            mistake
            for mistake in self._programs.mistakes
            if mistake.name not in caught and mistake.name not in self._not_asked
        ]
        touched = {name for result in judged if result.standing == "valid" for name in result.example.touches}
        bare = Counter(missing for mistake in still if (missing := self._without_example(mistake, touched)))
        passing = tuple(self._passing(mistake) for mistake in still if not self._without_example(mistake, touched))
        not_asked = len(self._not_asked - set(caught))
        mistakes = len(self._programs.mistakes)
        return Findings(judged, file.problems, file.count, mistakes, tuple(caught), passing, bare, not_asked)

    def _judged(self, example: ExpectedCall) -> JudgedExample:
        expected = self._expected(example)
        solution = self._programs.answer(self._programs.solution, example)
        standing, texts = self._standing(example, solution, expected)
        catches = self._catches(example, expected) if standing == "valid" else ()
        self._programs.forget(example)
        return JudgedExample(example, standing, texts, catches)

    def _expected(self, example: ExpectedCall) -> Answer | Unanswered:
        return Answer() if example.gives is None else self._programs.expected(example)

    def _standing(
        self, example: ExpectedCall, solution: Answer | Unanswered, expected: Answer | Unanswered
    ) -> Judgement:
        """Whether right programs do what the example says, with sentences about what they do if not."""
        if isinstance(expected, Unanswered) or isinstance(solution, Unanswered):
            return "slow", (messages.SLOW,)
        for answer in (expected, solution):
            if "MemoryError" in answer.types:
                return "slow", (messages.SLOW,)
            if answer.types and not answer.inside:
                return "broken", (cannot_run(answer),)
        kind = holds_object(solution.value)
        if kind and not solution.types:
            return "broken", (messages.OBJECT.filled(type=kind),)
        right = [self._programs.answer(program, example) for program in self._programs.right]
        right = [answer for answer in right if not _fails_in_the_line(answer)]
        if holds(example, solution, expected.value):
            agreed = all(isinstance(answer, Answer) and holds(example, answer, expected.value) for answer in right)
            return ("valid", ()) if agreed else _open(right)
        if all(isinstance(answer, Answer) and _alike(answer, solution) for answer in right):
            return "wrong", what_right_code_does(example, solution, expected.value)
        return _open([solution, *right])

    def _catches(self, example: ExpectedCall, expected: Answer | Unanswered) -> tuple[str, ...]:
        """The mistakes that do not do what the example says. Where all right programs return a float or an integer just
        as the example writes it, a mistake that returns the other of the two is caught as well."""
        assert isinstance(expected, Answer)
        right = [
            self._programs.answer(program, example) for program in (self._programs.solution, *self._programs.right)
        ]
        right = [answer for answer in right if not _fails_in_the_line(answer)]
        exactly = all(
            isinstance(answer, Answer) and holds(example, answer, expected.value, exactly=True) for answer in right
        )
        return tuple(
            mistake.name
            for mistake in self._programs.mistakes
            if self._is_caught(mistake, example, expected.value, exactly)
        )

    def _is_caught(self, mistake: Variant, example: ExpectedCall, expected: Any, exactly: bool) -> bool:
        answer = self._programs.answer(mistake, example)
        if isinstance(answer, Unanswered):
            self._not_asked |= {mistake.name} if answer.spent else set()
            return not answer.spent
        return not holds(example, answer, expected, exactly)

    def _functions_of(self, mistake: Variant) -> set[str]:
        """The public functions that a mistake may affect. If it replaces a helper, these are all of them."""
        replaced = set(mistake.functions)
        return replaced if replaced <= set(self._public) else set(self._public)

    def _without_example(self, mistake: Variant, touched: Collection[str]) -> str:
        """The function of a mistake that no valid example calls; "" where one does."""
        functions = self._functions_of(mistake)
        return "" if functions & set(touched) else min(functions, key=list(self._public).index)

    def _passing(self, mistake: Variant) -> PassingMistake:
        assert mistake.mistake is not None
        titles = [check.title for check in self._checks if set(check.tests) & set(mistake.breaks)]
        sentence = Text(ko=_first_sentence(mistake.mistake.ko), en=_first_sentence(mistake.mistake.en))
        return PassingMistake(mistake, sentence, tuple(titles))


def _fails_in_the_line(answer: Answer | Unanswered) -> bool:
    """Whether the student's line raised, and not the program. For example, a right program may return a list where the
    solution returns an array, and lists have no `tolist`. That does not make the value wrong."""
    return isinstance(answer, Answer) and bool(answer.types) and not answer.inside


def _open(right: Iterable[Answer | Unanswered]) -> Judgement:
    """The judgement where right programs differ. If some of them fail with an unplanned error, the sentence says that
    the input is not of the kind that the task describes, such as a list where it has an array."""
    errors = (stumbles(answer) for answer in right if isinstance(answer, Answer))
    error = next((text for text in errors if text), "")
    return "open", (messages.OPEN_STRANGE.filled(expected=error) if error else messages.OPEN,)


def _alike(one: Answer, other: Answer) -> bool:
    """Whether two right programs do the same."""
    if one.types or other.types:
        return one.types[:1] == other.types[:1]
    call = ExpectedCall(0, "", gives="")
    return holds(call, one, other.value)


def _first_sentence(text: str) -> str:
    """The first sentence of a mistake's text, which says what the code does; later ones say what to do instead."""
    first, separator, _ = text.partition(". ")
    return first + separator.rstrip()
