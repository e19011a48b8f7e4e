"""The samples, and the verdict that each must get."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dlgrade.kinds import Kind
from dlgrade.messages import demo as messages
from dlgrade.text import Text
from dlgrade.verdict.model import Verdict

EXERCISE = "mse"
FOLDER = Path(__file__).with_name("samples")


@dataclass(frozen=True)
class Sample:
    """One submission. `mistake` is the listed mistake that must be named, if one must."""

    name: str
    title: Text
    kind: Kind
    mistake: str = ""

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.py"

    def as_expected(self, verdict: Verdict) -> bool:
        return verdict.kind == self.kind and (not self.mistake or self.mistake in verdict.mistakes)


def samples() -> Iterator[Sample]:
    """The samples, in the order in which they are shown."""
    yield Sample("right", messages.RIGHT, "passed")
    yield Sample("sum", messages.SUM, "failed", "mse__sum")
    yield Sample("root", messages.ROOT, "failed", "mse__root")
    yield Sample("broadcast", messages.BROADCAST, "failed", "mse__broadcast")
    yield Sample("thirds", messages.THIRDS, "failed")
    yield Sample("misspelt", messages.MISSPELT, "error")
    yield Sample("syntax_error", messages.SYNTAX_ERROR, "error")
    yield Sample("endless_loop", messages.ENDLESS_LOOP, "timeout")
    yield Sample("cheat", messages.CHEAT, "type")
