"""Builds the command line of bubblewrap, which puts a server into namespaces of its own, with a file system that holds
only Python and a small /tmp."""

from __future__ import annotations

import itertools
import os
import shutil
import site
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from dlgrade.isolation.worker.files_in_memory import MAX_BYTES
from dlgrade.isolation.worker.places import SYSTEM_FILES, SYSTEM_FOLDERS, Places, executables, inside, package_folder

TEMPORARY = "/tmp"  # this path inside the sandbox is a file system in memory
FOLDER = f"{TEMPORARY}/dlgrade-work"  # the server's folder; Python itself may lie elsewhere below /tmp
SYSTEM = (*SYSTEM_FOLDERS, *SYSTEM_FILES)
DEVICE_FACTS = "/sys/devices/system"


def around(command: list[str], places: Places) -> list[str]:
    """`command` in its own user (unless root), process, network, IPC, host-name and mount namespaces. Raises OSError
    where bubblewrap is not installed."""
    spaces = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    # The server needs these capabilities to cap its file system and, as root, to become an unprivileged user. It gives
    # them up before it serves.
    may = ["CAP_SYS_ADMIN", "CAP_SETUID", "CAP_SETGID"] if os.getuid() == 0 else ["CAP_SYS_ADMIN"]
    user = ["--cap-drop", "ALL"] if os.getuid() == 0 else ["--unshare-user"]
    user += [word for name in may for word in ("--cap-add", name)]
    program = shutil.which("bwrap")
    if program is None:
        raise FileNotFoundError("bubblewrap (bwrap) is not installed")
    return [program, *spaces, *user, *_files(places), "--chdir", FOLDER, "--", *command]


def _files(places: Places) -> list[str]:
    """The options for the file system. Outer folders come before inner ones, since a later mount covers an earlier one:
    so a folder of Python inside a withheld folder is visible, and a withheld folder inside one of Python is not."""
    folder = ["--perms", "1777", "--size", str(MAX_BYTES), "--tmpfs", TEMPORARY, "--perms", "1777", "--dir", FOLDER]
    roots = _roots(places)
    rooms = [str(Path(package_folder(), "isolation", room)) for room in ("frameworks.py", "wire", "worker")]
    shared = {place: ["--ro-bind", place, place] for place in (*roots, *rooms)} | _links()
    around = (*roots, *map(os.path.realpath, SYSTEM_FOLDERS))
    masks = {place: _mask(place) for place in places.withheld if any(inside(place, root) for root in around)}
    above = [word for place in _parents([*SYSTEM, DEVICE_FACTS, *shared]) for word in _open_folder(place)]
    between = {place: _open_folder(place) for place in _between(masks, shared)}
    placed = [word for _, words in sorted((between | masks | shared).items()) for word in words]
    return [*folder, *above, *_system(), *placed, "--proc", "/proc", "--dev", "/dev"]


def _links() -> dict[str, list[str]]:
    """The options that make the interpreter's symbolic links inside too, because the loader looks for libraries beside
    the file that they point to."""
    chain = executables()
    return {name: ["--symlink", target, name] for name, target in itertools.pairwise(chain)}


def _system() -> list[str]:
    words: list[str] = []
    for place in map(Path, SYSTEM):
        if place.is_symlink():
            words += ["--symlink", str(place.readlink()), str(place)]
        elif place.exists():
            words += ["--ro-bind", str(place), str(place)]
    return [*words, "--ro-bind-try", DEVICE_FACTS, DEVICE_FACTS]


def _roots(places: Places) -> list[str]:
    """The folders of Python and its packages, both by the names that are in use and by their resolved paths."""
    called = [*site.getsitepackages(), sysconfig.get_path("stdlib"), *places.packages]
    called += [str(Path(prefix, "pyvenv.cfg")) for prefix in (sys.prefix, sys.base_prefix)]
    return [place for place in sorted({*called, *places.readable}) if Path(place).exists()]


def _open_folder(place: str) -> list[str]:
    """The options that make a folder which everyone may enter. Parent folders that bubblewrap makes implicitly may be
    entered only by root."""
    return ["--perms", "0755", "--dir", place]


def _between(masks: Iterable[str], shared: Iterable[str]) -> list[str]:
    """The folders between a masked folder and a visible place inside it, such as our `isolation`
    inside the masked package."""
    above = {str(parent) for place in shared for parent in Path(place).parents}
    return [parent for parent in above if any(parent != mask and inside(parent, mask) for mask in masks)]


def _parents(places: list[str]) -> list[str]:
    """The folders above the places, outermost first."""
    above = {parent for place in places for parent in Path(place).parents}
    bound = (*SYSTEM, *places)
    return [
        str(parent)
        for parent in sorted(above - {Path("/"), Path(TEMPORARY)})
        if str(parent) not in bound and not any(inside(str(parent), place) for place in bound)
    ]


def _mask(place: str) -> list[str]:
    """The options that cover the place with an empty folder or file."""
    return ["--tmpfs", place] if Path(place).is_dir() else ["--ro-bind", os.devnull, place]
