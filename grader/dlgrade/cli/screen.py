"""What a run shows: blocks of verdicts, the table of the course, what is next. Or JSON, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from dlgrade import __version__
from dlgrade.cli.console import console_on
from dlgrade.cli.run import Run
from dlgrade.course.model import Course, Exercise
from dlgrade.grading.session import Setting
from dlgrade.messages import report as say
from dlgrade.report.overview import next_exercise, overview
from dlgrade.report.text import verdict_block
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict


class Screen:
    """For people."""

    def __init__(self, stream: TextIO, course: Course, lang: Lang) -> None:
        self._console, self._course, self._lang = console_on(stream), course, lang

    def begin(self, setting: Setting) -> None:
        values = {"version": __version__, "level": setting.sandbox.level, "seed": setting.seed}
        self._console.print(say.HEADER(self._lang, **values), style="dim")

    def named(self, exercise: Exercise, verdict: Verdict) -> None:
        """An exercise that was asked for."""
        self._console.print()
        self._console.print(verdict_block(exercise, verdict, self._lang))

    def changed(self, exercise: Exercise, verdict: Verdict) -> None:
        """One of the whole course: in full only if something was done and it is not right yet."""
        if verdict.kind not in ("passed", "not_attempted"):
            self.named(exercise, verdict)

    def end(self, run: Run, left_out: Sequence[Exercise], overview: bool) -> None:
        if overview:
            self._overview(run)
        for needs in sorted({exercise.needs for exercise in left_out}):
            extra = "torch" if needs == "torch" else "tensorflow"
            missing = say.FRAMEWORK_MISSING(self._lang, needs=needs, extra=extra)
            self._console.print(missing, style="yellow", soft_wrap=True)
        if overview or len(run.verdicts) > 1:
            self._total(run)
        if overview:
            self._what_is_next(run)
        elif [verdict.kind for verdict in run.verdicts.values()] == ["not_attempted"]:
            self._say_next(next(iter(run.verdicts)))

    def _overview(self, run: Run) -> None:
        self._console.print()
        self._console.print(overview(self._course, run.verdicts, self._lang))
        if run.reused:
            self._console.print(say.UNCHANGED(self._lang, count=run.reused), style="dim")

    def _what_is_next(self, run: Run) -> None:
        following = next_exercise(self._course, run.verdicts)
        if following is None:
            self._console.print(say.ALL_DONE(self._lang), style="bold green")
        else:
            self._say_next(following)

    def _say_next(self, exercise: Exercise) -> None:
        path = exercise.stub.relative_to(self._course.root)
        self._console.print(say.NEXT(self._lang, path=path, slug=exercise.slug), style="bold")

    def _total(self, run: Run) -> None:
        verdicts = list(run.verdicts.values())
        points, most = sum(v.points or 0 for v in verdicts), sum(v.max_points for v in verdicts)
        passed = sum(verdict.kind == "passed" for verdict in verdicts)
        self._console.print(say.TOTAL(self._lang, points=points, most=most, passed=passed, all=len(verdicts)))


class JsonScreen:
    """For programs: one array of verdicts."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def begin(self, setting: Setting) -> None:
        """Nothing before the array."""

    def named(self, exercise: Exercise, verdict: Verdict) -> None:
        """Nothing before the end."""

    changed = named

    def end(self, run: Run, left_out: Sequence[Exercise], overview: bool) -> None:
        verdicts = [asdict(verdict) for verdict in run.verdicts.values()]
        self._stream.write(json.dumps(verdicts, ensure_ascii=False, indent=2) + "\n")
