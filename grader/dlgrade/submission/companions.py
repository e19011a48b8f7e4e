"""Finds companion files: files beside the code that it mentions, such as a helper module, a data file,
or a script for `%run`."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dlgrade.course.slow_text import has_many_marks
from dlgrade.messages import notebook as messages
from dlgrade.submission.model import Companion, Unreadable
from dlgrade.submission.notebook import Cell, parse_notebook
from dlgrade.submission.python_file import decode
from dlgrade.submission.refusals import refuse_slow_code
from dlgrade.text import Text

MAX_FILES = 100
MAX_FILE_BYTES = 8 * 2**20
MAX_ALL_BYTES = 24 * 2**20
MAX_ENTRIES = 3000
MAX_DEPTH = 4
NOTEBOOK = ".ipynb"
IGNORED_FOLDERS = ("__pycache__", "node_modules")
WORD = re.compile(r"\w++")
RUN = re.compile(r"^[^\S\n]*+%run[^\S\n]++(?>(?:-\w++[^\S\n]++)*)([^\n]++)$", re.MULTILINE)
"""A line that runs a script. Nothing is tried twice, so that each line is read once."""


def companions(
    folder: Path, sources: Iterable[str], own: Path | None = None
) -> tuple[tuple[Companion, ...], tuple[Text, ...]]:
    """The files below `folder` that the sources mention, directly or through a module that they import, and notes on
    files that were left out because of the limits. A file counts as mentioned if every word of its name occurs in the
    code, and a notebook only if `%run` names it. Links are not followed. If `own`, the file that holds the sources, is
    the only file, nothing is searched."""
    sources = tuple(sources)
    notebooks_run = {
        _composed(name) for source in sources for name in _scripts_named(source) if name.lower().endswith(NOTEBOOK)
    }
    waiting, files, left_out, room = _regular_files(folder), list[Companion](), list[str](), MAX_ALL_BYTES
    waiting = [path for path in waiting if not _is_notebook(path) or _composed(_place(path, folder)) in notebooks_run]
    if not waiting or waiting == [own]:
        return (), ()
    words = {word for source in sources for word in _words(source)}
    handed_in = {_place(path, folder) for path in waiting}
    while chosen := [path for path in waiting if _name_words(path.relative_to(folder)) <= words]:
        waiting = [path for path in waiting if path not in set(chosen)]
        for path in chosen:
            name, data = _place(path, folder), _read(path, min(room, MAX_FILE_BYTES))
            if data is None or len(files) == MAX_FILES:
                left_out.append(name)
                continue
            files += [Companion(spelling, data) for spelling in _spellings(name, handed_in)]
            room -= len(data)
            text = data.decode("utf-8", "replace") if path.suffix in (".py", NOTEBOOK) else ""
            words |= set() if has_many_marks(text) else _words(text)
    notes = (messages.FILES_LEFT_OUT.filled(names=", ".join(left_out[:5])),) if left_out else ()
    return tuple(files), notes


def run_in_place(cells: Sequence[Cell], files: Sequence[Companion]) -> tuple[Cell, ...]:
    """The cells, where each script or notebook that a cell runs with `%run` is inserted before it."""
    named = {name for cell in cells for name in _scripts_run_by(cell)}
    scripts = {
        stem: _cells_in(file)
        for file in files
        if (stem := file.name.removesuffix(".py")) in named and file.name.endswith((".py", NOTEBOOK))
    }
    return tuple(
        each
        for cell in cells
        for each in (*(ran for name in _scripts_run_by(cell) for ran in scripts.get(name, ())), cell)
    )


def _scripts_run_by(cell: Cell) -> list[str]:
    """The scripts that the cell runs, without `.py`, and the notebooks."""
    return [name.removesuffix(".py") for name in _scripts_named(cell.source)] if cell.kind == "code" else []


def _cells_in(file: Companion) -> list[Cell]:
    """The code that `%run` runs in a file; none if it cannot be read."""
    path = Path(file.name)
    try:
        if file.is_notebook:
            sources = [cell.source for cell in parse_notebook(file.data, path).cells if cell.kind == "code"]
        else:
            sources = [decode(file.data, path)[0]]
            refuse_slow_code(sources[0], file.name)
    except Unreadable:
        return []
    return [Cell("code", source, name=file.name) for source in sources]


def _scripts_named(source: str) -> Iterator[str]:
    """The files that lines with `%run` name, in their spelling there."""
    return (written.strip().strip("\"'").removeprefix("./") for written in RUN.findall(source))


def _is_notebook(path: Path) -> bool:
    return path.suffix.lower() == NOTEBOOK


def _place(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _spellings(name: str, handed_in: set[str]) -> list[str]:
    """The name as it was handed in, and with composed letters unless another file was handed in so. A Mac hands in
    `자료.txt` with letters taken apart and finds it by both spellings; the machine that grades tells them apart."""
    return [name, *{_composed(name)} - handed_in]


def _words(text: str) -> set[str]:
    return set(WORD.findall(_composed(text)))


def _name_words(path: Path) -> set[str]:
    """The words of the name by which code refers to the file: the dotted name of a module, or the path of any other
    file including its suffix."""
    module = path.with_suffix("") if path.suffix == ".py" else path
    return _words(" ".join(part for part in module.parts if part != "__init__"))


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


def _read(path: Path, room: int) -> bytes | None:
    """The bytes of a file; None if there are more than `room`, or if it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(room + 1)
    except OSError:
        return None
    return data if len(data) <= room else None
