"""The portable fence: an audit hook that refuses what no exercise needs. It cannot be removed from Python code.

It is the outermost of several walls and the only one on macOS and Windows: native code can get around it, which is why
scores never depend on it. It keeps honest code from accidents and plain attacks from files, processes and the network.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

WITHHELD = {
    "numpy": "torch tensorflow keras jax jaxlib scipy sklearn statsmodels autograd tinygrad grader solutions",
    "torch": "tensorflow keras jax jaxlib grader solutions",
    "keras": "grader solutions",
}
REFUSED_EVENTS = frozenset(
    "os.fork os.forkpty os.exec os.posix_spawn os.spawn os.system os.startfile subprocess.Popen pty.spawn "
    "socket.__new__ socket.connect socket.bind socket.getaddrinfo socket.gethostbyname socket.sendto "
    "ctypes.dlopen ctypes.dlsym gc.get_objects gc.get_referrers webbrowser.open "
    "os.killpg signal.pthread_kill winreg.ConnectRegistry".split()
)
PATH_EVENTS = frozenset(
    "open os.listdir os.scandir os.chdir os.mkdir os.rmdir os.remove os.rename os.link os.symlink os.truncate os.chmod "
    "os.chown os.utime os.walk glob.glob shutil.copyfile shutil.move shutil.rmtree sqlite3.connect".split()
)
TWO_PATHS = frozenset({"os.rename", "os.link", "os.symlink"})
DEVICES = (os.devnull, "/dev/urandom", "/dev/zero", f"/proc/{os.getpid()}/", "/proc/meminfo", "/sys/devices/system/cpu")
CREATING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Refused(PermissionError):
    """What the student's code asked for is not part of an exercise."""


def install(folder: str, needs: str) -> None:
    """From now on: read the Python installation and `folder`, write `folder`, import what is not withheld; nothing else."""
    sys.addaudithook(_hook(os.path.realpath(folder), frozenset(WITHHELD[needs].split())))


def _hook(folder: str, withheld: frozenset[str]) -> Callable[[str, tuple[Any, ...]], None]:
    may_open = _path_rule(folder)
    here = os.getpid()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "import":
            _refuse_if(str(arguments[0]).partition(".")[0] in withheld, f"import {arguments[0]}")
        elif event in PATH_EVENTS:
            for path in arguments[:2] if event in TWO_PATHS else arguments[:1]:
                _refuse_if(not may_open(path, _writes(event, arguments)), f"{event} {path!r}")
        elif event == "os.kill":
            _refuse_if(arguments[0] != here, "os.kill")
        else:
            _refuse_if(event in REFUSED_EVENTS, event)

    return hook


def _path_rule(folder: str) -> Callable[[Any, bool], bool]:
    """(path, writing) → may it be opened?"""
    readable = _installation()
    ours = os.path.realpath(os.path.join(os.path.dirname(__file__), os.pardir))

    def rule(path: Any, writing: bool) -> bool:
        if isinstance(path, int) or path is None:
            return True
        place = os.path.realpath(os.fsdecode(path))
        if _inside(place, folder):
            return True
        if writing or _inside(place, ours):
            return place == os.devnull
        return place.startswith(DEVICES) or any(_inside(place, root) for root in readable)

    return rule


def _installation() -> tuple[str, ...]:
    """Where Python and its packages are: not the whole of sys.path, which an editable install points at the course."""
    packages = [place for place in sys.path if place.endswith(("site-packages", "dist-packages"))]
    return tuple({os.path.realpath(place) for place in (*packages, sys.prefix, sys.base_prefix)})


def _inside(place: str, root: str) -> bool:
    return place == root or place.startswith(root.rstrip(os.sep) + os.sep)


def _refuse_if(condition: bool, what: str) -> None:
    if condition:
        raise Refused(f"{what}: not available in an exercise")


def _writes(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        return bool(set(mode) & set("wax+")) if isinstance(mode, str) else bool((flags or 0) & CREATING_FLAGS)
    return event not in ("os.listdir", "os.scandir", "os.chdir", "os.walk", "glob.glob")
