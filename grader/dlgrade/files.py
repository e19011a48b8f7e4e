"""Writes files atomically, so that a crash or a full disk never leaves half of one, and renames files that cannot be
read instead of overwriting them."""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dlgrade.messages.report import CANNOT_WRITE, CANNOT_WRITE_BELOW_FILE, FILE_IN_THE_WAY
from dlgrade.messages.system import REASONS
from dlgrade.text import Text, TextError

if TYPE_CHECKING:
    from concurrent.futures import Executor

try:
    import fcntl
except ImportError:  # on Windows and in a browser, which have no locks; the age of a file is used there instead
    fcntl = None  # type: ignore[assignment]

UNFINISHED = ".part"
FLUSH_THREADS = 16
MAX_BATCH = 100  # open files of one batch; some systems allow a process only 256
MAX_WRITING_SECONDS = 3600
"""An unfinished file older than this is taken as abandoned. The age is used only on systems without locks."""


def reason_of(error: OSError) -> Text:
    """Why the operating system refused; in its own words where the course has none."""
    said = error.strerror or str(error)
    return REASONS.get(error.errno or 0, Text(ko=said, en=said))


class CannotWrite(TextError):
    """A file could not be written; `text` says which one, and what to check."""

    def __init__(self, path: Path, error: OSError) -> None:
        file = _file_above(path)
        refused = CANNOT_WRITE.filled(path=path, reason=reason_of(error))
        super().__init__(refused if file is None else CANNOT_WRITE_BELOW_FILE.filled(path=path, file=file))


def file_in_the_way(path: Path) -> Text | None:
    """The sentence for a file that is where one of the folders of `path` has to be; None if there is no such file."""
    file = _file_above(path)
    return None if file is None else FILE_IN_THE_WAY.filled(file=file)


def _file_above(path: Path) -> Path | None:
    with contextlib.suppress(OSError):
        return next((folder for folder in path.parents if folder.is_file()), None)
    return None


class _Written:
    """A new file with the future content of `path`, in the same folder under a temporary name. Every method raises
    CannotWrite if the operating system refuses it."""

    def __init__(self, path: Path, pieces: Iterable[bytes]) -> None:
        self._path, self._placed = path, False
        with _raising_cannot_write(path):
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
        """Wait until the content is on the disk."""
        with _raising_cannot_write(self._path):
            os.fsync(self._file.fileno())

    def put_in_place(self) -> None:
        """Rename the new file to `path`."""
        with _raising_cannot_write(self._path):
            if fcntl is None:
                self._file.close()  # Windows renames no open file
            self._temporary.replace(self._path)
            self._placed = True

    def end(self) -> None:
        """Close the new file, and delete it unless it was renamed."""
        with contextlib.suppress(OSError):  # closing writes buffered content again, which a full disk refuses again
            self._file.close()
        if not self._placed:
            self._temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _raising_cannot_write(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(path, error) from error


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write to a new file beside `path`, flush it to the disk, and rename it. Raises CannotWrite if that fails; the old
    file is then unchanged."""
    written = _Written(path, (content.encode("utf-8") if isinstance(content, str) else content,))
    try:
        written.flush()
        written.put_in_place()
    finally:
        written.end()


def write_all_atomically(contents: Iterable[tuple[Path, Iterable[bytes]]]) -> None:
    """`write_atomically` for many files, each with its content in pieces, so that only one piece has to be in memory.
    The files of a batch are flushed at the same time, which takes hardly longer than flushing one. The iterator is read
    batch by batch, so that it may create the contents of thousands of files lazily, and it creates those of the next
    batch while the disk is busy with this one."""
    from concurrent.futures import ThreadPoolExecutor  # takes a tenth of the start of a command that writes one file

    waiting = iter(contents)
    with ThreadPoolExecutor(FLUSH_THREADS) as flushing:
        earlier = _Batch((), flushing)
        try:
            while batch := list(itertools.islice(waiting, MAX_BATCH)):
                earlier.put_in_place()
                earlier = _Batch(batch, flushing)
            earlier.put_in_place()
        finally:
            earlier.end()


class _Batch:
    """New files whose content is being flushed to the disk."""

    def __init__(self, contents: Iterable[tuple[Path, Iterable[bytes]]], flushing: Executor) -> None:
        self._files: list[_Written] = []
        try:
            for path, pieces in contents:
                self._files.append(_Written(path, pieces))
        except BaseException:
            self.end()
            raise
        self._flushes = [flushing.submit(file.flush) for file in self._files]

    def put_in_place(self) -> None:
        """Wait until all of the files are on the disk, and rename them."""
        for flush in self._flushes:
            flush.result()
        for file in self._files:
            file.put_in_place()
        self.end()

    def end(self) -> None:
        """Close the files, and delete those that were not renamed."""
        for file in self._files:
            file.end()


def write_record(path: Path, content: str | bytes) -> None:
    """`write_atomically` for a folder that only dlgrade writes. It first removes unfinished files of killed writers."""
    remove_abandoned(path.parent)
    write_atomically(path, content)


def remove_abandoned(folder: Path) -> None:
    """Remove the unfinished files that killed writers left in a folder that only dlgrade writes."""
    for left_over in folder.glob(f".*{UNFINISHED}"):
        _remove_if_abandoned(left_over)


@contextlib.contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Inside the block, this is the only process with such a block for this folder. Processes that read a file and
    rewrite it wait for each other, so that none overwrites what another has added.

    The lock is on the folder, since every write replaces the file itself. It is released if its process is killed. On
    systems without locks nobody waits. Raises CannotWrite if the folder cannot be created or opened.
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
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def remove_file(path: Path) -> None:
    """Delete a file if it exists. Raises CannotWrite if that fails."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path, error) from error


def set_aside(path: Path) -> Path:
    """Rename a file that cannot be read, so that it is not overwritten, and return its new path
    (`mse-unreadable-1.json`). Raises CannotWrite if that fails."""
    names = (path.with_name(f"{path.stem}-unreadable-{number}{path.suffix}") for number in itertools.count(1))
    aside = next(name for name in names if not name.exists())
    try:
        path.replace(aside)
    except OSError as error:
        raise CannotWrite(path, error) from error
    return aside


def _unfinished(path: Path) -> tuple[BinaryIO, Path]:
    """A new file beside `path`, locked by this process, so that others do not take it as abandoned."""
    while True:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=UNFINISHED)
        if _lock(descriptor) and os.fstat(descriptor).st_nlink == 0:
            os.close(descriptor)  # another process has removed the file before it was locked
            continue
        return os.fdopen(descriptor, "wb"), Path(name)


def _lock(descriptor: int, flags: int = 0) -> bool:
    """Lock an open file until it is closed. Returns False if the system or the file system has no locks. With LOCK_NB,
    raises BlockingIOError if another process holds the lock."""
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
    """Delete an unfinished file unless its writer is still alive. If that fails, nothing happens, since
    nothing depends on it."""
    try:
        if fcntl is None:
            _remove_if_old(path)
            return
        with path.open("r+b") as file:
            if _lock(file.fileno(), fcntl.LOCK_NB):
                path.unlink()  # while locked, so that a writer which has just made the file notices it
            else:
                _remove_if_old(path)
    except OSError:  # its writer holds the lock or has just finished, or deleting is not permitted
        return


def _remove_if_old(path: Path) -> None:
    if time.time() - path.stat().st_mtime > MAX_WRITING_SECONDS:
        path.unlink()


def _mode(path: Path) -> int:
    """The permissions of the existing file, or those that any new file gets; `mkstemp` permits
    only the owner to read."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
