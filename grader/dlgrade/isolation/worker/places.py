"""Which folders a worker may read, and which packages an exercise withholds. Every wall is built from these two
lists."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

NOBODY = 65534  # the user that servers and workers of root become
# Natively written modules that open files or processes past Python's own functions are withheld from everyone.
NEVER = (
    "dlgrade solutions _posixsubprocess _posixshmem _sqlite3 sqlite3 readline _tkinter tkinter _dbm _gdbm dbm "
    "_testcapi _testinternalcapi pty"
)
WITHHELD = {
    "numpy": f"torch tensorflow keras jax jaxlib scipy sklearn statsmodels autograd tinygrad {NEVER}",
    "torch": f"tensorflow keras jax jaxlib {NEVER}",
    "keras": NEVER,
}


def installation() -> tuple[str, ...]:
    """Where Python and its packages are: not the whole of sys.path, which an editable install points at the course."""
    packages = [place for place in sys.path if place.endswith(("site-packages", "dist-packages"))]
    return tuple(dict.fromkeys(os.path.realpath(place) for place in (*packages, sys.prefix, sys.base_prefix)))


def package_folder() -> str:
    """The grader's own folder, which may hold the course's solutions."""
    return str(Path(__file__).resolve().parents[2])


def withheld_places(needs: str) -> tuple[str, ...]:
    """The files and folders of withheld packages, and our own."""
    sites = [place for place in installation() if place.endswith(("site-packages", "dist-packages"))]
    found = [Path(site, name) for site in sites for name in WITHHELD[needs].split()]
    return (package_folder(), *(str(place) for place in found if place.exists()))


def inside(place: str, root: str, separator: str = os.sep) -> bool:
    """Is `place` the folder `root`, or below it?"""
    return place == root or place[: len(root) + 1] == root.rstrip(separator) + separator


def resolver() -> Callable[[str | bytes], str]:
    """`os.path.realpath` out of functions written in C alone: a student cannot patch what those call."""
    if sys.platform == "win32":
        return lambda path: os.path.realpath(os.fsdecode(path))
    read_link, working_folder, text = os.readlink, os.getcwd, str

    def resolve(path: str | bytes) -> str:
        given = text(path, "utf-8", "surrogateescape") if type(path) is bytes else text.__str__(path)
        steps = (given if given[:1] == "/" else f"{working_folder()}/{given}").split("/")[::-1]
        done, links = "", 0
        while steps:
            step = steps.pop()
            if step in ("", "."):
                continue
            if step == "..":
                done = done.rpartition("/")[0]
                continue
            try:
                target = read_link(f"{done}/{step}")
            except OSError:
                done = f"{done}/{step}"
                continue
            links += 1
            if links > 40:
                return "/"
            done = "" if target[:1] == "/" else done
            steps += target.split("/")[::-1]
        return done or "/"

    return resolve


def folder_test() -> Callable[[str], bool]:
    """`os.path.isdir`, as hard to patch."""
    status, kind, folder = os.stat, 0o170000, stat.S_IFDIR

    def is_folder(place: str) -> bool:
        try:
            return status(place).st_mode & kind == folder
        except OSError:
            return False

    return is_folder
