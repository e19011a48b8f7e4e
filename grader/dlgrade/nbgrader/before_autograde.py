"""Prepares a run of `nbgrader autograde`: every hand-in is made safe to copy, the file to grade is chosen, and results
that are no longer valid are removed."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from dlgrade.files import reason_of
from dlgrade.messages import hand_in as messages
from dlgrade.nbgrader.chosen_notebooks import choose
from dlgrade.nbgrader.graded_before import forget_invalid
from dlgrade.nbgrader.quiz import without_key
from dlgrade.nbgrader.readable_time import set_aside_timestamp
from dlgrade.submission.folder_content import SET_ASIDE, content_of, kind_of, shown
from dlgrade.submission.newest import ChosenFile
from dlgrade.text import Lang

Sources = dict[str, frozenset[str]]
"""A notebook file's name → the sources of its cells as they were handed out."""


def prepare(converter: Any, lang: Lang) -> dict[Path, ChosenFile]:
    """Prepare each submission that the run of nbgrader's Autograde is about. Returns, for each notebook that nbgrader
    is to convert, the file that is graded in its place."""
    assigned, choices = _assigned(converter), dict[Path, ChosenFile]()
    for folder in [*converter.assignments, *_overlooked(converter)]:
        owner = owner_of(converter, folder)
        if owner is None:
            converter.log.error(messages.ODD_STUDENT_LOG(lang, path=repr(folder)))
        if owner is None or not _made_safe(converter, Path(folder), lang):
            converter.assignments.pop(folder, None)
            continue
        set_aside_timestamp(Path(folder), converter.log, lang)
        cells_of_assignment = assigned.get(owner[1], {})
        chosen = {
            Path(folder, name): choice
            for name, choice in choose(Path(folder), list(cells_of_assignment), cells_of_assignment).items()
        }
        forget_invalid(converter, owner, chosen, lang)
        choices |= chosen
        if converter.coursedir.notebook_id == "*" and chosen:
            converter.assignments[folder] = list(map(str, chosen))
        _say(converter, folder, chosen.values(), lang)
    return choices


def _say(converter: Any, folder: str, choices: Any, lang: Lang) -> None:
    """Write warnings about the chosen files of a hand-in into nbgrader's log, where the teacher sees them."""
    for choice in choices:
        for text in (*choice.notes, *filter(None, [choice.problem])):
            converter.log.warning("%s: %s", folder, text(lang))


def _overlooked(converter: Any) -> Iterator[str]:
    """Hand-ins in which nbgrader finds no notebook, or whose folder name nbgrader would read as a pattern."""
    directory = converter.coursedir
    pattern = converter._format_source(directory.assignment_id, directory.student_id)
    for folder in sorted(glob.glob(pattern)):  # noqa: PTH207  # as nbgrader does
        if folder not in converter.assignments and directory.notebook_id == "*":
            yield folder


def _made_safe(converter: Any, folder: Path, lang: Lang) -> bool:
    """Replace each entry that is neither a file nor a folder with a text file, because nbgrader follows links when it
    copies a hand-in, and waits for ever on a FIFO. False where that cannot be done, or where a folder cannot be opened,
    which nbgrader would fail to copy."""
    student = folder.parent
    try:
        for place in (student, folder):
            if place.is_symlink() or not place.is_dir():
                _replace(converter, place, folder, lang)
        content = content_of(folder)
        if content.unlisted:
            names = ", ".join(f"`{shown(path, folder.parent)}`" for path in content.unlisted[:5])
            converter.log.error("%s: %s", folder, messages.UNLISTED(lang, names=names))
            return False
        for path in content.odd:
            _replace(converter, path, path.parent, lang)
        for path in folder.iterdir():
            # nbgrader will write the graded notebook under this name, which a folder would make impossible.
            if path.suffix == ".ipynb" and path.is_dir():
                path.rename(path.with_name(f"{path.name}.folder"))
    except OSError as error:
        reason = reason_of(error)(lang)
        converter.log.error(messages.CANNOT_SET_ASIDE_LOG(lang, path=folder, kind=messages.LINK(lang), reason=reason))
        return False
    return True


def _replace(converter: Any, path: Path, folder: Path, lang: Lang) -> None:
    """Move a plain file that is in the place of a hand-in's folder into a folder of that name. Replace anything else, a
    link or a FIFO, by a text file in `folder` that says what it was."""
    if path.is_file() and not path.is_symlink():
        aside = path.with_name(f".{path.name}.dlgrade")
        path.rename(aside)
        folder.mkdir(parents=True)
        aside.rename(folder / path.name)
        return
    kind = kind_of(path)
    target = str(path.readlink()) if path.is_symlink() else ""
    path.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    record = _unused(folder, path.name)
    described = f"{path.name}: {kind('en')} / {kind('ko')} {target}\n"
    record.write_text(described, encoding="utf-8", errors="backslashreplace")
    converter.log.warning(messages.SET_ASIDE_LOG(lang, path=repr(str(path)), kind=kind(lang), record=record.name))


def _unused(folder: Path, name: str) -> Path:
    names = (f"{name}{'' if number == 1 else number}{SET_ASIDE}" for number in range(1, 10_000))
    return next(path for name in names if not (path := folder / name).exists() and not path.is_symlink())


def owner_of(converter: Any, folder: str) -> tuple[str, str] | None:
    """The student and the assignment that a folder of `submitted` belongs to; None for a name that nbgrader or its
    gradebook does not accept."""
    pattern = converter._format_source("(?P<assignment>.*)", "(?P<student>.*)", escape=True)
    match = re.match(pattern, folder)
    try:
        folder.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return (match["student"], match["assignment"]) if match else None


def _assigned(converter: Any) -> dict[str, Sources]:
    """For each assignment in the gradebook, its notebooks with the sources of their cells."""
    with Gradebook(converter.coursedir.db_url, converter.coursedir.course_id) as gradebook:
        return {
            assignment.name: {
                f"{notebook.name}.ipynb": frozenset(
                    source.strip()
                    for cell in notebook.source_cells
                    for source in (cell.source, without_key(cell.source))  # the gradebook has the hidden tests
                )
                for notebook in assignment.notebooks
            }
            for assignment in gradebook.assignments
        }
