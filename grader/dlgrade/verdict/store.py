"""Keeps the last verdict on each exercise in the course folder, so that unchanged code is not run again."""

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
        """The last verdict, whatever source it was given for. An unreadable file counts as no verdict."""
        try:
            return read_kept(self._path(exercise).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, WrongSchema):
            return None

    def last_of(self, exercises: Iterable[Exercise]) -> dict[Exercise, Verdict]:
        """The last verdicts of those exercises that have one."""
        return {each: verdict for each in exercises if (verdict := self.last(each)) is not None}

    def current(self, exercise: Exercise, submission: str, seed: int, level: str) -> Verdict | None:
        """The last verdict, if nothing that it depends on has changed since."""
        verdict = self.last(exercise)
        if verdict is None or not _is_of_the_code(verdict) or self._course(exercise) != course_digest(exercise):
            return None
        same = (verdict.submission, verdict.version) == (submission, __version__)
        run_alike = verdict.kind == "not_attempted" or (verdict.seed, verdict.level) == (seed, level)
        return verdict if same and run_alike else None

    def save(self, exercise: Exercise, verdict: Verdict) -> Path | None:
        """Write and rename, so that a crash leaves either the old verdict or the new one. Raises CannotWrite if the
        folder refuses.

        A verdict that the machine caused is not written, so that the last verdict on the code itself stays. A file that
        cannot be read, or that a newer version has written, is not overwritten but renamed; its new path is returned.
        """
        if verdict.kind in UNSCORED:
            return None
        return self.keep(exercise, f"{course_digest(exercise)}\n{to_json(verdict)}\n")

    def keep(self, exercise: Exercise, text: str) -> Path | None:
        """Write what another course folder keeps of the exercise, exactly as it is there, so that a difference of the
        two courses still makes the verdict stale. The text is one that `read_kept` reads."""
        path = self._path(exercise)
        aside = set_aside(path) if _is_foreign(path) else None
        write_record(path, text)
        return aside

    def _course(self, exercise: Exercise) -> str:
        return self._path(exercise).read_text(encoding="utf-8").partition("\n")[0]

    def _path(self, exercise: Exercise) -> Path:
        return self._folder / f"{exercise.slug}.json"


def read_kept(text: str) -> Verdict:
    """The verdict in a file of the store; its first line is the fingerprint of the exercise. Raises WrongSchema for
    anything else."""
    return from_json(text.partition("\n")[2])


def _is_foreign(path: Path) -> bool:
    """Is there a file that neither this version nor an older one has written?"""
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
    except OSError:  # unreadable for us, and written again only if the folder lets us
        return path.is_file()


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
