"""Finds companion files: files beside the code that it mentions, such as a helper module, a data file,
or a script for `%run`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from weakref import WeakValueDictionary

from dlgrade.messages import notebook as messages
from dlgrade.submission.folder_words import FolderWords, composed
from dlgrade.submission.helper_modules import importable
from dlgrade.submission.model import Companion, Unreadable
from dlgrade.submission.regular_file import read_regular
from dlgrade.submission.run_in_place import NOTEBOOK, scripts_named
from dlgrade.text import Text

MAX_FILES = 100
MAX_FILE_BYTES = 8 * 2**20
MAX_ALL_BYTES = 24 * 2**20
"""Most bytes of the companion files of one code file."""
MAX_HAND_IN_BYTES = 64 * 2**20
"""Most bytes that are read of the companion files of all code files of a hand-in."""
_HELD = WeakValueDictionary[tuple[str, bytes], Companion]()
"""The companion files that are in memory, by name and digest."""
Found = tuple[tuple[Companion, ...], tuple[Text, ...]]
"""Companion files, and notes on files that were left out because of the limits."""


def companions(folder: Path, sources: Iterable[str], own: Path | None = None) -> Found:
    """The companion files of one code file; see `HandInFiles.companions`."""
    return HandInFiles().companions(folder, tuple(sources), own)


class HandInFiles:
    """The files of a hand-in that its code may mention. Each folder is searched once, and each file is read once and
    its words are looked for once, for all code files and exercises."""

    def __init__(self) -> None:
        self._folders: dict[Path, FolderWords] = {}
        self._files: dict[tuple[Path, str], Companion] = {}
        self._data: dict[Path, bytes | None] = {}
        self._words: dict[tuple[Path, Path], frozenset[str]] = {}
        self._room = MAX_HAND_IN_BYTES

    def companions(self, folder: Path, sources: Sequence[str], own: Path | None = None) -> Found:
        """The files below `folder` that the sources mention, directly or through a module that they import, and notes
        on files that were left out because of the limits. A file counts as mentioned if every word of its name occurs
        in the code, and a notebook only if `%run` names it. Links are not followed. If `own`, the file that holds the
        sources, is the only file, nothing is searched."""
        if folder not in self._folders:
            self._folders[folder] = FolderWords(folder)
        names = self._folders[folder]
        run = {composed(name) for source in sources for name in scripts_named(source)}
        usable = {n for n, place in enumerate(names.places) if not _is_notebook(place) or composed(place) in run}
        if not usable or [names.files[number] for number in usable] == [own]:
            return (), ()
        handed_in = {names.places[number] for number in usable}
        mentions, files, left_out, room = _Mentions(names, usable), list[Companion](), list[str](), MAX_ALL_BYTES
        found = mentions.completed_by(names.known_words(sources))
        while found:
            words = set[str]()
            for number in found:
                path, place = names.files[number], names.places[number]
                data = self._read(path, room, folder) if len(files) < MAX_FILES else None
                if data is None:
                    left_out.append(place)
                    continue
                files += [self._companion(path, spelling, data) for spelling in _spellings(place, handed_in)]
                room -= len(data)
                words |= self._words_in(folder, path, data)
            found = mentions.completed_by(words)
        notes = (messages.FILES_LEFT_OUT.filled(names=", ".join(left_out[:5])),) if left_out else ()
        return tuple(files), notes

    def _read(self, path: Path, room: int, folder: Path) -> bytes | None:
        """The bytes of a file, of a module as Python reads it; None if there are more than the limits leave room
        for, or if it cannot be read."""
        if path not in self._data:
            data = _read(path, min(self._room, MAX_FILE_BYTES), folder)
            self._room -= len(data or b"")
            self._data[path] = data if data is None else importable(data, path)
        data = self._data[path]
        return data if data is not None and len(data) <= room else None

    def _companion(self, path: Path, spelling: str, data: bytes) -> Companion:
        """The file under one spelling of its name: one object for all answers, so that its digest is taken once."""
        if (path, spelling) not in self._files:
            self._files[path, spelling] = _one_for_all(Companion(spelling, data))
        return self._files[path, spelling]

    def _words_in(self, folder: Path, path: Path, data: bytes) -> frozenset[str]:
        """The words of a file with code that occur in names of files below the folder."""
        if path.suffix not in (".py", NOTEBOOK):
            return frozenset()
        if (folder, path) not in self._words:
            text = data.decode("utf-8", "replace")
            self._words[folder, path] = self._folders[folder].known_words([text])
        return self._words[folder, path]


def _one_for_all(file: Companion) -> Companion:
    """The file that equals this one, if there is one: data that a whole class hands in are in memory once."""
    return _HELD.setdefault((file.name, file.digest), file)


class _Mentions:
    """The files below a folder whose names are complete with the words that were read so far. Each word of a name is
    counted once, so that the time is linear in the names, however many rounds there are."""

    def __init__(self, names: FolderWords, usable: set[int]) -> None:
        self._names, self._usable = names, usable
        self._missing = list(names.counts)
        self._read: set[str] = set()
        self._without_words = [number for number in usable if not names.counts[number]]

    def completed_by(self, words: AbstractSet[str]) -> list[int]:
        """The files whose names these words complete, in the order of their paths."""
        found, self._without_words = self._without_words, []
        for word in words - self._read:
            for number in self._names.named_by(word):
                self._missing[number] -= 1
                if not self._missing[number] and number in self._usable:
                    found.append(number)
        self._read |= words
        return sorted(found)


def _is_notebook(place: str) -> bool:
    return place.lower().endswith(NOTEBOOK)


def _spellings(name: str, handed_in: set[str]) -> list[str]:
    """The name as it was handed in, and with composed letters unless another file was handed in so. A Mac hands in
    `자료.txt` with letters taken apart and finds it by both spellings; the machine that grades tells them apart."""
    return [name, *{composed(name)} - handed_in]


def _read(path: Path, room: int, folder: Path) -> bytes | None:
    """The bytes of a file; None if there are more than `room`, or if it cannot be read."""
    try:
        return read_regular(path, room, path.name, below=folder)
    except Unreadable:
        return None
