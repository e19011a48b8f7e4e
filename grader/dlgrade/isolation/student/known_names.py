"""The names and lines of a submission that may be repeated in a report.

A submission can make up the name of an exception or of a type while it runs. A hidden input written into such a name
would reach the student's own page. So a name counts only if the grader knows it or if it stands in the submission's
source, and lines of source are read from the grader's own copy.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np

from dlgrade.isolation.frameworks import LIBRARIES
from dlgrade.isolation.student.library_names import LIBRARY_ERRORS, LIBRARY_TYPES
from dlgrade.isolation.student.outcome import Frame
from dlgrade.isolation.student.parts import Files, Parts
from dlgrade.isolation.wire.frame_limits import MAX_POSITION
from dlgrade.isolation.wire.values import ProtocolError
from dlgrade.text import visible

MAX_LINE = 200  # characters that are shown of a line of source
MAX_MODULE_BYTES = 2**20
"""Most bytes of the modules beside a submission whose names are known. Real ones have far fewer."""
WORD = re.compile(r"\w+")
MARKS = ("LimitReached", "Refused")
"""Names that the worker adds to those of an exception's classes."""
KNOWN_DTYPES = frozenset(kind.__name__.rstrip("_") for kind in np.sctypeDict.values())
SOMETHING = "object"
"""The name in place of one that is not known."""


@lru_cache(maxsize=2)
def _words_in(sources: tuple[str, ...], modules: tuple[bytes, ...]) -> frozenset[str]:
    """The words of the texts. They are kept, since the same submission is loaded by many workers one after another."""
    texts = (*sources, *(module.decode(errors="ignore") for module in modules))
    return frozenset(word for text in texts for word in WORD.findall(text))


class KnownNames:
    """The parts (name, source) of a submission, and the files that were handed in with it."""

    def __init__(self, parts: Parts, files: Files = ()) -> None:
        self.parts, self._files = parts, files

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        """Python ends a line only at a newline, not at a form feed."""
        return {name: source.split("\n") for name, source in self.parts}

    @cached_property
    def _words(self) -> frozenset[str]:
        modules, room = list[bytes](), MAX_MODULE_BYTES
        for name, content in self._files:
            if name.endswith(".py") and len(content) <= room:
                modules.append(content)
                room -= len(content)
        return _words_in(tuple(source for _, source in self.parts), tuple(modules))

    def frame(self, description: object) -> Frame | None:
        """The frame [file, line, function] that a worker describes; None if the submission has no such line. Line 0
        stands for one that is not known. Raises ProtocolError if it has another form."""
        match description:
            case [str(file), int(line), str(function)] if type(line) is int and 0 <= line <= MAX_POSITION:
                lines = self._lines.get(file)
                if lines is None or line > len(lines):
                    return None
                known = function if function in self._words else ""
                source = lines[line - 1].strip()[:MAX_LINE] if line else ""
                return Frame(visible(file), line, known, visible(source)[:MAX_LINE])
        raise ProtocolError("a frame of no known form")

    def column(self, frames: Sequence[object], column: int, is_about_indent: bool = False) -> int:
        """The column of a syntax error in the line of the last of the described frames; 0 where that line is not as
        long. Of an indentation that is wrong, Python may give the end of the line, so that of the first sign counts."""
        match frames:
            case [*_, [str(file), int(line), _]] if 0 < line <= len(self._lines.get(file, ())):
                text = self._lines[file][line - 1]
                column = len(text) - len(text.lstrip()) + 1 if is_about_indent else column
                return column if column <= len(text) + 1 else 0
        return 0

    def error_names(self, names: Sequence[str]) -> tuple[str, ...]:
        """The known ones of the names of an exception's class and of its bases. Our own marks come last, so that the
        first name is one that a student knows."""
        known = sorted(filter(None, map(self._error_name, names)), key=MARKS.__contains__)
        return tuple(known) or ("Exception",)

    def _error_name(self, name: str) -> str:
        """The name; "" if it is not known. A class that only shares the name of a builtin comes with its module, of
        which the first part is kept."""
        module, _, last = name.rpartition(".")
        if not module:
            return name if name in MARKS or hasattr(builtins, name) or self._knows(name) else ""
        package = module.partition(".")[0]
        own = package in ("submission", "numpy", *LIBRARIES)
        return f"{package}.{last}" if own and hasattr(builtins, last) else ""

    def _knows(self, name: str) -> bool:
        return name in self._words or name in LIBRARY_ERRORS

    def type_name(self, name: str) -> str:
        """The name of a type, perhaps followed by the dtype of an array; SOMETHING in place of what is not known."""
        plain, comma, dtype = name.partition(", dtype=")
        if comma:
            known = dtype if dtype in KNOWN_DTYPES else SOMETHING
            return f"{self.type_name(plain)}{comma}{known}"
        own = plain.startswith("submission.") and self._words.issuperset(WORD.findall(plain)[1:])
        return plain if own or plain in LIBRARY_TYPES else SOMETHING
