"""The verdict on a student's own examples of an exercise, and its stored form."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

Told = Mapping[str, tuple[str, ...]]
"""Language → the lines of the report."""


@dataclass(frozen=True)
class ExamplesVerdict:
    """The verdict on a student's own examples of one exercise. `examples` were written, of which `valid` are right;
    they catch `caught` of the `mistakes` listed for the exercise. `told` are the lines of the report, and `key` is a
    digest of everything that the verdict depends on; "" if the next run has to judge them again, because a fault of the
    grader kept this one from it."""

    student: str
    exercise: str
    key: str
    file: str
    examples: int = 0
    valid: int = 0
    caught: int = 0
    mistakes: int = 0
    told: Told | None = None

    @property
    def is_fault(self) -> bool:
        """Whether a person has to look, since a fault of the grader kept the examples from being judged."""
        return not self.key

    @property
    def text(self) -> str:
        """The verdict as JSON, which `examples_verdict` reads back."""
        return json.dumps(asdict(self), ensure_ascii=True)


def examples_verdict(text: str) -> ExamplesVerdict:
    """The verdict from its JSON."""
    data = json.loads(text)
    sentences = {lang: tuple(lines) for lang, lines in (data.pop("told") or {}).items()}
    return ExamplesVerdict(**data, told=sentences)


def by_row(verdicts: Sequence[ExamplesVerdict]) -> dict[tuple[str, str], ExamplesVerdict]:
    """The verdicts by (student, exercise)."""
    return {(verdict.student, verdict.exercise): verdict for verdict in verdicts}
