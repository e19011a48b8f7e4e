"""Hand-ins that are read ahead: in nbgrader's order, not all at once, and each of them only once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("nbgrader")
from dlgrade.nbgrader import hand_ins
from dlgrade.nbgrader.hand_ins import HandIns
from dlgrade.nbgrader.names import OURS
from dlgrade.submission.newest import ChosenFile
from dlgrade.submission.notebook import Notebook

CELL = '{"cell_type": "code", "source": "student = %r", "metadata": {}, "outputs": []}'
NOTEBOOK = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [%s]}'
Make = Callable[..., HandIns]


class Released:
    """A gradebook without any cell."""

    def of(self, _: dict[str, str]) -> dict[str, Any]:
        return {}


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """The hand-ins of the students, of whom some have been graded already."""
    monkeypatch.setattr(hand_ins, "owner_of", lambda _, folder: (Path(folder).parent.name, Path(folder).name))

    def built(students: list[str], graded: tuple[str, ...] = (), force: bool = False) -> HandIns:
        paths = {}
        for student in students:
            path = tmp_path / student / "week1" / "week1.ipynb"
            path.parent.mkdir(parents=True)
            path.write_text(NOTEBOOK % (CELL % student), encoding="utf-8")
            paths[path] = ChosenFile(path)
        for student in graded:
            (tmp_path / "autograded" / student / "week1").mkdir(parents=True)
        converter = SimpleNamespace(
            assignments={str(path.parent): [str(path)] for path in paths}, force=force,
            coursedir=SimpleNamespace(db_url=""), log=SimpleNamespace(warning=lambda *_: None),
            _format_dest=lambda assignment, student: str(tmp_path / "autograded" / student / assignment),
        )  # fmt: skip
        return HandIns(converter, paths, Released(), "en")  # type: ignore[arg-type]

    return built


def names(notebooks: list[Notebook]) -> list[str]:
    return [notebook.cells[0].source.split("'")[1] for notebook in notebooks]


def test_they_come_in_nbgraders_order_and_each_once(make: Make, tmp_path: Path) -> None:
    """nbgrader sorts the folders as texts, in which `bob-2/` comes before `bob/`."""
    begun: list[Notebook] = []
    room = make(["bob", "ann", "bob-2"])
    for _ in range(2):
        room.read_ahead(begun.append)
    assert names(begun) == ["ann", "bob-2", "bob"]
    (tmp_path / "ann" / "week1" / "week1.ipynb").unlink()
    node = room.node(tmp_path / "ann" / "week1" / "week1.ipynb")
    assert node.cells[0].source == "student = 'ann'", "it is not read a second time"


def test_only_some_are_in_memory_and_those_that_nbgrader_leaves_out_go(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_ins, "MAX_AHEAD", 2)
    begun: list[Notebook] = []
    room = make(["a", "b", "c", "d", "e"])
    room.read_ahead(begun.append)
    assert names(begun) == ["a", "b"]
    room.node(tmp_path / "b" / "week1" / "week1.ipynb")  # nbgrader has left out the first
    room.read_ahead(begun.append)
    assert names(begun) == ["a", "b", "c", "d"]
    room.node(tmp_path / "c" / "week1" / "week1.ipynb")
    room.read_ahead(begun.append)
    assert names(begun) == ["a", "b", "c", "d", "e"]


def test_what_is_graded_already_is_not_read_ahead_unless_it_is_graded_again(make: Make) -> None:
    for force, expected in ((False, ["b"]), (True, ["a", "b"])):
        begun: list[Notebook] = []
        students = ["a", "b"] if not force else ["a2", "b2"]
        make(students, graded=(students[0],), force=force).read_ahead(begun.append)
        assert [name[0] for name in names(begun)] == expected


def test_an_unreadable_one_is_not_graded_ahead_and_its_notebook_says_why(make: Make, tmp_path: Path) -> None:
    room = make(["a"])
    path = tmp_path / "a" / "week1" / "week1.ipynb"
    path.write_text("{", encoding="utf-8")
    begun: list[Notebook] = []
    room.read_ahead(begun.append)
    node = room.node(path)
    assert (begun, node.metadata[OURS]["readable"], len(node.metadata[OURS]["notes"]) > 0) == ([], False, True)
