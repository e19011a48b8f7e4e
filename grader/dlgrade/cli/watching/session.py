"""The loop of `grade watch`: grades files that were saved, and carries out the action of a pressed key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import click

from dlgrade.cli.grading.run import set_aside_sentence
from dlgrade.cli.grading.targets import Target
from dlgrade.cli.terminal.fault import record
from dlgrade.cli.terminal.usage import sentence
from dlgrade.cli.watching.keyboard import END, Keyboard
from dlgrade.cli.watching.saved_files import SavedFiles
from dlgrade.cli.watching.screen import Parts, WatchScreen
from dlgrade.cli.watching.views import Views
from dlgrade.cli.watching.warm_grader import WarmGrader
from dlgrade.files import CannotWrite
from dlgrade.lessons.own_mistakes import keep_verdict
from dlgrade.messages import watch as messages
from dlgrade.report.changes import is_on_code
from dlgrade.text import TextError
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore

POLL_SECONDS = 0.04  # between two polls of the files; a poll takes a fraction of a millisecond


class WatchSession:
    """One run of the loop. Keys refer to the current exercise, which is the one that was saved last."""

    def __init__(
        self, targets: Sequence[Target], current: Target, grader: WarmGrader, store: VerdictStore,
        views: Views, screen: WatchScreen,
    ) -> None:  # fmt: skip
        self._targets = {target.path: target for target in targets}
        self._current, self._grader, self._store, self._views, self._screen = current, grader, store, views, screen
        self._files = SavedFiles(self._targets)
        self._last: dict[Target, Verdict] = {}
        self._verdicts: Parts = []
        self._actions: dict[str, Callable[[], Parts]] = {
            "hint": lambda: views.hint(self._current.exercise),
            "task": lambda: views.task(self._current.exercise),
            "repro": lambda: [*views.repro(self._current.exercise), "", *self._verdicts],
            "list": views.course,
            "next": self._next,
        }

    def run(self, keyboard: Keyboard) -> None:
        """Run until the key for quitting is pressed, or the terminal is closed."""
        self._grade([self._current])
        while (typed := keyboard.pressed(POLL_SECONDS)) != END:
            action = messages.TYPED.get(typed.lower(), "")
            if action == "quit":
                return
            if saved := self._files.changed():
                self._grade([self._targets[path] for path in saved])
            elif action == "quiz":
                self._quiz(keyboard)
            elif typed and not (action == "page" and self._screen.turn_page()):
                self._screen.show(self._tried(self._actions.get(action, lambda: self._verdicts)))
            else:
                self._screen.fit()

    def _grade(self, saved: Sequence[Target]) -> None:
        """Grade the saved files and show the verdicts."""
        self._screen.say(messages.GRADING)
        self._verdicts = []
        for target in saved:
            self._current = target
            self._verdicts += ["", *self._tried(partial(self._graded, target))]
        del self._verdicts[:1]
        self._screen.show(self._verdicts)

    def _graded(self, target: Target) -> Parts:
        before = self._last.get(target) or self._store.last(target.exercise)
        verdict, drawings = self._grader.verdict(target, lambda early: self._show_early(target, early, before))
        if is_on_code(verdict):
            self._last[target] = verdict
        try:
            aside = keep_verdict(self._store, target.exercise, verdict)
            sentence = None if aside is None else set_aside_sentence(aside)
        except CannotWrite as error:
            sentence = error.text
        above = (
            [] if sentence is None else [self._screen.warning(sentence)]
        )  # at the top, so that it is on the first page
        return [*above, *self._views.verdict(target, verdict, before, drawings.curve)]

    def _show_early(self, target: Target, verdict: Verdict, before: Verdict | None) -> None:
        """Show which checks failed, while the search for the mistake goes on."""
        self._screen.show_early([*self._verdicts, *self._views.verdict(target, verdict, before, None)], messages.NAMING)

    def _next(self) -> Parts:
        """Go on to the next exercise that has not passed."""
        following = self._views.following(self._current.exercise)
        if following is None:
            return [*self._views.nothing_follows(), "", *self._verdicts]
        self._current = next(target for target in self._targets.values() if target.exercise == following)
        self._screen.say(messages.GRADING)
        self._verdicts = self._graded(self._current)
        return self._verdicts

    def _quiz(self, keyboard: Keyboard) -> None:
        with keyboard.line_by_line(), self._screen.handed_over():
            parts = self._tried(lambda: self._views.play_quiz(self._current.exercise))
        if parts:
            self._screen.show(parts)

    def _tried(self, action: Callable[[], Parts]) -> Parts:
        """The parts that the action shows. An error becomes a sentence, as in any other command, and the watch goes on,
        because the next save may correct it."""
        try:
            return action()
        except click.ClickException as error:
            return [self._screen.warning(sentence(error))]
        except Exception as error:
            return [self._screen.warning(error.text if isinstance(error, TextError) else record(error))]
