"""Chooses the files of a hand-in that are graded as the notebooks of an assignment. Only regular files are opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from dlgrade.messages import hand_in as messages
from dlgrade.submission.folder_content import SET_ASIDE, content_of, problem_of, shown
from dlgrade.submission.model import Unreadable
from dlgrade.submission.newest import Candidate, ChosenFile, candidate, newest, stem_of
from dlgrade.submission.notebook import Notebook, load_notebook

MAX_CANDIDATES = 40


def choose(folder: Path, expected: Sequence[str], released: Mapping[str, frozenset[str]]) -> dict[str, ChosenFile]:
    """For each expected file name, the file that is graded under it. `released` has the sources of the cells that were
    handed out, by file name."""
    content = content_of(folder)
    problem = problem_of(folder, content)
    if problem is not None:
        return {name: ChosenFile(None, problem=problem) for name in expected}
    notebooks = [path for path in content.files if may_be_notebook(path.relative_to(folder))]
    return {name: _choice(folder, name, candidates(name, expected, notebooks), released) for name in expected}


def may_be_notebook(path: Path) -> bool:
    """Whether the file's name looks like a notebook's, as `WEEK1.IPYNB` and `week1.ipynb.txt` do. Copies that Jupyter
    and macOS make by themselves do not count."""
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return ".ipynb" in path.name.lower() and not hidden and not path.name.endswith(SET_ASIDE)


def candidates(name: str, expected: Sequence[str], notebooks: list[Path]) -> list[Path]:
    """The files that may be this notebook: those with its name and, if this is the only notebook that is missing, those
    whose names belong to no notebook."""
    of_its_name = [path for path in notebooks if stem_of(path.name) == stem_of(name)]
    strangers = [path for path in notebooks if stem_of(path.name) not in {stem_of(file) for file in expected}]
    unclaimed = [file for file in expected if not any(stem_of(path.name) == stem_of(file) for path in notebooks)]
    return of_its_name + strangers if len(expected) == 1 or unclaimed == [name] else of_its_name


def _choice(folder: Path, name: str, paths: list[Path], released: Mapping[str, frozenset[str]]) -> ChosenFile:
    if not paths:
        return ChosenFile(None, problem=messages.NO_NOTEBOOK.filled(name=name))
    if len(paths) > MAX_CANDIDATES:
        return ChosenFile(None, problem=messages.TOO_MANY.filled(name=name, count=len(paths)))
    if len(paths) == 1:
        notes = () if paths[0] == folder / name else (messages.GRADED.filled(name=shown(paths[0], folder)),)
        return ChosenFile(paths[0], notes)
    handed_out = released.get(name, frozenset())
    return newest(folder, [_candidate(path, handed_out) for path in paths])


def is_untouched(notebook: Notebook, handed_out: frozenset[str]) -> bool:
    """Whether the notebook contains only cells as they were handed out, and empty ones."""
    return {cell.source.strip() for cell in notebook.cells} <= handed_out | {""}


def _candidate(path: Path, handed_out: frozenset[str]) -> Candidate:
    try:
        return candidate(path, is_untouched(load_notebook(path), handed_out))
    except Unreadable:
        return candidate(path, untouched=False)
