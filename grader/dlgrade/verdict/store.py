"""Stores the last verdict on each exercise in the course folder, so that unchanged code is not run again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from dlgrade import __version__
from dlgrade.course.model import Exercise
from dlgrade.files import set_aside, write_record
from dlgrade.verdict.json import WrongSchema, from_json, to_json
from dlgrade.verdict.kept_kinds import FOLDER
from dlgrade.verdict.model import NEEDS_A_PERSON, SCHEMA_VERSION, UNSCORED, Verdict


class VerdictStore:
    """One file for each exercise under `.grade/verdicts/`, replaced atomically."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folder = root / FOLDER

    def last(self, exercise: Exercise) -> Verdict | None:
        """The last verdict, even if the code has changed since; None if there is none or if it cannot be read."""
        try:
            return read_kept(self._path(exercise).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, WrongSchema):
            return None

    def last_of(self, exercises: Iterable[Exercise]) -> dict[Exercise, Verdict]:
        """The last verdicts of those exercises that have one."""
        return {exercise: verdict for exercise in exercises if (verdict := self.last(exercise)) is not None}

    def current(self, exercise: Exercise, submission: str, seed: int, level: str) -> Verdict | None:
        """The last verdict if nothing that it depends on has changed since; else None."""
        verdict = self.last(exercise)
        if verdict is None or not _is_of_the_code(verdict) or self._course(exercise) != course_digest(exercise):
            return None
        same = (verdict.submission, verdict.version) == (submission, __version__)
        run_alike = verdict.kind == "not_attempted" or (verdict.seed, verdict.level) == (seed, level)
        return verdict if same and run_alike else None

    def save(self, exercise: Exercise, verdict: Verdict) -> Path | None:
        """Store a verdict, replacing the file atomically. Raises CannotWrite if that fails.

        A verdict that the machine caused is not stored, so that the last verdict on the code itself remains. A file
        that cannot be read, or that a newer version has written, is not overwritten but renamed; its new path is
        returned.
        """
        if verdict.kind in UNSCORED:
            return None
        return self.keep(exercise, f"{course_digest(exercise)}\n{to_json(verdict)}\n")

    def keep(self, exercise: Exercise, text: str) -> Path | None:
        """Store the text of a verdict file from another course folder without changing it. Its fingerprint then still
        shows whether the two courses differ. The text has to be one that `read_kept` accepts."""
        path = self._path(exercise)
        aside = set_aside(path) if _is_foreign(path) else None
        write_record(path, text)
        return aside

    def set_aside(self, exercise: Exercise) -> Path:
        """Rename the stored verdict, so that the next grading runs the code, and return its new path. Raises
        CannotWrite if that fails."""
        return set_aside(self._path(exercise))

    def _course(self, exercise: Exercise) -> str:
        return self._path(exercise).read_text(encoding="utf-8").partition("\n")[0]

    def _path(self, exercise: Exercise) -> Path:
        return self._folder / f"{exercise.slug}.json"


def read_kept(text: str) -> Verdict:
    """The verdict in a file of the store, whose first line is the fingerprint of the exercise.
    Raises WrongSchema for anything else."""
    return from_json(text.partition("\n")[2])


def _is_foreign(path: Path) -> bool:
    """Is there a file that neither this version nor an older one can have written?"""
    try:
        text = path.read_bytes().decode("utf-8")
        data = json.loads(text.partition("\n")[2])
        if type(data) is not dict or type(data.get("schema")) is not int or data["schema"] >= SCHEMA_VERSION:
            read_kept(text)
        return False
    except FileNotFoundError:
        return False
    except (ValueError, RecursionError, WrongSchema):
        return True
    except OSError:  # we may not read it, but may still be allowed to replace it
        return path.is_file()


def _is_of_the_code(verdict: Verdict) -> bool:
    """Would the same code get the same verdict again? Timeouts, and verdicts that need a person, may
    depend on the machine."""
    return verdict.kind not in NEEDS_A_PERSON and all(check.kind != "timeout" for check in verdict.checks)


def course_digest(exercise: Exercise) -> str:
    """A fingerprint of the files in the exercise's folder. If an author changes one, stored
    verdicts are no longer valid."""
    state = hashlib.sha256()
    for path in sorted(exercise.folder.iterdir()):
        if path.is_file():
            state.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()
