"""Reads the hand-ins of a run as notebooks, many of them ahead of the one that nbgrader converts.

A verdict that was computed ahead is found by the cells of a notebook as nbgrader's steps will leave them. If these
steps change a hand-in in another way, or files lie beside it, it is graded when nbgrader reaches it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.before_autograde import owner_of
from dlgrade.nbgrader.graded_before import fingerprints
from dlgrade.nbgrader.names import OURS
from dlgrade.nbgrader.nodes import as_notebook, node_of, node_of_file
from dlgrade.nbgrader.restore_cells import ReleasedNotebooks, mended
from dlgrade.submission.model import Unreadable
from dlgrade.submission.newest import ChosenFile
from dlgrade.submission.notebook import Notebook
from dlgrade.text import Lang

MAX_AHEAD = 200
"""Notebooks that are kept in memory. With many, all processes have work while one of them grades code that hangs."""


class HandIns:
    """The hand-ins that the run of nbgrader's Autograde is about. `choices` has the file that is graded for each path.
    `released` has the released cells."""

    def __init__(
        self, converter: Any, choices: Mapping[Path, ChosenFile], released: ReleasedNotebooks, lang: Lang
    ) -> None:
        self._converter, self._choices, self._released, self._lang = converter, choices, released, lang
        self._upcoming = self._in_order()
        self._nodes: dict[Path, Any] = {}

    def read_ahead(self, begin: Callable[[Notebook], None]) -> None:
        """Read the next hand-ins, and give each readable notebook to `begin`."""
        for path in islice(self._upcoming, MAX_AHEAD - len(self._nodes)):
            node = self._nodes[path] = self._read(path)
            if node.metadata[OURS]["readable"]:
                _, assignment = owner_of(self._converter, str(path.parent)) or ("", "")
                names = {"assignment": assignment, "notebook": path.stem, "db_url": self._converter.coursedir.db_url}
                node.cells = mended(node.cells, self._released.of(names), everything=False)
                begin(as_notebook(node))

    def node(self, path: Path) -> Any:
        """The notebook that nbgrader converts now, as an nbformat node."""
        if path not in self._nodes:
            return self._read(path)
        for earlier in list(self._nodes)[: list(self._nodes).index(path)]:
            del self._nodes[earlier]  # nbgrader has left out this hand-in
        return self._nodes.pop(path)

    def _in_order(self) -> Iterator[Path]:
        """The hand-ins in the order in which nbgrader converts them, without those that it will skip."""
        converter = self._converter
        for folder, notebooks in sorted(converter.assignments.items()):
            owner = owner_of(converter, folder)
            if owner is not None and (converter.force or not Path(converter._format_dest(*reversed(owner))).is_dir()):
                yield from map(Path, sorted(notebooks))

    def _read(self, path: Path) -> Any:
        """The notebook of the file that was chosen for `path`. Where there is none, a notebook that says why."""
        choice = self._choices.get(path, ChosenFile(path))
        node = self._node_of(choice)
        node.metadata.update(fingerprints(path.parent, choice))
        if choice.path is not None:
            node.metadata[OURS]["folder"] = choice.path.parent.relative_to(path.parent).as_posix()
        return node

    def _node_of(self, choice: ChosenFile) -> Any:
        if choice.path is None:
            reasons = (*choice.notes, *filter(None, [choice.problem]), messages.NOT_GRADED)
            return node_of(Notebook((), reasons), readable=False)
        try:
            return node_of_file(choice)
        except Unreadable as unreadable:
            self._converter.log.warning("%s: %s", choice.path, unreadable.text(self._lang))
            return node_of(Notebook((), (*choice.notes, unreadable.text, messages.UNREADABLE)), readable=False)
