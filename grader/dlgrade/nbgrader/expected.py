"""Predicts what a run of `nbgrader autograde` will grade, so that it can be graded ahead: each hand-in with its cells
as nbgrader's steps will leave them.

A verdict that was computed ahead is found by these cells. If nbgrader's steps change a hand-in in another way, or files
lie beside it, it is graded when nbgrader reaches it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dlgrade.nbgrader.before_autograde import owner_of
from dlgrade.nbgrader.nodes import as_notebook, node_of_file
from dlgrade.nbgrader.restore_cells import ReleasedNotebooks, mended
from dlgrade.submission.model import Unreadable
from dlgrade.submission.newest import ChosenFile
from dlgrade.submission.notebook import Notebook


def expected(converter: Any, choices: Mapping[Path, ChosenFile], released: ReleasedNotebooks) -> Iterator[Notebook]:
    """The readable hand-ins that the run of nbgrader's Autograde is about, in its order."""
    directory = converter.coursedir
    for path, choice in choices.items():
        owner = owner_of(converter, str(path.parent))
        if owner is None or choice.path is None or (_is_graded(converter, owner) and not converter.force):
            continue
        names = {"assignment": owner[1], "notebook": path.stem, "db_url": directory.db_url}
        try:
            node = node_of_file(choice)
        except Unreadable:
            continue  # the reason is reported when nbgrader reaches this hand-in
        node.cells = mended(node.cells, released.of(names), everything=False)
        yield as_notebook(node)


def _is_graded(converter: Any, owner: tuple[str, str]) -> bool:
    return Path(converter.coursedir.format_path(converter.coursedir.autograded_directory, *owner)).is_dir()
