"""Packs the work of a course folder: an archive that `grade progress merge`, `grade` itself and the page take in."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

from dlgrade.course.model import Course
from dlgrade.progress.elsewhere import PATTERNS
from dlgrade.submission.model import Unreadable
from dlgrade.submission.python_file import MAX_BYTES
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text

EARLIEST, LATEST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)
"""A zip archive knows no times but these."""


def packed(course: Course) -> tuple[bytes, tuple[str, ...], tuple[Text, ...]]:
    """The archive, the paths in it, and sentences about files that could not be read."""
    own = {exercise.stub for exercise in course.exercises}
    content, names, faults = io.BytesIO(), [], []
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for form in PATTERNS for path in course.root.glob(form)):
            if path.match("exercises/*/*.py") and path not in own:
                continue
            name = path.relative_to(course.root).as_posix()
            try:
                data = read_regular(path, MAX_BYTES, str(path))
            except Unreadable as unreadable:
                faults.append(unreadable.text)
                continue
            archive.writestr(zipfile.ZipInfo(name, _saved(path)), data, zipfile.ZIP_DEFLATED)
            names.append(name)
    return content.getvalue(), tuple(names), tuple(faults)


def _saved(path: Path) -> tuple[int, int, int, int, int, int]:
    """When the file was saved. A teacher who has several answers of a student grades the newest."""
    year, *rest = time.localtime(path.stat().st_mtime)
    return max(EARLIEST, min(LATEST, (year, rest[0], rest[1], rest[2], rest[3], rest[4])))
