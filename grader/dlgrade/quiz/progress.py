"""Keeps a student's answers in `.grade/quiz.json` of the course folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from dlgrade.files import file_in_the_way, only_writer, write_record
from dlgrade.files import set_aside as rename_aside
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
Records = Mapping[str, Record]


class ProgressError(TextError):
    """The file `path` exists, but it cannot be read or does not hold records of a quiz."""

    def __init__(self, path: Path) -> None:
        super().__init__(file_in_the_way(path) or BAD_PROGRESS.filled(path=path))
        self.path = path


class Progress:
    """The records of one course folder. `put` returns only after a change is on the disk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".grade" / "quiz.json"
        self._records = self._read()
        self._new: dict[str, Record] = {}

    def _read(self) -> dict[str, Record]:
        try:
            return read_records(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise ProgressError(self.path) from error

    @property
    def records(self) -> Records:
        """All records by the names of their questions, also of questions that have changed since."""
        return self._records

    def get(self, name: str, print: str) -> Record:
        """The record of a question; a fresh one when there is none or the question has changed."""
        record = self._records.get(name)
        return record if record is not None and record.print == print else Record(print)

    def put(self, name: str, record: Record) -> None:
        """Record a question; see `put_all`."""
        self.put_all({name: record})

    def put_all(self, records: Records) -> None:
        """Record questions. Raises CannotWrite where the folder or the disk refuses (they are kept in memory then).

        Raises ProgressError when another program has damaged the file meanwhile.
        """
        self._new.update(records)
        self._records = {**self._records, **self._new}
        with only_writer(self.path):  # a quiz in another terminal may have changed the file
            self._records = {**self._read(), **self._new}
            write_record(self.path, written_records(self._records))


def read_records(text: str) -> dict[str, Record]:
    """The records in a file that `written_records` wrote. Raises ValueError for anything else."""
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ValueError(data["version"])
        return {name: record_of(fields) for name, fields in data["questions"].items()}
    except (RecursionError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(str(error)) from error


def written_records(records: Records) -> str:
    """The records as the text of a file."""
    questions = {name: asdict(record) for name, record in sorted(records.items())}
    return json.dumps({"version": VERSION, "questions": questions}, ensure_ascii=False, indent=1)


def joined(one: Record, other: Record) -> Record:
    """One record from two of the same question. The order of the two does not matter, nor joining one of them twice."""
    return Record(one.print, one.right or other.right, one.shown or other.shown, max(one.tries, other.tries))


def set_aside(folder: Path) -> tuple[Path, Path]:
    """Rename a file of records that cannot be read. Returns its old and its new path. Raises CannotWrite where the
    folder refuses, ProgressError if the path is not a file."""
    path = folder / ".grade" / "quiz.json"
    if not path.is_file():
        raise ProgressError(path)
    return path, rename_aside(path)


def record_of(fields: dict[str, object]) -> Record:
    """A record from the JSON that was written. Raises TypeError for anything else."""
    record = Record(**fields)  # type: ignore[arg-type]
    if any(type(value) is not _TYPES[name] for name, value in asdict(record).items()):
        raise TypeError(fields)
    return record
