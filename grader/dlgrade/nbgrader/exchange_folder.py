"""The folder through which a course is handed out and collected: which one it is, and whether every account of the
machine can use it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from dlgrade.course.model import CourseError
from dlgrade.files import reason_of
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.configuration import configured_exchange

DEFAULT_ROOT = "/usr/local/share/nbgrader/exchange"
"""The folder that nbgrader takes where no configuration names one."""
FOR_EVERYONE = 0o777
ENTERED_BY_EVERYONE = 0o755


def check_exchange(configuration: Path, exchange: str) -> None:
    """Raise CourseError where an existing configuration, which is never changed here, has another exchange."""
    if configuration.exists():
        root = configured_exchange(configuration) or DEFAULT_ROOT
        if Path(root).resolve() != Path(exchange).resolve():
            raise CourseError(messages.OTHER_EXCHANGE.filled(path=configuration, root=root, exchange=repr(exchange)))


def open_exchange(folder: Path) -> None:
    """Make a folder that everyone may write to, as nbgrader requires. The folders above it that are made for it can be
    entered by everyone, whatever the umask is. Existing folders stay as they are.

    Raises CourseError where the folder cannot be made.
    """
    try:
        missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
        for path in reversed(missing):
            path.mkdir()
            path.chmod(FOR_EVERYONE if path == folder else ENTERED_BY_EVERYONE)
    except OSError as error:
        raise CourseError(messages.NO_EXCHANGE.filled(path=folder, reason=reason_of(error))) from error


def closed_folders(folder: Path) -> list[tuple[str, Path]]:
    """The folders on the way to the exchange that other accounts cannot use, each after the mode for `chmod` that opens
    it. There are none on Windows, which has no such modes."""
    if os.name == "nt":
        return []
    *above, exchange = (*reversed(folder.resolve().parents), folder.resolve())
    needed = [*(("o+x", stat.S_IXOTH, path) for path in above), ("o+rwx", stat.S_IRWXO, exchange)]
    return [(mode, path) for mode, bits, path in needed if path.stat().st_mode & bits != bits]
