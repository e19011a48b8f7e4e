"""What was found out about a student's own examples, as it is stored."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

Told = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class ExamplesVerdict:
    """What was found out about a student's examples of one exercise. `told` are the lines of the report by language.
    `key` stands for everything that it depends on."""

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
    def text(self) -> str:
        """As it is stored."""
        return json.dumps(asdict(self), ensure_ascii=True)


def examples_verdict(text: str) -> ExamplesVerdict:
    """The verdict that `text` wrote."""
    data = json.loads(text)
    told = {lang: tuple(said) for lang, said in (data.pop("told") or {}).items()}
    return ExamplesVerdict(**data, told=told)


def by_row(verdicts: Sequence[ExamplesVerdict]) -> dict[tuple[str, str], ExamplesVerdict]:
    """(student, exercise) → the verdict."""
    return {(each.student, each.exercise): each for each in verdicts}
