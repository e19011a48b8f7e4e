"""The files below a folder, found by the words of their names."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from dlgrade.course.slow_text import has_many_marks

MAX_ENTRIES = 3000
MAX_DEPTH = 4
IGNORED_FOLDERS = ("__pycache__", "node_modules")
WORD = re.compile(r"\w++")


class FolderWords:
    """The regular files below a folder, by their numbers in the order of their paths, and the files in whose names each
    word occurs. The name of a file is that by which code refers to it: the dotted name of a module, or the path of any
    other file including its suffix."""

    def __init__(self, folder: Path) -> None:
        self.files = _regular_files(folder)
        self.places = [path.relative_to(folder).as_posix() for path in self.files]
        self.counts: list[int] = []
        """How many words the name of each file has."""
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, path in enumerate(self.files):
            words = _name_words(path.relative_to(folder))
            self.counts.append(len(words))
            for word in words:
                self._by_word[word].append(number)

    def named_by(self, word: str) -> list[int]:
        """The files in whose names the word occurs."""
        return self._by_word.get(word, [])

    def known_words(self, texts: Iterable[str]) -> frozenset[str]:
        """The words of the texts that occur in names of files. A text of very many combining marks has none."""
        known = self._by_word.keys()
        return frozenset(
            word for text in texts if not has_many_marks(text) for word in WORD.findall(composed(text)) if word in known
        )


def composed(text: str) -> str:
    """The text with composed letters."""
    return unicodedata.normalize("NFC", text)


def _name_words(path: Path) -> set[str]:
    module = path.with_suffix("") if path.suffix == ".py" else path
    return set(WORD.findall(composed(" ".join(part for part in module.parts if part != "__init__"))))


def _regular_files(folder: Path) -> list[Path]:
    files, waiting, count = list[Path](), [(folder, 0)], 0
    while waiting and count < MAX_ENTRIES:
        current, depth = waiting.pop()
        for entry in _entries(current):
            count += 1
            if entry.is_symlink() or entry.name.startswith(".") or entry.name in IGNORED_FOLDERS:
                continue
            if entry.is_dir() and depth < MAX_DEPTH:
                waiting.append((Path(entry), depth + 1))
            elif entry.is_file():
                files.append(Path(entry))
    return sorted(files)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)[:MAX_ENTRIES]
    except OSError:  # a folder that cannot be read is skipped
        return []
