"""Questions in which one chooses the one option that is right."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_lint as lint_messages
from dlgrade.quiz.kinds.choice import Choice, registered
from dlgrade.quiz.model import Mark, Say
from dlgrade.text import Lang


@dataclass(frozen=True, kw_only=True)
class Single(Choice):
    """Exactly one option is right."""

    KIND = "single"
    PAGE_MESSAGES = ("CHOOSE_ONE", "NO_HINT")
    many = False

    def hint(self, mark: Mark, lang: Lang) -> str:
        return "" if mark.notes else messages.NO_HINT(lang)

    def lint(self, say: Say) -> None:
        super().lint(say)
        right = sum(option.correct for option in self.options)
        if right != 1:
            say(lint_messages.ONE_RIGHT, count=right)


REGISTERED = registered(Single)
