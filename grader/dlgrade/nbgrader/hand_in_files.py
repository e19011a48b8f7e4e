"""Finds the files that a handed-in notebook uses, in the folder of the hand-in and in nbgrader's copy of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dlgrade.submission.companions import MAX_ALL_BYTES, MAX_FILES, companions
from dlgrade.submission.model import Companion
from dlgrade.text import Text


def companions_of(
    graded: Path, submitted: Path, inside: str, sources: Sequence[str]
) -> tuple[tuple[Companion, ...], tuple[Text, ...]]:
    """The files that the sources name, and notes on those that were left out.

    Those in the folder of the hand-in itself come first, since the teacher's own files have replaced the student's
    there. If the notebook was handed in in the folder `inside` of it, the files beside it follow. Notebooks that `%run`
    names are only in `submitted`: nbgrader's copy has none but those that are graded.
    """
    files, notes = list[Companion](), list[Text]()
    for place in dict.fromkeys([".", inside]):
        found, left_out = companions(graded / place, sources)
        handed_in, _ = companions(submitted / place, sources)
        notes += [note for note in left_out if note not in notes]
        _add(files, [*found, *(file for file in handed_in if file.is_notebook)])
    return tuple(files), tuple(notes)


def _add(files: list[Companion], more: Sequence[Companion]) -> None:
    """Add files whose names are not taken, as long as there is room."""
    for file in more:
        room = MAX_ALL_BYTES - sum(len(each.data) for each in files)
        if len(file.data) <= room and len(files) < 2 * MAX_FILES and file.name not in {each.name for each in files}:
            files.append(file)
