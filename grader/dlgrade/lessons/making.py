"""Makes the lesson of a mistake from the exercise alone: nothing is written by an author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice

from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, solution_of
from dlgrade.exam.results import CheckResult
from dlgrade.examples.programs import Programs
from dlgrade.grading.connections import WorkerConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.public_inputs import SELF_CHECK_SEED
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.lessons.candidates import calls_of, check_lines, object_lines, task_lines
from dlgrade.lessons.comparing import Comparison
from dlgrade.lessons.judging import CallJudge
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.search import Search
from dlgrade.lessons.values import can_be_typed

MAX_SEPARATING = 3  # one lesson uses at most so many calls in which the mistake is wrong
MAX_USELESS = 3  # and at most so many calls that do not refute it, for the list from which a reader chooses


def solution_results(grader: ExerciseGrader) -> tuple[CheckResult, ...]:
    """The results of all checks on the solution, run in this process. They contain the calls that the checks make."""
    solution = solution_of(read_text(grader.exercise.solution))
    return tuple(grader.behaviours(solution, check) for check in grader.exam.checks)


class LessonMaker(CallJudge):
    """Makes lessons of one exercise with solutions. `results` are those of its checks on the solution."""

    def __init__(self, exercise: Exercise, programs: Programs, results: Sequence[CheckResult]) -> None:
        super().__init__(exercise, programs)
        lines = [*task_lines(exercise.task("en")), *check_lines(exercise), *object_lines(results)]
        self._lines = tuple(dict.fromkeys(lines))
        self._calls = calls_of(results)

    def lesson(self, mistake: Variant) -> Lesson | None:
        """The lesson of a mistake; None where no small call was found in which it is wrong."""
        search = self.search(mistake)
        refuting = list(_distinct(islice(self.separating(search), MAX_SEPARATING)))
        if not refuting:
            return None
        same = _nearest(search.same, refuting[0])
        shown = (*same[:1], refuting[0])
        others = [comparison for comparison in (*refuting[1:], *same[1:]) if can_be_typed(comparison.wrong)]
        predicted = others[0] if others else None
        ways = [comparison for comparison in refuting[1:] if comparison is not predicted]
        taken = {comparison.call.call for comparison in (*shown, *others[:1], *ways[:1])}
        useless = tuple(
            comparison for comparison in (*same[1:], *_distinct(search.open)) if comparison.call.call not in taken
        )
        return Lesson(
            self.exercise, mistake, shown, predicted, ways[0] if ways else refuting[-1], useless[:MAX_USELESS]
        )

    def search(self, mistake: Variant) -> Search:
        """A search for calls in which a mistake is wrong."""
        return Search(self.programs, mistake, self.functions, self.modules)

    def separating(self, search: Search) -> Iterator[Comparison]:
        """The calls that a search finds among those of the task and the checks."""
        return search.separating(self._lines, self._calls)


@contextmanager
def lesson_maker(exercise: Exercise, sandbox: Sandbox, limits: Limits) -> Iterator[LessonMaker]:
    """A maker of lessons that runs the programs in a worker of the sandbox. The exercise must have its solution."""
    with closing(ExerciseGrader(exercise, sandbox, limits, SELF_CHECK_SEED)) as grader:
        results = solution_results(grader)
    programs = Programs(exercise, lambda: WorkerConnection(sandbox, exercise.needs, limits), limits)
    with closing(programs):
        yield LessonMaker(exercise, programs, results)


def _distinct(comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple({comparison.call.call: comparison for comparison in comparisons}.values())


def _nearest(same: Sequence[Comparison], refuting: Comparison) -> list[Comparison]:
    """Calls of the same functions as `refuting` that the mistake answers rightly, each once, the shortest first."""
    alike = {
        comparison.call.call: comparison for comparison in same if comparison.call.touches == refuting.call.touches
    }
    return sorted(
        (comparison for comparison in alike.values() if can_be_typed(comparison.wrong)),
        key=lambda comparison: len(comparison.call.call),
    )
