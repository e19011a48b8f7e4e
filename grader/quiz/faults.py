"""A fault in a quiz file: where it is, what it is, what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from grader.messages import quiz_faults as messages
from grader.text import Lang, Text


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; `question` is empty when the file as a whole is meant."""

    path: Path
    line: int
    question: str
    message: Text
    values: dict[str, object] = field(default_factory=dict)

    def sentence(self, lang: Lang) -> str:
        """`file:line: question id: what, what to do`, on one line."""
        what = self.message(lang, **self.values) if self.values else self.message(lang)
        about = f"{messages.QUESTION(lang, id=self.question)}: " if self.question else ""
        return " ".join(f"{self.path}:{self.line}: {about}{what}".split())


class QuizError(ValueError):
    """A quiz cannot be used; `faults` say why."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(fault.sentence("en") for fault in faults))
        self.faults = faults
