"""Reads the expected verdict of a file under tests/submissions from its folder's name and its first comment lines.

# also: limit               other kinds that are as right (platforms differ); the folder's name is the first
# exercise: gradient_step   where it is not for `mse`
# says: a regular expression that the English report must hold
# points: 3                 where it is not everything (folder `passed`)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "submissions"


@dataclass(frozen=True)
class Expectation:
    """A submission, and its expected verdict."""

    path: Path
    kinds: tuple[str, ...]
    exercise: str
    says: str
    points: int | None

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def framework(self) -> str:
        """The package that its exercise needs besides NumPy; "" for none."""
        return next((name for name in ("torch", "keras") if self.exercise.startswith(name)), "")


def read(path: Path) -> Expectation:
    """From the folder's name and the comment lines at the top."""
    text = path.read_bytes().decode("utf-8-sig", "replace")
    fields = dict(re.findall(r"^# (also|exercise|says|points): (.+?)\r?$", text, flags=re.MULTILINE))
    kinds = (path.parent.name, *fields.get("also", "").split())
    points = int(fields["points"]) if "points" in fields else None
    return Expectation(path, kinds, fields.get("exercise", "mse"), fields.get("says", ""), points)


def expectations() -> list[Expectation]:
    """All submissions. The folder listing is the registry."""
    return [read(path) for path in sorted(FOLDER.glob("*/*.py"))]
