"""A fault in a quiz file: where it is, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.messages import quiz_faults as messages
from dlgrade.text import LANGUAGES, Lang, Text, TextError


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `question` is empty if it concerns the whole file."""

    path: Path
    line: int
    question: str
    message: Text
    values: dict[str, object] = field(default_factory=dict)

    def sentence(self, lang: Lang) -> str:
        """`file:line: question id: what, what to do`, on one line."""
        problem = self.message(lang, **self.values) if self.values else self.message(lang)
        about = f"{messages.QUESTION(lang, id=self.question)}: " if self.question else ""
        return " ".join(f"{self.path}:{self.line}: {about}{problem}".split())


class QuizError(TextError):
    """A quiz cannot be used. `faults` say why, and `text` has a line for each of them."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(Text(*("\n".join(fault.sentence(lang) for fault in faults) for lang in LANGUAGES)))
        self.faults = faults
