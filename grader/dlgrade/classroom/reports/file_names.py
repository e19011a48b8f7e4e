"""Makes a file name for each student: unique even on a disk that ignores case, never leading out of its folder, and no
name of a device under Windows."""

from __future__ import annotations

import re
from collections.abc import Iterable

MAX_NAME = 60
"""Most characters of a name: disks allow 255 bytes, and a Korean character takes three."""
NOT_IN_A_NAME = re.compile(r"[^\w.@-]+")
DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
"""Windows opens a device by these names, whatever comes behind the first dot."""


def file_names(students: Iterable[str]) -> dict[str, str]:
    """Student → the name of their files, without a suffix. It has to be given one, since it may end in a dot."""
    by_student: dict[str, str] = {}
    used: set[str] = set()
    for student in dict.fromkeys(students):
        plain = NOT_IN_A_NAME.sub("_", student).strip(".")[:MAX_NAME] or "_"
        by_student[student] = _free(plain, used)
    for student, name in by_student.items():  # afterwards, so that nobody else's name depends on it
        if DEVICE.match(name):
            by_student[student] = _free(DEVICE.sub(r"\1_", name, count=1), used)
    return by_student


def _free(plain: str, used: set[str]) -> str:
    """The name, or the first one with a number behind it that is not used yet. It is added to `used`."""
    names = (f"{plain}{f'-{number}' if number else ''}" for number in range(len(used) + 1))
    name = next(name for name in names if name.casefold() not in used)
    used.add(name.casefold())
    return name
