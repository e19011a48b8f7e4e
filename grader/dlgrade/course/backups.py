"""Keeps what a student has written before it is replaced."""

from __future__ import annotations

import datetime
from pathlib import Path

from dlgrade.course.model import Exercise
from dlgrade.files import write_record


def keep_backup(root: Path, exercise: Exercise, content: bytes) -> Path:
    """Write a copy under an unused name in `.grade/backups/` of the course folder, and return its path. The original
    is not touched. Raises CannotWrite where the folder or the disk refuses."""
    now = datetime.datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    backup = root / ".grade" / "backups" / f"{exercise.slug}-{now}.py"
    write_record(backup, content)
    return backup
