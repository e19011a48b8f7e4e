"""The command line that puts a server into namespaces of its own, with nothing in its file system but Python and a
small /tmp."""

from __future__ import annotations

import itertools
import os
import shutil
import site
import sys
import sysconfig
from pathlib import Path

from dlgrade.isolation.worker.files_in_memory import MAX_BYTES
from dlgrade.isolation.worker.places import SYSTEM_FILES, SYSTEM_FOLDERS, Places, executables, inside, package_folder

TEMPORARY = "/tmp"  # inside; a file system in memory
FOLDER = f"{TEMPORARY}/dlgrade-work"  # the server's; Python itself may lie elsewhere below /tmp
SYSTEM = (*SYSTEM_FOLDERS, *SYSTEM_FILES)
DEVICE_FACTS = "/sys/devices/system"


def around(command: list[str], places: Places) -> list[str]:
    """`command` inside: own user (unless root), process, network, IPC, host-name and mount namespaces; OSError
    without it."""
    spaces = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    # Once it is inside, the server caps its file system and, as root, drops to an unprivileged user: that is all it may
    # do, and it gives these capabilities up before it serves.
    may = ["CAP_SYS_ADMIN", "CAP_SETUID", "CAP_SETGID"] if os.getuid() == 0 else ["CAP_SYS_ADMIN"]
    user = ["--cap-drop", "ALL"] if os.getuid() == 0 else ["--unshare-user"]
    user += [word for name in may for word in ("--cap-add", name)]
    program = shutil.which("bwrap")
    if program is None:
        raise FileNotFoundError("bubblewrap (bwrap) is not installed")
    return [program, *spaces, *user, *_files(places), "--chdir", FOLDER, "--", *command]


def _files(places: Places) -> list[str]:
    """What is in the file system. Each place comes after those around it, so that a folder of Python's within one that
    is withheld is seen, and one that is withheld within a folder of Python's is not."""
    folder = ["--perms", "1777", "--size", str(MAX_BYTES), "--tmpfs", TEMPORARY, "--perms", "1777", "--dir", FOLDER]
    roots = _roots(places)
    rooms = [str(Path(package_folder(), "isolation", room)) for room in ("frameworks.py", "wire", "worker")]
    seen = {place: ["--ro-bind", place, place] for place in (*roots, *rooms)} | _links()
    around = (*roots, *map(os.path.realpath, SYSTEM_FOLDERS))
    masks = {place: _mask(place) for place in places.withheld if any(inside(place, root) for root in around)}
    above = [word for place in _parents([*SYSTEM, DEVICE_FACTS, *seen]) for word in ("--perms", "0755", "--dir", place)]
    placed = [word for _, words in sorted((masks | seen).items()) for word in words]
    return [*folder, *above, *_system(), *placed, "--proc", "/proc", "--dev", "/dev"]


def _links() -> dict[str, list[str]]:
    """The names of the interpreter that are links: the loader looks for libraries beside the file that they lead to."""
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
    """Python and its packages, by the names they are called and by the places where they are."""
    called = [*site.getsitepackages(), sysconfig.get_path("stdlib"), *places.packages]
    called += [str(Path(prefix, "pyvenv.cfg")) for prefix in (sys.prefix, sys.base_prefix)]
    return [place for place in sorted({*called, *places.readable}) if Path(place).exists()]


def _parents(places: list[str]) -> list[str]:
    """Folders above the places, outermost first. Made beforehand: bubblewrap itself would make them for root alone."""
    above = {parent for place in places for parent in Path(place).parents}
    there = (*SYSTEM, *places)
    return [
        str(parent)
        for parent in sorted(above - {Path("/"), Path(TEMPORARY)})
        if str(parent) not in there and not any(inside(str(parent), place) for place in there)
    ]


def _mask(place: str) -> list[str]:
    """An empty folder or file in its stead."""
    return ["--tmpfs", place] if Path(place).is_dir() else ["--ro-bind", os.devnull, place]
