"""Prints a run: for people the verdicts, the table of the course and the next exercise; for
programs a single document."""

from __future__ import annotations

from typing import TextIO

from dlgrade import __version__
from dlgrade.cli.grading.course_table import course_table
from dlgrade.cli.grading.run import Run
from dlgrade.cli.grading.targets import Target
from dlgrade.cli.terminal.console import console_on
from dlgrade.course.model import Course, Exercise
from dlgrade.course.named_alike import named_alike
from dlgrade.edition.manifest import edition_kind, update_advice
from dlgrade.exam.drawings import Drawings
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.grading.session import Setting
from dlgrade.messages import edition as edition_messages
from dlgrade.messages import report as messages
from dlgrade.report.formats import report_of
from dlgrade.report.overview import next_exercise
from dlgrade.report.text import verdict_block
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import Verdict


class Screen:
    """Prints a run for people."""

    def __init__(self, stream: TextIO, course: Course, lang: Lang) -> None:
        self._console, self._course, self._lang = console_on(stream), course, lang

    def begin(self, setting: Setting) -> None:
        edition = edition_messages.KINDS[edition_kind(self._course)]
        values = {"version": __version__, "level": setting.sandbox.level, "seed": setting.seed}
        self._console.print(messages.HEADER(self._lang, edition=edition(self._lang), **values), style="dim")

    def named(self, target: Target, verdict: Verdict, drawings: Drawings) -> None:
        """Print the verdict on a target in full. The path of a file that is not the course's
        own is printed above it."""
        self._console.print()
        if not target.own:
            self._console.print(visible(target.shown), style="dim", soft_wrap=True)
        self._console.print(verdict_block(target.exercise, verdict, self._lang, curve=drawings.curve))

    def changed(self, target: Target, verdict: Verdict, drawings: Drawings) -> None:
        """Print a target in a run over the whole course: in full if it was attempted and has not
        passed; otherwise nothing."""
        if verdict.kind not in ("passed", "not_attempted") and not missing_framework(target.exercise):
            self.named(target, verdict, drawings)

    def end(self, run: Run, overview: bool) -> None:
        if overview:
            self._overview(run)
            for missing in dict.fromkeys(run.left_out.values()):
                self._console.print(missing(self._lang), style="yellow", soft_wrap=True)
            if advice := update_advice(self._course.root):
                self._console.print(advice(self._lang), style="yellow", soft_wrap=True)
        if overview or len(run.verdicts) > 1:
            self._total(run)
        if overview:
            self._what_is_next(run)
        elif [verdict.kind for verdict in run.verdicts.values()] == ["not_attempted"]:
            target = next(iter(run.verdicts))
            if target.own:
                self._say_next(target.exercise, begun=False)
                self._say_named_alike(target.exercise)

    def _overview(self, run: Run) -> None:
        self._console.print()
        for part in course_table(self._course, _gradable(run), self._lang):
            self._console.print(part)
        if run.reused:
            self._console.print(messages.UNCHANGED(self._lang, count=run.reused), style="dim")

    def _what_is_next(self, run: Run) -> None:
        verdicts = _gradable(run)
        following = next_exercise([exercise for exercise in self._course.exercises if exercise in verdicts], verdicts)
        if following is not None:
            self._say_next(following, begun=verdicts[following].kind != "not_attempted")
        elif not run.left_out:
            self._console.print(messages.ALL_DONE(self._lang), style="bold green")

    def _say_next(self, exercise: Exercise, begun: bool) -> None:
        path = exercise.stub.relative_to(self._course.root)
        sentence = messages.NEXT_GO_ON if begun else messages.NEXT
        self._console.print(sentence(self._lang, path=path, slug=exercise.slug), style="bold")

    def _say_named_alike(self, exercise: Exercise) -> None:
        if names := ", ".join(f"`{visible(name)}`" for name in named_alike(self._course, exercise)):
            sentence = messages.NAMED_ALIKE(self._lang, names=names, own=exercise.stub.name)
            self._console.print(sentence, style="yellow", soft_wrap=True)

    def _total(self, run: Run) -> None:
        """Print the total. Like the table, it counts only the points of exercises that can be graded here."""
        verdicts, counted = list(run.verdicts.values()), _gradable(run).values()
        points, most = sum(v.points or 0 for v in counted), sum(v.max_points for v in counted)
        passed = sum(verdict.kind == "passed" for verdict in verdicts)
        self._console.print(messages.TOTAL(self._lang, points=points, most=most, passed=passed, all=len(verdicts)))


def _gradable(run: Run) -> dict[Exercise, Verdict]:
    """The verdicts by exercise, without exercises whose framework is missing."""
    return {target.exercise: verdict for target, verdict in run.verdicts.items() if target not in run.left_out}


class DocumentScreen:
    """Writes one document with all verdicts at the end, for programs."""

    def __init__(self, form: str, stream: TextIO, lang: Lang) -> None:
        self._report, self._stream, self._lang = report_of(form), stream, lang

    def begin(self, setting: Setting) -> None:
        """Print nothing before the document."""

    def named(self, target: Target, verdict: Verdict, drawings: Drawings) -> None:
        """Print nothing until the end."""

    changed = named

    def end(self, run: Run, overview: bool) -> None:
        graded = [(target.exercise, verdict) for target, verdict in run.verdicts.items()]
        self._stream.write(self._report(graded, self._lang))


def screen_for(form: str, stream: TextIO, course: Course, lang: Lang) -> Screen | DocumentScreen:
    """The screen for the requested format."""
    return Screen(stream, course, lang) if form == "text" else DocumentScreen(form, stream, lang)
