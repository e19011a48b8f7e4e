"""`grade progress show`: the student's progress according to the stored verdicts. Nothing is run."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text as RichText

from dlgrade.cli.grading.course_table import course_table
from dlgrade.course.model import Course, Exercise
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.messages import progress as messages
from dlgrade.messages import report as report_messages
from dlgrade.report.overview import Verdicts, next_exercise
from dlgrade.submission.model import Unreadable
from dlgrade.submission.python_file import read_python_file
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore


def standing_parts(course: Course, lang: Lang) -> list[RenderableType]:
    """The table of the course, the total, the files that have changed since they were graded, and the next exercise."""
    store = VerdictStore(course.root)
    verdicts = store.last_of(course.exercises)
    table = course_table(course, verdicts, lang)
    if not verdicts:
        return [*table, RichText(messages.NOTHING_YET(lang), style="bold")]
    changed = [exercise.slug for exercise, verdict in verdicts.items() if _has_changed(exercise, verdict)]
    stale_note = [RichText(messages.CHANGED_SINCE(lang, names=", ".join(changed)), style="yellow")] if changed else []
    return [*table, _total(course, verdicts, lang), *stale_note, _next(course, verdicts, lang)]


def _total(course: Course, verdicts: Verdicts, lang: Lang) -> str:
    """The total points of the graded exercises, and the number of exercises that have passed."""
    points, most = sum(v.points or 0 for v in verdicts.values()), sum(v.max_points for v in verdicts.values())
    passed = sum(verdict.kind == "passed" for verdict in verdicts.values())
    return report_messages.TOTAL(lang, points=points, most=most, passed=passed, all=len(course.exercises))


def _has_changed(exercise: Exercise, verdict: Verdict) -> bool:
    try:
        return read_python_file(exercise.stub).digest != verdict.submission
    except Unreadable:  # it was deleted, or is no longer a text
        return True


def _next(course: Course, verdicts: Verdicts, lang: Lang) -> RichText:
    following = next_exercise([exercise for exercise in course.exercises if not missing_framework(exercise)], verdicts)
    if following is None:
        return RichText(report_messages.ALL_DONE(lang), style="bold green")
    begun = following in verdicts and verdicts[following].kind != "not_attempted"
    path = following.stub.relative_to(course.root)
    sentence = report_messages.NEXT_GO_ON if begun else report_messages.NEXT
    return RichText(sentence(lang, path=path, slug=following.slug), style="bold")
