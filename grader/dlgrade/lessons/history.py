"""Keeps a learner's tries at refuting wrong programs in `.grade/lessons.json` of the course folder."""

from __future__ import annotations

import json
from pathlib import Path

from dlgrade.files import file_in_the_way, only_writer, write_record
from dlgrade.lessons.tries import LessonKey, LessonTry, Tries, tries_data, tries_of
from dlgrade.messages import lessons as messages
from dlgrade.text import TextError

VERSION = 1


class UnreadableHistory(TextError):
    """The file exists, but it cannot be read or does not hold a history. It is not changed."""


class LessonHistory:
    """The tries of one course folder. `add` returns only after the try is on the disk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".grade" / "lessons.json"
        self._new: list[tuple[LessonKey, LessonTry]] = []
        self.tries: Tries = self._read()

    def add(self, key: LessonKey, made: LessonTry) -> None:
        """Keep a try. The file is read again first, since another session may have written to it meanwhile.

        Raises CannotWrite where the folder or the disk refuses; the try is then kept in memory.
        """
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
            bad = messages.BAD_HISTORY.filled(path=self.path)
            raise UnreadableHistory(file_in_the_way(self.path) or bad) from error


def _written(tries: Tries) -> str:
    return json.dumps({"version": VERSION, "lessons": tries_data(tries)}, indent=1)
