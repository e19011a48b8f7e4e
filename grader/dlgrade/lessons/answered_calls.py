"""Records the answers of all programs of an exercise to the calls of its task and its lessons. With them a page without
programs judges a reader's examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.course.variants import Variant
from dlgrade.exam.key import stub_of
from dlgrade.examples.holding import holds_object
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.names import NotAnExample
from dlgrade.examples.programs import Answer, Programs, Unanswered, libraries
from dlgrade.examples.recorded import AnsweredCall, AnsweredCalls, packed_answers
from dlgrade.examples.wording import UNPLANNED
from dlgrade.isolation.wire.values import CannotCross
from dlgrade.lessons.candidates import task_lines
from dlgrade.lessons.comparing import compare
from dlgrade.lessons.line import read_line
from dlgrade.lessons.model import Lesson

MAX_CALLS = 40  # at most so many calls of one exercise are recorded
MAX_OFFERED = 160  # a call with more characters is not shown to a reader


def record_answers(exercise: Exercise, programs: Programs, lessons: Sequence[Lesson]) -> AnsweredCalls:
    """The answers of all programs, call by call: those of the task, then those that refute a mistake, then others."""
    everyone = (programs.solution, *programs.right, *programs.mistakes)
    calls = {(call.setup, call.call): call for call in (*_of_the_task(exercise), *_of_the_lessons(lessons))}
    answered = [
        AnsweredCall(call, tuple(programs.answer(program, call) for program in everyone)) for call in calls.values()
    ]
    kept = [answered_call for answered_call in answered if _is_of_use(answered_call)][:MAX_CALLS]
    return AnsweredCalls(len(programs.right), programs.mistakes, tuple(_with_offers(programs, kept)))


def _of_the_task(exercise: Exercise) -> Iterator[ExpectedCall]:
    functions, modules = signatures(stub_of(exercise)), libraries(exercise)
    for line in task_lines(exercise.task("en")):
        try:
            yield read_line(line, functions, modules)
        except NotAnExample:
            continue  # a line that a page cannot show as an example


def _of_the_lessons(lessons: Sequence[Lesson]) -> Iterator[ExpectedCall]:
    yield from (lesson.way_out.call for lesson in lessons)
    for lesson in lessons:
        predicted = () if lesson.asked is None else (lesson.asked,)
        yield from (comparison.call for comparison in (*lesson.shown, *predicted, *lesson.useless))


def _is_of_use(answered: AnsweredCall) -> bool:
    """Whether the solution answers with a value, or with an error
    that the task asks for, and all answers can be stored."""
    solution, answers = answered.answers[0], answered.answers
    if isinstance(solution, Unanswered) or any(isinstance(answer, Unanswered) and answer.spent for answer in answers):
        return False
    if solution.types and (not solution.inside or solution.types[0] in UNPLANNED):
        return False
    if any(isinstance(answer, Answer) and holds_object(answer.value) for answer in answers):
        return False
    try:
        packed_answers(AnsweredCalls(0, (), (answered,)))
    except CannotCross:
        return False
    return True


def _with_offers(programs: Programs, calls: Sequence[AnsweredCall]) -> Iterator[AnsweredCall]:
    """The calls, of which a few are marked as offered to readers: together they catch every mistake that any short call
    catches. They are chosen greedily, each time the call that catches the most of the remaining mistakes."""
    caught = {index: set(_refuted(programs, call.call)) for index, call in enumerate(calls) if _is_short(call)}
    offered, left = set[int](), set[Variant]().union(*caught.values())
    while left:
        best = max(caught, key=lambda index: (len(caught[index] & left), -index))
        offered.add(best)
        left -= caught[best]
    yield from (AnsweredCall(call.call, call.answers, index in offered) for index, call in enumerate(calls))


def _refuted(programs: Programs, call: ExpectedCall) -> Iterable[Variant]:
    return (mistake for mistake in programs.mistakes if compare(programs, mistake, call).standing == "refuted")


def _is_short(answered: AnsweredCall) -> bool:
    return len(answered.lines) <= MAX_OFFERED
