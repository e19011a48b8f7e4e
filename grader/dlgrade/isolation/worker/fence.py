"""The portable fence: an audit hook that refuses what no exercise needs. Python code cannot remove it.

It is the outermost of several walls, and the only one on macOS and Windows. Native code can get around it, so the
safety of scores never depends on it. It protects files, processes and the network from accidents of honest code and
from simple attacks.

Everything that the hook calls is bound before the student's code runs, so that patching a module does not disable it.
"""

from __future__ import annotations

import errno
import importlib.abc
import importlib.util
import os
import shutil
import subprocess  # noqa: F401  # imported here, since its lower half is removed and withheld
import sys
from collections.abc import Callable
from typing import Any

from dlgrade.isolation.worker.path_rule import link_rule, path_rule
from dlgrade.isolation.worker.places import Places, withheld_modules
from dlgrade.isolation.worker.signals import FROM_OUTSIDE

_REFUSED_EVENTS = (
    "os.fork os.forkpty os.exec os.posix_spawn os.spawn os.system os.startfile subprocess.Popen pty.spawn "
    "socket.__new__ socket.connect socket.bind socket.getaddrinfo socket.gethostbyname socket.sendto "
    "syslog.syslog ctypes.dlopen ctypes.dlsym gc.get_objects gc.get_referrers webbrowser.open resource.prlimit "
    "os.killpg signal.pthread_kill winreg.ConnectRegistry sqlite3.connect"
)
REFUSED_EVENTS = frozenset(_REFUSED_EVENTS.split())
_PATH_EVENTS = (
    "open os.listdir os.scandir os.chdir os.mkdir os.rmdir os.remove os.rename os.link os.symlink os.truncate "
    "os.chmod os.chown os.utime os.chflags os.getxattr os.listxattr os.setxattr os.removexattr"
)
PATH_EVENTS = frozenset(_PATH_EVENTS.split())
TWO_PATHS = frozenset({"os.rename", "os.link"})
READING = frozenset({"os.listdir", "os.scandir", "os.getxattr", "os.listxattr"})
MAKING = frozenset({"os.mkdir", "os.symlink", "os.link"})
# Functions that raise no audit event, so they are replaced. Their modules were imported before, or are withheld.
REMOVED = {
    "posix": "mkfifo mknod chroot pidfd_open setns unshare setpriority "
    "sched_setaffinity sched_setscheduler sched_setparam",
    "_signal": "pidfd_send_signal",
    "_posixsubprocess": "fork_exec",
}
FACADES = {"posix": "os", "_signal": "signal", "_posixsubprocess": "subprocess"}
CREATING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
MAX_CREATED = 256  # files and folders that one process may create


class Refused(Exception):
    """The student's code tried something that is not part of an exercise."""


class RefusedAct(Refused, PermissionError):
    """The code tried to use a file, a process or the network."""


class RefusedImport(Refused, ModuleNotFoundError):
    """The code tried to import a withheld package. To code that can do without it, the package looks as if
    it were not installed."""


class WithheldFinder(importlib.abc.MetaPathFinder):
    """Refuses withheld packages. The audit hook does not see `importlib.import_module`, so this finder
    comes before all others."""

    def __init__(self, withheld: frozenset[str]) -> None:
        self.withheld = withheld

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        if fullname.partition(".")[0] in self.withheld:
            raise RefusedImport(f"import {fullname}: not available in an exercise")


def install(folder: str, places: Places) -> None:
    """From now on, the process may read the Python installation and `folder`, write to `folder`, and import what is not
    withheld; nothing else."""
    shutil._use_fd_functions = False  # type: ignore[attr-defined]  # descriptors of folders are refused, see `path_rule`
    _remove_unaudited()
    withheld = frozenset(withheld_modules(places.needs))
    sys.meta_path.insert(0, WithheldFinder(withheld))
    _look_uninstalled(withheld)
    sys.addaudithook(_hook(os.path.realpath(folder), withheld, places))


def _look_uninstalled(withheld: frozenset[str]) -> None:
    """Let `importlib.util.find_spec` return None for a withheld package. PyTorch looks for TensorFlow at its first
    optimizer step, and an error would make that step fail."""
    look = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> Any:
        return None if name.partition(".")[0] in withheld else look(name, package)

    importlib.util.find_spec = find_spec


def _hook(folder: str, withheld: frozenset[str], places: Places) -> Callable[[str, tuple[Any, ...]], None]:
    may_open, writes, act, package = path_rule(folder, places), _writing_rule(), RefusedAct, RefusedImport
    may_lead, link = link_rule(may_open), "os.symlink"
    own_process, refused, paths, two, text, making = os.getpid(), REFUSED_EVENTS, PATH_EVENTS, TWO_PATHS, str, MAKING
    outside, abort = FROM_OUTSIDE, os.abort
    created = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal created
        if event == "import":
            if text.__str__(arguments[0]).partition(".")[0] in withheld:
                raise package(f"import {arguments[0]}: not available in an exercise")
        elif event in paths:
            writing = writes(event, arguments)
            # `os.open` passes no mode. Only it can open a folder; the function `open` refuses one by itself.
            descriptor = event == "open" and arguments[1] is None
            if event == link and not may_lead(arguments[0]):
                raise act(f"{event} {arguments[0]!r}: not available in an exercise")
            for path in arguments[:2] if event in two else arguments[1:2] if event == link else arguments[:1]:
                if not may_open(event, path, writing, descriptor):
                    raise act(f"{event} {path!r}: not available in an exercise")
            created += event in making or (event == "open" and writing)
            if created > MAX_CREATED:
                raise OSError(errno.EDQUOT, "too many files were created")
        elif event in refused or (event == "os.kill" and arguments[0] != own_process):
            raise act(f"{event}: not available in an exercise")
        elif event == "os.kill" and arguments[1] in outside:
            abort()  # the process ends either way, but SIGABRT shows that it ended itself

    return hook


def _writing_rule() -> Callable[[str, tuple[Any, ...]], bool]:
    flags_that_write, reading = CREATING_FLAGS, READING

    def writes(event: str, arguments: tuple[Any, ...]) -> bool:
        if event == "open":
            mode, flags = arguments[1], arguments[2]
            return bool(set(mode) & set("wax+")) if isinstance(mode, str) else bool((flags or 0) & flags_that_write)
        return event not in reading

    return writes


def _remove_unaudited() -> None:
    def refused(*_args: object, **_kwargs: object) -> None:
        raise RefusedAct("not available in an exercise")

    for module, names in REMOVED.items():
        for holder in (sys.modules.get(module), sys.modules.get(FACADES[module])):
            for name in [*names.split(), "_fork_exec"]:
                if holder is not None and hasattr(holder, name):
                    setattr(holder, name, refused)
