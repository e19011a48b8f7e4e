"""Does every listed mistake make a lesson? A small call must exist
in which the mistake is wrong and all right programs agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice

from dlgrade.author.shares import LESSONS, add_shares, share_of
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.model import Course, Exercise
from dlgrade.examples.programs import Programs
from dlgrade.grading.connections import TrustedConnection
from dlgrade.grading.public_inputs import SELF_CHECK_SEED
from dlgrade.lessons.making import LessonMaker, solution_results
from dlgrade.lessons.recording import made_lessons
from dlgrade.lessons.remembered import remember
from dlgrade.lessons.search import Search


@dataclass(frozen=True)
class LessonProof:
    """Which mistakes of an exercise make a lesson.

    `refuted` maps a mistake to the call that refutes it. `without` maps each of the others to a summary of the calls
    that were tried: `same 120, open 40`.
    """

    exercise: str
    refuted: Mapping[str, str]
    without: Mapping[str, str]

    @property
    def mistakes(self) -> int:
        return len(self.refuted) + len(self.without)


@contextmanager
def trusted_maker(exercise: Exercise) -> Iterator[LessonMaker]:
    """A maker of lessons whose programs, which are the course's own, run in this process."""
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, PATIENT)) as grader:
        results = solution_results(grader)
    with trusted_programs(exercise) as programs:
        yield LessonMaker(exercise, programs, results)


@contextmanager
def trusted_programs(exercise: Exercise) -> Iterator[Programs]:
    """The programs of an exercise, which run in this process."""
    with closing(Programs(exercise, lambda: TrustedConnection(PATIENT), PATIENT)) as programs:
        yield programs


def lesson_proof(maker: LessonMaker) -> LessonProof:
    """The proof for one exercise. It accepts a call only where the solution and all right variants give the same
    answer, so no lesson calls a right variant wrong."""
    refuted, without = dict[str, str](), dict[str, str]()
    for mistake in maker.programs.mistakes:
        search = maker.search(mistake)
        comparison = next(islice(maker.separating(search), 1), None)
        if comparison is not None:
            refuted[mistake.name] = "; ".join([*comparison.call.setup.splitlines(), comparison.call.call])
        else:
            without[mistake.name] = _said(search)
    return LessonProof(maker.exercise.slug, refuted, without)


def publish_lessons(course: Course, maker: LessonMaker, proof: LessonProof) -> None:
    """Add the share of an exercise's mistakes that make a lesson to the published ones, and keep the lessons' calls in
    the exercise's folder."""
    exercise = maker.exercise
    share = share_of(exercise, proof.mistakes, len(proof.refuted), tuple(proof.without))
    add_shares(course, LESSONS, {exercise.slug: share})
    remember(exercise, share.digest, made_lessons(maker))


def _said(search: Search) -> str:
    """A summary of the calls that were tried, counted by their result: `same 120, open 40`."""
    return ", ".join(f"{standing} {count}" for standing, count in search.tried.most_common())
