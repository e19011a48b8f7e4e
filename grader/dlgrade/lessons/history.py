"""Keeps how a learner did with wrong programs, in `.grade/lessons.json` of the course folder."""

from __future__ import annotations

import json
from pathlib import Path

from dlgrade.files import only_writer, write_record
from dlgrade.lessons.tries import LessonKey, LessonTry, Tries, tries_data, tries_of
from dlgrade.messages import lessons as messages
from dlgrade.text import TextError

VERSION = 1


class UnreadableHistory(TextError):
    """The file is there, but cannot be read or is not ours. It is left as it is."""


class LessonHistory:
    """The tries of one course folder. `add` returns only after the try is on the disk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".grade" / "lessons.json"
        self._new: list[tuple[LessonKey, LessonTry]] = []
        self.tries: Tries = self._read()

    def add(self, key: LessonKey, made: LessonTry) -> None:
        """Keep a try; CannotWrite where the folder refuses (it is kept in memory then). Another session may have
        written meanwhile, so the file is read again first."""
        self._new.append((key, made))
        self.tries = self._with_new(self.tries)
        with only_writer(self.path):
            self.tries = self._with_new(self._read())
            write_record(self.path, _written(self.tries))

    def _with_new(self, tries: Tries) -> Tries:
        together = dict(tries)
        for key, made in self._new:
            if made not in together.get(key, ()):
                together[key] = (*together.get(key, ()), made)
        return together

    def _read(self) -> Tries:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
            if data["version"] != VERSION:
                raise ValueError(data["version"])
            return tries_of(data["lessons"])
        except FileNotFoundError:
            return {}
        except (OSError, RecursionError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise UnreadableHistory(messages.BAD_HISTORY.filled(path=self.path)) from error


def _written(tries: Tries) -> str:
    return json.dumps({"version": VERSION, "lessons": tries_data(tries)}, indent=1)
