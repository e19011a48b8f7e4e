"""Writing a file so that a crash or a full disk never leaves half of it."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from dlgrade.messages.report import CANNOT_WRITE
from dlgrade.text import TextError


class CannotWrite(TextError):
    """The folder or the disk refused to be written to; `text` says which file, and what to look at."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(CANNOT_WRITE.filled(path=path, reason=error.strerror or error))


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write to a new file beside `path`, flush it to the disk, and rename it. On CannotWrite the old
    file is unchanged."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            Path(temporary).chmod(_mode(path))
            with os.fdopen(descriptor, "wb") as file:
                file.write(content.encode("utf-8") if isinstance(content, str) else content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotWrite(path, error) from error


def remove_file(path: Path) -> None:
    """Delete a file that may be gone already; CannotWrite where the folder refuses."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path, error) from error


def _mode(path: Path) -> int:
    """The permissions of the existing file, or those that any new file gets; `mkstemp` would let only the
    owner read it."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
