"""Keeps the last verdict on each exercise in the course folder, so that unchanged code is not run again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dlgrade import __version__
from dlgrade.course.model import Exercise
from dlgrade.files import write_atomically
from dlgrade.verdict.json import WrongSchema, from_json, to_json
from dlgrade.verdict.model import NEEDS_A_PERSON, UNSCORED, Verdict


class VerdictStore:
    """One file for each exercise under `.grade/verdicts/`, replaced atomically."""

    def __init__(self, root: Path) -> None:
        self._folder = root / ".grade" / "verdicts"

    def last(self, exercise: Exercise) -> Verdict | None:
        """The last verdict, whatever source it was given for. An unreadable file counts as no verdict."""
        try:
            return from_json(self._path(exercise).read_text(encoding="utf-8").partition("\n")[2])
        except (OSError, UnicodeDecodeError, WrongSchema):
            return None

    def current(self, exercise: Exercise, submission: str, seed: int, level: str) -> Verdict | None:
        """The last verdict, if nothing that it depends on has changed since."""
        verdict = self.last(exercise)
        if verdict is None or not _is_of_the_code(verdict) or self._course(exercise) != course_digest(exercise):
            return None
        same = (verdict.submission, verdict.version) == (submission, __version__)
        run_alike = verdict.kind == "not_attempted" or (verdict.seed, verdict.level) == (seed, level)
        return verdict if same and run_alike else None

    def save(self, exercise: Exercise, verdict: Verdict) -> None:
        """Write and rename, so that a crash leaves either the old verdict or the new one. CannotWrite if the folder
        refuses.

        A verdict that the machine caused is not written, so that the last verdict on the code itself stays.
        """
        if verdict.kind in UNSCORED:
            return
        path = self._path(exercise)
        write_atomically(path, f"{course_digest(exercise)}\n{to_json(verdict)}\n")

    def _course(self, exercise: Exercise) -> str:
        return self._path(exercise).read_text(encoding="utf-8").partition("\n")[0]

    def _path(self, exercise: Exercise) -> Path:
        return self._folder / f"{exercise.slug}.json"


def _is_of_the_code(verdict: Verdict) -> bool:
    """Would the same code get the same verdict again? Timeouts depend on the machine, and so do verdicts that
    need a person."""
    return verdict.kind not in NEEDS_A_PERSON and all(check.kind != "timeout" for check in verdict.checks)


def course_digest(exercise: Exercise) -> str:
    """A fingerprint of the exercise's own files: an author's edit makes verdicts stale."""
    state = hashlib.sha256()
    for path in sorted(exercise.folder.iterdir()):
        if path.is_file():
            state.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()
