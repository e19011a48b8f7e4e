"""The command line that puts a server into namespaces of its own, with nothing in its file system but Python and a
small /tmp."""

from __future__ import annotations

import os
import shutil
import site
import sys
import sysconfig
from pathlib import Path

from dlgrade.isolation.worker.files_in_memory import MAX_BYTES
from dlgrade.isolation.worker.places import inside, installation, package_folder, withheld_places

TEMPORARY = "/tmp"  # inside; a file system in memory
FOLDER = f"{TEMPORARY}/dlgrade-work"  # the server's; Python itself may lie elsewhere below /tmp
SYSTEM = (
    "/usr",
    "/bin",
    "/lib",
    "/lib64",
    "/lib32",
    "/nix/store",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/etc/alternatives",
)
DEVICE_FACTS = "/sys/devices/system"


def around(command: list[str], needs: str) -> list[str]:
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
    return [program, *spaces, *user, *_files(needs), "--chdir", FOLDER, "--", *command]


def _files(needs: str) -> list[str]:
    folder = ["--perms", "1777", "--size", str(MAX_BYTES), "--tmpfs", TEMPORARY, "--perms", "1777", "--dir", FOLDER]
    roots = _roots()
    rooms = [str(Path(package_folder(), "isolation", room)) for room in ("wire", "worker")]
    above = [word for place in _parents([*roots, *rooms]) for word in ("--perms", "0755", "--dir", place)]
    binds = [word for place in roots for word in ("--ro-bind", place, place)]
    masks = [
        word for place in withheld_places(needs) if any(inside(place, root) for root in roots) for word in _mask(place)
    ]
    ours = [word for place in rooms for word in ("--ro-bind", place, place)]
    return [*_system(), *folder, *above, *binds, *masks, *ours, "--proc", "/proc", "--dev", "/dev"]


def _system() -> list[str]:
    words: list[str] = []
    for place in map(Path, SYSTEM):
        if place.is_symlink():
            words += ["--symlink", str(place.readlink()), str(place)]
        elif place.exists():
            words += ["--ro-bind", str(place), str(place)]
    return [*words, "--ro-bind-try", DEVICE_FACTS, DEVICE_FACTS]


def _roots() -> list[str]:
    """Python and its packages, by the names they are called and by the places where they are; parents before
    children."""
    called = [sys.prefix, sys.base_prefix, *site.getsitepackages(), sysconfig.get_path("stdlib")]
    return [place for place in sorted({*called, *installation()}) if Path(place).is_dir()]


def _parents(places: list[str]) -> list[str]:
    """Folders above the places, outermost first. Made beforehand: bubblewrap would copy the modes of a private home."""
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
