"""Makes the parts that `grade watch` shows for a verdict and for each key."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text as RichText

from dlgrade.cli.exercise.hints import next_hints
from dlgrade.cli.exercise.task import task_parts
from dlgrade.cli.exercise.wrong_call import how_to_run, written
from dlgrade.cli.grading.course_table import course_table
from dlgrade.cli.grading.targets import Target
from dlgrade.cli.watching.screen import Parts
from dlgrade.course.model import Course, Exercise
from dlgrade.exam.curve import Curve
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.messages import report as report_messages
from dlgrade.messages import watch as messages
from dlgrade.report.overview import following, next_exercise
from dlgrade.report.text import verdict_block
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore


class Views:
    """Makes everything that is shown about one course, in one language."""

    def __init__(self, course: Course, store: VerdictStore, lang: Lang) -> None:
        self._course, self._store, self._lang = course, store, lang

    def verdict(self, target: Target, verdict: Verdict, before: Verdict | None, curve: Curve | None) -> Parts:
        """The verdict, with what has changed since the one before, and what comes next."""
        parts: Parts = [verdict_block(target.exercise, verdict, self._lang, before, curve)]
        if verdict.kind == "passed":
            return [*parts, "", *self._celebration(target.exercise)]
        if verdict.kind == "not_attempted":
            values = {"path": target.shown, "slug": target.exercise.slug}
            return [*parts, "", RichText(messages.BEGIN(self._lang, **values), style="bold")]
        return parts

    def hint(self, exercise: Exercise) -> Parts:
        """The hints so far and one more."""
        return next_hints(self._course, exercise, None, self._lang)

    def task(self, exercise: Exercise) -> Parts:
        """The task of the exercise."""
        return task_parts(self._course, exercise, self._lang)

    def course(self) -> Parts:
        """The table of the course with the last verdicts."""
        return course_table(self._course, self._store.last_of(self._course.exercises), self._lang)

    def repro(self, exercise: Exercise) -> Parts:
        """Write the program that makes the wrong call of the stored verdict, and say where it is."""
        path, _ = written(self._course, exercise, self._lang)
        return [RichText(how_to_run(path, exercise, self._lang), style="bold")]

    def following(self, exercise: Exercise) -> Exercise | None:
        """The next exercise that has not passed and can be graded here; None if there is no other."""
        verdicts = self._store.last_of(self._course.exercises)
        others = following(self._course.exercises, verdicts, exercise)
        return next((other for other in others if not missing_framework(other)), None)

    def nothing_follows(self) -> Parts:
        """The sentence that every other exercise has passed."""
        return [RichText(messages.NOTHING_FOLLOWS(self._lang), style="bold")]

    def play_quiz(self, exercise: Exercise) -> Parts:
        """Ask the questions of the exercise's chapter. The quiz prints by itself, so there are no parts to show."""
        from dlgrade.cli.quiz.play import play_chapter

        play_chapter(self._course.root, exercise.chapter, self._lang, again=False, seed=None)
        return []

    def _celebration(self, exercise: Exercise) -> Parts:
        """The sentence on the next exercise after a pass. The watch stays at this one, since the student may want to
        try more in its file."""
        coming = self.following(exercise)
        if coming is None:
            return [RichText(report_messages.ALL_DONE(self._lang), style="bold green")]
        values = {"slug": coming.slug, "title": coming.title(self._lang)}
        return [RichText(messages.PASSED(self._lang, **values), style="bold green")]


def first_to_watch(exercises: Sequence[Exercise], store: VerdictStore) -> Exercise:
    """The next exercise to work on; the first one if all have passed."""
    return next_exercise(exercises, store.last_of(exercises)) or exercises[0]
