"""What a student handed in, in whatever form it came."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from dlgrade.text import Text, TextError


@dataclass(frozen=True, slots=True)
class Part:
    """A file, or a cell of a notebook."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that was handed in beside the code. `name` is its path below the folder, with `/`."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Submission:
    """Source text in the order in which it runs. `notes` say what had to be corrected to read it; they
    cost no points."""

    parts: tuple[Part, ...]
    notes: tuple[Text, ...] = field(default=())
    files: tuple[Companion, ...] = ()

    @property
    def digest(self) -> str:
        """A fingerprint of the source."""
        state = hashlib.sha256()
        for part in self.parts:
            state.update(f"{len(part.source)}\0{part.source}".encode("utf-8", "surrogatepass"))
        for file in self.files:
            state.update(
                f"{len(file.name)}\0{len(file.data)}\0{file.name}".encode("utf-8", "surrogatepass") + file.data
            )
        return state.hexdigest()


class Unreadable(TextError):
    """The submission cannot be graded as it is, so that a person has to look at it. It is never given 0
    points for that."""
