"""What was handed in by a class, and what is known about each student and exercise."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from dlgrade.submission.model import Part, Submission
from dlgrade.text import Text


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A student of the roster. `keys` are the ways in which a platform may write them, in plain form, and `cells` the
    line of the roster as it was written: (column, value)."""

    id: str
    name: str
    keys: frozenset[str]
    cells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Delivery:
    """What one student handed in, as it was found.

    `key` is how the folder or the platform calls the student; "" where nothing says whose it is. `folders` hold the
    files: the student's own folder, and one for each archive that was unpacked. `time` is an ISO time, or "".
    """

    key: str
    place: str
    folders: tuple[Path, ...] = ()
    late: bool = False
    time: str = ""
    number: str = ""
    """The platform's own number for the student; "" where there is none."""
    problem: Text | None = None
    """Why a person has to look at all of it; None where nothing is wrong."""


@dataclass(frozen=True)
class ClassAnswer:
    """The code that answers one exercise: its readings, the likeliest first."""

    exercise: str
    readings: tuple[Submission, ...]
    whole: tuple[Part, ...] = ()
    """The code as it was handed in, which shows whether it was written for another Python."""
    python: str = ""
    """The version of the Python that the hand-in names, if it names one."""

    @property
    def source(self) -> str:
        """The code as it was handed in, as one text to be read."""
        return "\n\n".join(part.source for part in self.whole)

    @property
    def digest(self) -> str:
        """Equal for equal code, whoever handed it in and under whatever name."""
        state = hashlib.sha256(self.python.encode("utf-8"))
        for reading in self.readings:
            state.update(b"\0" + reading.digest.encode("ascii"))
        return state.hexdigest()


@dataclass(frozen=True)
class HandInRow:
    """One student and one exercise in this run. Without `submission` there is nothing to grade: `problem` says why, or
    nothing was handed in. A row without an exercise is for files that answer none."""

    student: str
    name: str
    exercise: str
    file: str = ""
    submission: str = ""
    late: bool = False
    time: str = ""
    notes: tuple[Text, ...] = ()
    problem: Text | None = None
    doubt: Text | None = None
    """What a person has to look at, although the code was graded: nobody of the roster is called like this."""


@dataclass(frozen=True, slots=True)
class HandedExamples:
    """A student's own examples of one exercise: the text of `mse_examples.py`."""

    student: str
    exercise: str
    file: str
    source: str


@dataclass(frozen=True)
class Intake:
    """Everything that a run is about: a row for each student and exercise, the code to grade, by `exercise/submission`,
    the roster, if there is one, and the students' own examples."""

    rows: tuple[HandInRow, ...]
    answers: dict[str, ClassAnswer]
    roster: tuple[Enrolled, ...] = ()
    examples: tuple[HandedExamples, ...] = ()
