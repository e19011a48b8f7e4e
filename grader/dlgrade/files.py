"""Writing a file so that a crash or a full disk never leaves half of it, and keeping what cannot be read."""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dlgrade.messages.report import CANNOT_WRITE
from dlgrade.text import TextError

try:
    import fcntl
except ImportError:  # on Windows and in a browser; the age of a file has to tell there whether its writer has ended
    fcntl = None  # type: ignore[assignment]

UNFINISHED = ".part"
FLUSHED_TOGETHER = 16
MAX_BATCH = 100  # open files of one batch; a system may allow a process no more than 256
MAX_WRITING_SECONDS = 3600
"""An unfinished file that is older belongs to no writer any more. It is asked only where there are no locks."""


class CannotWrite(TextError):
    """The folder or the disk refused to be written to; `text` says which file, and what to look at."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(CANNOT_WRITE.filled(path=path, reason=error.strerror or error))


class _Written:
    """A new file with the content of `path`, beside it and not in its place yet. Every method raises CannotWrite where
    the folder or the disk refuses."""

    def __init__(self, path: Path, pieces: Iterable[bytes]) -> None:
        self._path, self._placed = path, False
        with _refusal_told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file, self._temporary = _unfinished(path)
            try:
                self._temporary.chmod(_mode(path))
                self._file.writelines(pieces)
                self._file.flush()
            except BaseException:
                self.end()
                raise

    def flush(self) -> None:
        """Wait until the disk has it."""
        with _refusal_told(self._path):
            os.fsync(self._file.fileno())

    def put_in_place(self) -> None:
        """Let it be the file at `path`."""
        with _refusal_told(self._path):
            if fcntl is None:
                self._file.close()  # Windows renames no open file
            self._temporary.replace(self._path)
            self._placed = True

    def end(self) -> None:
        """Close it, and remove it unless it is in its place."""
        with contextlib.suppress(OSError):  # the content that a full disk has refused is refused again
            self._file.close()
        if not self._placed:
            self._temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _refusal_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(path, error) from error


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write to a new file beside `path`, flush it to the disk, and rename it. On CannotWrite the old
    file is unchanged."""
    written = _Written(path, (content.encode("utf-8") if isinstance(content, str) else content,))
    try:
        written.flush()
        written.put_in_place()
    finally:
        written.end()


def write_all_atomically(contents: Iterable[tuple[Path, Iterable[bytes]]]) -> None:
    """`write_atomically` for many files, each with its content in pieces, of which only one has to be in memory. Those
    of a batch are flushed at the same time, since a disk takes many files together almost as quickly as one. No more
    than a batch is asked for before it is written, so that the contents of thousands of files need not be in memory
    together."""
    from concurrent.futures import ThreadPoolExecutor  # a tenth of the start of a command that writes one file

    waiting = iter(contents)
    with ThreadPoolExecutor(FLUSHED_TOGETHER) as flushing:
        while batch := list(itertools.islice(waiting, MAX_BATCH)):
            written: list[_Written] = []
            try:
                for path, pieces in batch:
                    written.append(_Written(path, pieces))
                list(flushing.map(_Written.flush, written))
                for each in written:
                    each.put_in_place()
            finally:
                for each in written:
                    each.end()


def write_record(path: Path, content: str | bytes) -> None:
    """`write_atomically` for a folder of our own, which first removes what writers there left when they were killed."""
    remove_abandoned(path.parent)
    write_atomically(path, content)


def remove_abandoned(folder: Path) -> None:
    """Remove what writers in a folder of our own left there when they were killed."""
    for left_over in folder.glob(f".*{UNFINISHED}"):
        _remove_if_abandoned(left_over)


@contextlib.contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """In the block, no other process that asks for a path of this folder reads and rewrites a file there: each waits
    for its turn, so that none writes over what another has added.

    The lock is on the folder, since every write replaces the file itself. A killed process holds no lock, and where the
    system has no locks nobody waits. Raises CannotWrite where the folder refuses.
    """
    if fcntl is None:
        yield
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path.parent, os.O_RDONLY)
    except OSError as error:
        raise CannotWrite(path, error) from error
    try:
        _is_held(descriptor)
        yield
    finally:
        os.close(descriptor)


def remove_file(path: Path) -> None:
    """Delete a file that may be gone already. Raises CannotWrite where the folder refuses."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path, error) from error


def set_aside(path: Path) -> Path:
    """Rename a file that cannot be read, so that it is not overwritten, and return its new path
    (`mse-unreadable-1.json`). Raises CannotWrite where the folder refuses."""
    names = (path.with_name(f"{path.stem}-unreadable-{number}{path.suffix}") for number in itertools.count(1))
    aside = next(name for name in names if not name.exists())
    try:
        path.replace(aside)
    except OSError as error:
        raise CannotWrite(path, error) from error
    return aside


def _unfinished(path: Path) -> tuple[BinaryIO, Path]:
    """A new file beside `path`, which this process holds locked, so that it is not taken for abandoned."""
    while True:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=UNFINISHED)
        if _is_held(descriptor) and os.fstat(descriptor).st_nlink == 0:
            os.close(descriptor)  # another process has removed the file before it was locked
            continue
        return os.fdopen(descriptor, "wb"), Path(name)


def _is_held(descriptor: int, flags: int = 0) -> bool:
    """Lock an open file until it is closed; False where the system or the file system has no locks. With LOCK_NB,
    BlockingIOError if another process holds it."""
    if fcntl is None:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | flags)
    except BlockingIOError:
        raise
    except OSError:
        return False
    return True


def _remove_if_abandoned(path: Path) -> None:
    """Delete an unfinished file unless its writer still lives. Nothing depends on it, so a refusal is not an error."""
    try:
        if fcntl is None:
            _remove_if_old(path)
            return
        with path.open("r+b") as file:
            if _is_held(file.fileno(), fcntl.LOCK_NB):
                path.unlink()  # still locked: a writer that has just made the file sees that it is gone
            else:
                _remove_if_old(path)
    except OSError:  # its writer holds it, has just finished, or the folder refuses
        return


def _remove_if_old(path: Path) -> None:
    if time.time() - path.stat().st_mtime > MAX_WRITING_SECONDS:
        path.unlink()


def _mode(path: Path) -> int:
    """The permissions of the existing file, or those that any new file gets; `mkstemp` would let only the
    owner read it."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
