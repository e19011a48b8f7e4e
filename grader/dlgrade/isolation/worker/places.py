"""Lists the folders that a worker may read and the packages that an exercise withholds. Every wall is built
from these two lists."""

# The exact system calls matter here, so functions of `os` are used instead of pathlib.
# ruff: noqa: PTH110, PTH114, PTH115, PTH118, PTH120
from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from dlgrade.isolation.frameworks import FRAMEWORKS, Needs, withheld_from

# Modules in C that open files or processes without Python's own functions are withheld from everyone, and so is the
# course itself.
ALWAYS_WITHHELD = (
    "dlgrade", "solutions", "_posixsubprocess", "_posixshmem", "_sqlite3", "sqlite3", "readline", "_tkinter", "tkinter",
    "_dbm", "_gdbm", "dbm", "_testcapi", "_testinternalcapi", "pty",
)  # fmt: skip
HOME_VARIABLES = (
    "HOME", "TMPDIR", "TMP", "TEMP", "USERPROFILE",
    *(framework.home_variable for framework in FRAMEWORKS.values() if framework.home_variable),
)  # fmt: skip
"""The environment variables that name a folder of the user. A worker gets its own folder in each of them."""
# The system's shared libraries and time zones. The whole of /usr would be too much: courses and data may lie there too.
SYSTEM_FOLDERS = ("/usr/lib", "/usr/lib64", "/usr/lib32", "/usr/local/lib", "/usr/local/lib64", "/usr/share/zoneinfo",
                  "/lib", "/lib64", "/lib32", "/nix/store")  # fmt: skip
SYSTEM_FILES = ("/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives")


def installation() -> tuple[str, ...]:
    """The folders of Python's libraries and packages.

    Python's prefix itself is left out, since it may be /usr or contain the course. Of sys.path only folders called
    site-packages or dist-packages are used, since an editable install adds the course's folder to it.
    """
    packages = [place for place in sys.path if place.endswith(("site-packages", "dist-packages"))]
    places = (*packages, *map(sysconfig.get_path, ("stdlib", "platstdlib")), *_libraries(), *executables())
    return tuple(dict.fromkeys(os.path.realpath(place) for place in places if os.path.exists(place)))


def _libraries() -> list[str]:
    """Further places that Python needs: shared libraries that packages install (conda), the files that mark a virtual
    environment, and on Windows the whole prefix, since the libraries are directly in it."""
    prefixes = dict.fromkeys((sys.prefix, sys.base_prefix))
    if sys.platform == "win32":
        return list(prefixes)
    own = [prefix for prefix in prefixes if prefix not in ("/", "/usr", "/usr/local")]  # those are the system's
    inner = ("lib", "lib64", "share/zoneinfo", "pyvenv.cfg")
    return [os.path.join(prefix, name) for prefix in own for name in inner]


def executables() -> list[str]:
    """The path by which the interpreter was started, and every symbolic link from there to its file."""
    chain, place = [], sys.executable
    while place and place not in chain:
        chain.append(place)
        if os.path.islink(place):
            place = os.path.normpath(os.path.join(os.path.realpath(os.path.dirname(place)), os.readlink(place)))
    return chain


@dataclass(frozen=True)
class Places:
    """The lists from which the walls around a submission are built.

    `course` is the folder that contains the solutions; "" if there is none. `packages` are the files and folders of
    packages that an isolated Python would not find.
    """

    needs: Needs
    course: str = ""
    packages: tuple[str, ...] = ()

    @cached_property
    def readable(self) -> tuple[str, ...]:
        """Places that may be read with everything below them, except for what is withheld."""
        return tuple(dict.fromkeys((*installation(), *map(os.path.realpath, self.packages))))

    @cached_property
    def withheld(self) -> tuple[str, ...]:
        """Places that may not be read: our own folder, the course, and packages that the exercise withholds. A readable
        place inside one of these stays readable, since a virtual environment may be in the course's folder."""
        readable = self.readable
        sites = [place for place in readable if place.endswith(("site-packages", "dist-packages"))]
        packages = [os.path.join(site, name) for site in sites for name in withheld_modules(self.needs)]
        existing = [place for place in (*packages, *self._of_the_course()) if os.path.exists(place)]
        return tuple(place for place in (package_folder(), *existing) if place not in readable)

    def _of_the_course(self) -> list[str]:
        """The course's folder and its subfolders. The subfolders are needed if the course's folder is also one of
        Python's, so that it has to stay readable."""
        root = os.path.realpath(self.course) if self.course else ""
        return [root, *(os.path.join(root, name) for name in ("solutions", "exercises", ".grade"))] if root else []

    def looked_up(self) -> Places:
        """These places with both lists computed. A server calls this before it forks, since computing them would take
        each worker longer than most submissions run."""
        len(self.withheld)
        return self

    def withholds(self) -> Callable[[str], bool]:
        """A function that tells whether a place is withheld. The innermost listed folder around the place decides."""
        readable, withheld, within = self.readable, self.withheld, inside

        def test(place: str) -> bool:
            nearest = max((len(root) for root in withheld if within(place, root)), default=-1)
            return nearest > max((len(root) for root in readable if within(place, root)), default=-1)

        return test


@cache
def withheld_modules(needs: Needs) -> tuple[str, ...]:
    """The top-level modules that an exercise may not import."""
    return (*withheld_from(FRAMEWORKS[needs]), *ALWAYS_WITHHELD)


def places_of(settings: dict[str, Any]) -> Places:
    """The places for a worker with these settings; those that its server has already computed, if there is a server."""
    if "places" in settings:
        return settings["places"]  # type: ignore[no-any-return]
    return Places(settings["needs"], settings.get("withheld_folder", ""), tuple(settings.get("packages", ())))


def package_folder() -> str:
    """The grader's own folder, which may hold the course's solutions."""
    return str(Path(__file__).resolve().parents[2])


def inside(place: str, root: str, separator: str = os.sep) -> bool:
    """Is `place` the folder `root` itself, or below it?"""
    return place == root or place[: len(root) + 1] == root.rstrip(separator) + separator
