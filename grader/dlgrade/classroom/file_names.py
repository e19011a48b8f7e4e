"""Makes a file name for each student: unique even on a disk that ignores case, and never leading out of its folder."""

from __future__ import annotations

import re
from collections.abc import Iterable

MAX_NAME = 60
"""Most characters of a name: disks allow 255 bytes, and a Korean character takes three."""
NOT_IN_A_NAME = re.compile(r"[^\w.@-]+")


def file_names(students: Iterable[str]) -> dict[str, str]:
    """Student → the name of their files, without a suffix."""
    by_student: dict[str, str] = {}
    used: set[str] = set()
    for student in dict.fromkeys(students):
        plain = NOT_IN_A_NAME.sub("_", student).strip(".")[:MAX_NAME] or "_"
        names = (f"{plain}{f'-{number}' if number else ''}" for number in range(len(used) + 1))
        by_student[student] = next(name for name in names if name.casefold() not in used)
        used.add(by_student[student].casefold())
    return by_student
