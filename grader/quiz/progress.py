"""What a student has answered, in `.grade/quiz.json` of the course folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from grader.files import write_atomically


@dataclass(frozen=True, slots=True)
class Record:
    """How a question stands. A shown answer is not a right one; `print` is the question's fingerprint."""

    print: str
    right: bool = False
    shown: bool = False
    tries: int = 0


class ProgressError(ValueError):
    """The file is there and is not ours to read; the argument is its path."""


class Progress:
    """The records of one course folder; every change is on disk before `put` returns."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".grade" / "quiz.json"
        self._records = self._read()

    def _read(self) -> dict[str, Record]:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
            return {name: Record(**fields) for name, fields in data["questions"].items()}
        except FileNotFoundError:
            return {}
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise ProgressError(str(self.path)) from error

    def get(self, name: str, print: str) -> Record:
        """The record of a question; a fresh one when there is none or the question has changed."""
        found = self._records.get(name)
        return found if found is not None and found.print == print else Record(print)

    def put(self, name: str, record: Record) -> None:
        """Record a question; CannotWrite where the folder or the disk refuses."""
        self._records[name] = record
        data = {
            "version": 1,
            "questions": {key: asdict(value) for key, value in sorted(self._records.items())},
        }
        write_atomically(self.path, json.dumps(data, ensure_ascii=False, indent=1))
