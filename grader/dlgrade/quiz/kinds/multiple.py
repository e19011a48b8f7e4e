"""Questions in which one chooses every option that is right."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_lint as lint_messages
from dlgrade.quiz.kinds.choice import Choice, registered
from dlgrade.quiz.model import Mark, Say
from dlgrade.text import Lang


@dataclass(frozen=True, kw_only=True)
class Multiple(Choice):
    """At least one option is right, and at least one is wrong."""

    KIND = "multiple"
    PAGE_MESSAGES = ("CHOOSE_SOME", "MISSING", "TOO_MANY")
    many = True

    def hint(self, mark: Mark, lang: Lang) -> str:
        return messages.MISSING(lang, count=mark.missing) if mark.missing else messages.TOO_MANY(lang)

    def lint(self, say: Say) -> None:
        super().lint(say)
        if not 0 < sum(option.correct for option in self.options) < len(self.options):
            say(lint_messages.SOME_RIGHT)


REGISTERED = registered(Multiple)
