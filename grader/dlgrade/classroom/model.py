"""What was handed in by a class, and what is known about each student and exercise."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.submission.model import Part, Submission
from dlgrade.text import Text


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A student of the roster. `keys` are the ids, names and addresses by which platforms may call the student, as
    `plain_key` writes them. `cells` is the student's line of the roster, unchanged: (column, value). `number` is the
    platform's own number, if the roster is an export that has it: Moodle's participant, or Canvas's `ID`. `ids` are the
    ids and addresses as the roster writes them."""

    id: str
    name: str
    keys: frozenset[str]
    cells: tuple[tuple[str, str], ...] = ()
    number: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Roster:
    """The students of a class in the order of their file; without one, there are none. `points_possible` is the line of
    a gradebook that Canvas exported, which says what each assignment is out of: (column, value)."""

    students: tuple[Enrolled, ...] = ()
    points_possible: tuple[tuple[str, str], ...] = ()
    file: Path | None = None


@dataclass(frozen=True)
class Delivery:
    """What one student handed in, before its files are read.

    `key` is the name that the folder or the platform gives to the student; "" if nothing names one. `folders` hold the
    files: the student's own folder, and one for each unpacked archive. `place` names the file or folder for messages.
    `time` is an ISO time, or "".
    """

    key: str
    place: str
    folders: tuple[Path, ...] = ()
    late: bool = False
    time: str = ""
    number: str = ""
    """The platform's own number for the student; "" if there is none."""
    student: str = ""
    """The student's name, where the platform gives it beside the key; else ""."""
    problem: Text | None = None
    """Why a person has to look at the whole delivery; None if nothing is wrong."""
    archives: Mapping[Path, str] = field(default_factory=dict)
    """The name of the archive from which a folder was unpacked."""
    undated: frozenset[Path] = frozenset()
    """The files that came out of an archive which does not say when they were saved. Their time is that of the packing,
    so they are at most as new."""


@dataclass(frozen=True)
class ClassAnswer:
    """The code that answers one exercise. `readings` are the candidate sources to grade, the likeliest first."""

    exercise: str
    readings: tuple[Submission, ...]
    whole: tuple[Part, ...] = ()
    """The code as it was handed in. It shows whether the code was written for another version of Python."""
    python: str = ""
    """The version of the Python that the hand-in names, if it names one."""
    digest: str = field(init=False)
    """Equal for equal code, whoever handed it in and under whatever name. It is taken while one student's files are
    read, where an error stops nobody else."""

    def __post_init__(self) -> None:
        state = hashlib.sha256(self.python.encode("utf-8"))
        for reading in self.readings:
            state.update(b"\0" + reading.digest.encode("ascii"))
        object.__setattr__(self, "digest", state.hexdigest())

    @property
    def source(self) -> str:
        """The code as it was handed in, as one text to be read."""
        return "\n\n".join(part.source for part in self.whole)

    @property
    def name(self) -> str:
        """`exercise/digest`, by which equal answers are one."""
        return f"{self.exercise}/{self.digest}"


@dataclass(frozen=True)
class HandInRow:
    """One student and one exercise in this run. `submission` is the digest of the answer; "" if there is nothing to
    grade, either for the reason in `problem` or because nothing was handed in. A row without an exercise lists files
    that answer none."""

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
    """Why it is uncertain whose this is, which a person has to settle although the code was graded."""


@dataclass(frozen=True, slots=True)
class HandedExamples:
    """A student's own examples of one exercise: the text of `mse_examples.py`."""

    student: str
    exercise: str
    file: str
    source: str


@dataclass(frozen=True)
class Intake:
    """The input of a run: a row for each student and exercise, the code to grade by `exercise/submission`, the roster,
    which may be empty, the students' own examples, the exercises that are none of the class although files define their
    names, each with the number of students, and the students who handed in one delivery together."""

    rows: tuple[HandInRow, ...]
    answers: dict[str, ClassAnswer]
    roster: Roster = Roster()
    examples: tuple[HandedExamples, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    partners: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class HandedAnswer:
    """One answer of a student to an exercise. `share` is the share of the points that it got, from 0 to 1; None if a
    person has to look at it. `time` is the ISO time from the platform, or ""."""

    student: str
    exercise: str
    time: str
    share: float | None
