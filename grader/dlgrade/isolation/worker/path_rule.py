"""Tells which paths the student's code may use, for the fence: those of its own folder, and what Python reads.

The rule looks at a path before the operation, so another thread could change between the two where the path leads. It
leads out of the worker's folder in no case, because
- no link in the folder leads out: a link to an absolute place outside is refused, and so is any link with `..`, which
  would lead elsewhere once it is moved, or once a folder on its way is;
- the working folder stays within the folder;
- while another thread may move things, no path may leave a folder of the student's by `..`.
"""

from __future__ import annotations

import _thread
import os
import stat
import sys
from collections.abc import Callable
from typing import Any

from dlgrade.isolation.worker.places import Places, inside

DEVICES = (
    os.devnull, "/dev/urandom", "/dev/zero", "/proc/meminfo", "/sys/devices/system/cpu", "/usr/share/zoneinfo/",
)  # fmt: skip
REPLACING = frozenset({"os.rename", "os.rmdir", "os.remove", "os.symlink", "os.link"})
MOVING = REPLACING | {"os.chdir"}
"""The events after which a path may lead elsewhere."""
MAX_LINKS = 40

PathRule = Callable[[str, Any, bool, bool], bool]
"""(event, path, writing, descriptor) → whether the path may be used in this way. `descriptor` is True if `os.open`
asks."""


def path_rule(folder: str, places: Places) -> PathRule:
    """The rule for a worker with this folder. It calls only what was bound here, since a student can patch modules."""
    allowed, no_path, moving, changeable = _allowed(folder, places), (int, bool, type(None)), MOVING, _changeable()
    kind_of, is_of, texts, resolve, replacing = type, issubclass, (str, bytes), resolver(folder), REPLACING
    this_thread, looking = _thread.get_ident, set[int]()

    def rule(event: str, path: Any, writing: bool, descriptor: bool) -> bool:
        if kind_of(path) in no_path:  # a descriptor, or None for the working folder
            return True
        if not is_of(kind_of(path), texts):  # an object whose own method says each time anew which path it is
            return False
        thread = this_thread()
        nested = thread in looking  # a handler of a signal, or a finalizer, runs while the rule looks
        looking.add(thread)
        try:
            place, climbs = resolve(path)
            if (nested and event in moving) or (climbs and (nested or changeable())):
                return False
            return allowed(place, writing, descriptor) and not (place == folder and event in replacing)
        finally:
            if not nested:
                looking.discard(thread)

    return rule


def _allowed(folder: str, places: Places) -> Callable[[str, bool, bool], bool]:
    """The rule for places without links."""
    readable, hidden = places.readable, places.withholds()
    is_folder, within = folder_test(), inside
    devices, null = (*DEVICES, f"/proc/{os.getpid()}/"), os.devnull

    def allowed(place: str, writing: bool, descriptor: bool) -> bool:
        if within(place, folder):
            # A path relative to an open folder would look like one relative to the working folder.
            return not (descriptor and is_folder(place))
        if writing or hidden(place):
            return place == null
        if descriptor and is_folder(place):
            return False
        return place.startswith(devices) or any(within(place, root) for root in readable)

    return allowed


def _changeable() -> Callable[[], bool]:
    """A function that tells whether there are threads of Python that were not there when it was made."""
    count = _thread._count
    own = count()
    return lambda: count() > own


def link_rule(may_open: PathRule) -> Callable[[Any], bool]:
    """A function that tells whether a link in the student's folder may have this target. A relative one is found from
    the folder of the link, so without `..` it stays below that."""
    kind_of, is_of, texts, text, windows = type, issubclass, (str, bytes), _text(), sys.platform == "win32"

    def rule(target: Any) -> bool:
        if not is_of(kind_of(target), texts):
            return False
        name = text(target).replace("\\", "/") if windows else text(target)
        relative = name[:1] != "/" and not (windows and ":" in name)
        return ".." not in name.split("/") and (relative or may_open("os.symlink", target, True, False))

    return rule


def _text() -> Callable[[str | bytes], str]:
    """A function that gives a path as a plain text, also that of a subclass, as NumPy's texts are."""
    text, is_of, kind_of = str, issubclass, type

    def plain(path: str | bytes) -> str:
        if is_of(kind_of(path), bytes):
            return text(path, "utf-8", "surrogateescape")  # type: ignore[arg-type]
        return text.__str__(path)

    return plain


def resolver(folder: str) -> Callable[[str | bytes], tuple[str, bool]]:
    """A function like `os.path.realpath` that calls only functions written in C: a student could patch what Python's
    own version calls. It also tells whether the path climbs out of a folder by `..` below `folder`, or leads through a
    link of the system that the process can change, such as its working folder's in `/proc`."""
    text, within = _text(), inside
    if sys.platform == "win32":
        return lambda path: (os.path.realpath(text(path)), ".." in text(path).replace("\\", "/").split("/"))
    read_link, working_folder, most = os.readlink, os.getcwd, MAX_LINKS

    def resolve(path: str | bytes) -> tuple[str, bool]:
        name = text(path)
        steps = (name if name[:1] == "/" else f"{working_folder()}/{name}").split("/")[::-1]
        resolved, links, climbs = "", 0, False
        while steps:
            step = steps.pop()
            if step in ("", "."):
                continue
            if step == "..":
                climbs = climbs or within(resolved, folder)
                resolved = resolved.rpartition("/")[0]
                continue
            try:
                target = read_link(f"{resolved}/{step}")
            except OSError:
                resolved = f"{resolved}/{step}"
                continue
            links += 1
            if links > most:
                return "/", True
            climbs = climbs or resolved[:6] == "/proc/"
            resolved = "" if target[:1] == "/" else resolved
            steps += target.split("/")[::-1]
        return resolved or "/", climbs

    return resolve


def folder_test() -> Callable[[str], bool]:
    """A function like `os.path.isdir`, in the same way safe from patching."""
    status, kind, folder = os.stat, 0o170000, stat.S_IFDIR

    def is_folder(place: str) -> bool:
        try:
            return status(place).st_mode & kind == folder
        except OSError:
            return False

    return is_folder
