"""The data of a submission, whatever kind of file it was read from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property

from dlgrade.text import Text, TextError


@dataclass(frozen=True, slots=True)
class Part:
    """The source of a file, or of a cell of a notebook."""

    name: str
    source: str


@dataclass(frozen=True)
class Companion:
    """A file that was handed in beside the code. `name` is its path below the folder, with `/`."""

    name: str
    data: bytes

    @cached_property
    def digest(self) -> bytes:
        """A fingerprint of the bytes, taken once for all answers that have the file beside them."""
        return hashlib.sha256(self.data).digest()

    @property
    def is_notebook(self) -> bool:
        return self.name.lower().endswith(".ipynb")


@dataclass(frozen=True)
class Submission:
    """The source that is graded, as parts in the order in which they run. `notes` say what had to be corrected to read
    it; this costs no points. `files` are the files beside it that it may read or import."""

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
            state.update(f"{len(file.name)}\0{file.name}".encode("utf-8", "surrogatepass") + file.digest)
        return state.hexdigest()


class Unreadable(TextError):
    """The submission cannot be read, so that a person has to look at it. It does not get 0 points for that."""
