"""Keeps a student's answers in `.grade/quiz.json` of the course folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from dlgrade.files import CannotWrite, write_atomically
from dlgrade.messages.quiz_command import BAD_PROGRESS
from dlgrade.text import TextError


@dataclass(frozen=True, slots=True)
class Record:
    """The record of a question. A shown answer does not count as a right one. `print` is the question's fingerprint."""

    print: str
    right: bool = False
    shown: bool = False
    tries: int = 0


VERSION = 1
_TYPES = {"print": str, "right": bool, "shown": bool, "tries": int}


class ProgressError(TextError):
    """The file exists, but cannot be read or is not ours."""


class Progress:
    """The records of one course folder. `put` returns only after a change is on the disk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".grade" / "quiz.json"
        self._records = self._read()
        self._new: dict[str, Record] = {}

    def _read(self) -> dict[str, Record]:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
            if data["version"] != VERSION:
                raise ValueError(data["version"])
            return {name: _record(fields) for name, fields in data["questions"].items()}
        except FileNotFoundError:
            return {}
        except (OSError, RecursionError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise ProgressError(BAD_PROGRESS.filled(path=self.path)) from error

    def get(self, name: str, print: str) -> Record:
        """The record of a question; a fresh one when there is none or the question has changed."""
        found = self._records.get(name)
        return found if found is not None and found.print == print else Record(print)

    def put(self, name: str, record: Record) -> None:
        """Record a question; CannotWrite where the folder or the disk refuses (it is kept in memory then).

        Raises ProgressError when another program has damaged the file meanwhile.
        """
        self._new[name] = record
        # A quiz in another terminal may have changed the file.
        self._records = {**self._read(), **self._new}
        data = {
            "version": VERSION,
            "questions": {key: asdict(value) for key, value in sorted(self._records.items())},
        }
        write_atomically(self.path, json.dumps(data, ensure_ascii=False, indent=1))


def set_aside(folder: Path) -> tuple[Path, Path]:
    """Rename a file of records that cannot be read. Returns its old and its new path. CannotWrite where the folder
    refuses, ProgressError if the path is not a file."""
    path = folder / ".grade" / "quiz.json"
    if not path.is_file():
        raise ProgressError(BAD_PROGRESS.filled(path=path))
    number = next(n for n in count(1) if not path.with_name(f"quiz-unreadable-{n}.json").exists())
    aside = path.with_name(f"quiz-unreadable-{number}.json")
    try:
        path.replace(aside)
    except OSError as error:
        raise CannotWrite(path, error) from error
    return path, aside


def _record(fields: dict[str, object]) -> Record:
    """A record from the JSON that was written; TypeError for anything else."""
    record = Record(**fields)  # type: ignore[arg-type]
    if any(type(value) is not _TYPES[name] for name, value in asdict(record).items()):
        raise TypeError(fields)
    return record
