"""One run through wrong programs: shows what each one answers, and asks for a prediction and for a
call that refutes it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from rich.console import Console
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text as RichText

from dlgrade.examples.names import NotAnExample
from dlgrade.files import CannotWrite
from dlgrade.lessons.code import code_of
from dlgrade.lessons.comparing import Comparison
from dlgrade.lessons.history import LessonHistory
from dlgrade.lessons.making import LessonMaker
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.schedule import due_at, met_in
from dlgrade.lessons.shown import answer_text, met_before, refusal, refuted_text, way_out_text
from dlgrade.lessons.tries import Grade, LessonKey, LessonTry
from dlgrade.lessons.values import NotAValue, predicts
from dlgrade.messages import lessons as messages
from dlgrade.text import Lang, visible

QUIT = ("q", "ㅂ")
"""The key q types the second character if a Korean input method is on."""
SHOW = ("?", "？")


class StudentStops(Exception):
    """The student ends the session, or the input ends."""


class RefuteSession:
    """One run. It stores tries in `history`, and counts the programs that were asked about and refuted."""

    def __init__(self, console: Console, history: LessonHistory, with_code: bool, lang: Lang) -> None:
        self.console, self.history, self.with_code, self.lang = console, history, with_code, lang
        self.kept = True
        self.asked = self.refuted = 0

    def teach(self, lesson: Lesson, maker: LessonMaker, number: int, count: int) -> None:
        """Show a wrong program and ask about it. Raises StudentStops if the student ends the session."""
        self.asked += 1
        exercise = lesson.exercise
        heading = messages.HEADING(
            self.lang, slug=exercise.slug, title=exercise.title(self.lang), number=number, count=count
        )
        self.console.rule(heading, align="left", style="dim")
        tries = self.history.tries.get(LessonKey(exercise.slug, lesson.mistake.name), ())
        for line in met_before(tries, self.lang):
            self._say(line)
        self._say(messages.SHOWN(self.lang, name=lesson.mistake.replaces))
        for comparison in lesson.shown:
            self._show(comparison)
        if self.with_code:
            self._show_code(lesson)
        if number == 1:
            self._say(messages.KEYS(self.lang), "dim")
        predicted = lesson.asked is None or self._predict(lesson.asked)
        refuted = self._refute(lesson, maker)
        self.refuted += refuted
        assert lesson.mistake.mistake is not None
        self._say(messages.MISTAKE(self.lang, text=lesson.mistake.mistake(self.lang)))
        self._keep(
            LessonKey(exercise.slug, lesson.mistake.name), "again" if not refuted else "good" if predicted else "hard"
        )

    def end(self) -> None:
        """Print how many programs were refuted."""
        self._say(messages.DONE(self.lang, count=self.asked, refuted=self.refuted), "bold")

    def _show(self, compared: Comparison) -> None:
        for line in compared.lines:
            self._say(line, "cyan", 2)
        self._say(f"→ {answer_text(compared.wrong)(self.lang)}", "plain", 4)

    def _show_code(self, lesson: Lesson) -> None:
        code = code_of(lesson.exercise, lesson.mistake)
        self._say((messages.CODE if code is not None else messages.NO_CODE)(self.lang))
        if code is not None:
            self.console.print(
                Padding(Syntax(code, "python", background_color="default", word_wrap=True), (0, 0, 0, 2))
            )

    def _keep(self, key: LessonKey, grade: Grade) -> None:
        """Store the try, and print when the program will be asked about again. If storing fails, a
        warning is printed once."""
        try:
            self.history.add(key, LessonTry(datetime.now(UTC).replace(microsecond=0), grade))
        except CannotWrite:
            if self.kept:
                self._say(messages.NOT_KEPT(self.lang, path=self.history.path), "yellow")
            self.kept = False
        others = met_in(key.kind, self.history.tries)
        if len(others) > 1:
            self._say(messages.SAME_KIND(self.lang, count=len(others), slugs=", ".join(others)))
        due = due_at(self.history.tries[key]).astimezone()
        self._say(messages.COMES_BACK(self.lang, when=due.strftime("%Y-%m-%d %H:%M")), "dim")

    def _predict(self, comparison: Comparison) -> bool:
        """Ask once for the program's answer to a further call. Returns True if the prediction is right."""
        assert comparison.wrong is not None
        self._say(messages.PREDICT(self.lang), "bold")
        for line in comparison.lines:
            self._say(line, "cyan", 2)
        self._say(messages.PREDICT_HOW(self.lang), "dim")
        answer = answer_text(comparison.wrong, changes=False)(self.lang)
        while (typed := self._typed()) != "":
            if typed in SHOW:
                break
            try:
                right = predicts(typed, comparison.wrong)
            except NotAValue:
                self._say(messages.NOT_A_VALUE(self.lang))
                continue
            text, style = (messages.PREDICTED, "bold green") if right else (messages.NOT_PREDICTED, "bold red")
            self._say(f"{'✓' if right else '✗'} {text(self.lang, answer=answer)}", style)
            return right
        self._say(f"→ {answer}", "plain", 4)
        return False

    def _refute(self, lesson: Lesson, maker: LessonMaker) -> bool:
        """Ask for calls until one refutes the program, or the student asks to see one. Returns
        True if it was refuted."""
        self._say(messages.REFUTE(self.lang), "bold")
        while (typed := self._typed()) != "":
            if typed in SHOW:
                break
            try:
                compared = maker.judged(lesson.mistake, typed, lesson.statements)
            except NotAnExample as error:
                self._say(visible(error.text(self.lang)))
                continue
            was_shown = compared.text in lesson.known and compared.standing == "refuted"
            if compared.standing == "refuted" and not was_shown:
                self._say(f"✓ {refuted_text(compared)(self.lang)}", "bold green")
                return True
            self._say(f"✗ {refusal(compared, was_shown)(self.lang)}", "bold red")
        self._say(way_out_text(lesson)(self.lang))
        return False

    def _typed(self) -> str:
        """One line of input. Raises StudentStops at the end of the input, and for `q`."""
        self.console.print("> ", end="")
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            # A pipe does not echo what is typed, so the answer is printed to make the transcript readable.
            self.console.print(RichText(visible(line.rstrip("\n"))))
        if not line or line.strip().lower() in QUIT:
            raise StudentStops
        return line.strip()

    def _say(self, text: str, style: str = "plain", indent: int = 0) -> None:
        shown = RichText(text, style="" if style == "plain" else style)
        self.console.print(Padding(shown, (0, 0, 0, indent), expand=False))
