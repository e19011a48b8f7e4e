"""What was graded for a hand-in holds until the hand-in changes: its notebook, a file beside it, its time or its secret."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("nbgrader")
from dlgrade.messages import hand_in as messages
from dlgrade.nbgrader.graded_before import FINISHED, FOLDER, NOTEBOOK, fingerprints, forget_invalid
from dlgrade.submission.newest import ChosenFile
from dlgrade.text import LANGUAGES, Lang

Change = Callable[[Path], object]


def put(path: Path) -> None:
    path.parent.mkdir()
    path.touch()


CHANGES: dict[str, Change] = {
    "the notebook": lambda folder: (folder / "week1.ipynb").write_text("2", encoding="utf-8"),
    "a module": lambda folder: (folder / "helper.py").write_text("x = 2", encoding="utf-8"),
    "another file": lambda folder: (folder / "data" / "지수.txt").write_text("2", encoding="utf-8"),
    "a notebook that is run": lambda folder: (folder / "part.ipynb").write_text("{}", encoding="utf-8"),
    "a file that is gone": lambda folder: (folder / "helper.py").unlink(),
    "a file of another name": lambda folder: (folder / "helper.py").rename(folder / "helpers.py"),
    "the time": lambda folder: (folder / "timestamp.txt").write_text("2026-03-01 UTC", encoding="utf-8"),
    "the secret": lambda folder: (folder / "submission_secret.txt").write_text("s", encoding="utf-8"),
}
NO_CHANGES: dict[str, Change] = {
    "nothing": lambda _: None,
    "when it was saved": lambda folder: os.utime(folder / "helper.py", (1, 1)),
    "Jupyter's copies": lambda folder: put(folder / ".ipynb_checkpoints" / "week1-checkpoint.ipynb"),
    "Python's copies": lambda folder: put(folder / "__pycache__" / "helper.pyc"),
    "a list of the Finder": lambda folder: (folder / ".DS_Store").touch(),
}


class Room:
    """A hand-in that is graded, with a course folder around it."""

    def __init__(self, place: Path) -> None:
        self.submitted, self.graded = (place / step / "kim" / "week1" for step in ("submitted", "autograded"))
        (self.submitted / "data").mkdir(parents=True)
        self.graded.mkdir(parents=True)
        for name in ("week1.ipynb", "helper.py", "data/지수.txt"):
            (self.submitted / name).write_text("1", encoding="utf-8")
        self.choice = ChosenFile(self.submitted / "week1.ipynb")
        self.said: list[str] = []
        self.record(fingerprints(self.submitted, self.choice) | {FINISHED: True})

    def record(self, metadata: dict[str, Any]) -> None:
        """Leave an autograded notebook with this metadata."""
        (self.graded / "week1.ipynb").write_text(json.dumps({"metadata": metadata}), encoding="utf-8")

    def forget(self, lang: Lang = "en") -> None:
        directory = SimpleNamespace(autograded_directory="", format_path=lambda _, student, assignment: self.graded)
        converter = SimpleNamespace(coursedir=directory, log=SimpleNamespace(warning=self.said.append))
        forget_invalid(converter, ("kim", "week1"), {self.submitted / "week1.ipynb": self.choice}, lang)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_hand_in_that_has_changed_is_graded_again(room: Room, change: Change) -> None:
    change(room.submitted)
    room.forget()
    assert not room.graded.exists()


@pytest.mark.parametrize("change", NO_CHANGES.values(), ids=NO_CHANGES)
def test_one_that_has_not_stays_graded(room: Room, change: Change) -> None:
    change(room.submitted)
    room.forget()
    assert room.graded.exists()
    assert room.said == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("finished", [True, False])
def test_the_log_says_why(room: Room, lang: Lang, finished: bool) -> None:
    CHANGES["a module"](room.submitted)
    if not finished:
        room.record({})
    room.forget(lang)
    sentence = messages.CHANGED_LOG if finished else messages.UNFINISHED_LOG
    assert room.said == [sentence(lang, path=room.graded)]


def test_another_file_of_the_same_folder_is_another_hand_in(room: Room) -> None:
    """Of two notebooks the newest counts, and which one that is may change without a change in either."""
    (room.submitted / "week1-Copy1.ipynb").write_text("2", encoding="utf-8")
    room.record(fingerprints(room.submitted, room.choice) | {FINISHED: True})
    room.choice = ChosenFile(room.submitted / "week1-Copy1.ipynb")
    room.forget()
    assert not room.graded.exists()


def test_what_an_earlier_version_graded_is_compared_by_its_notebook(room: Room) -> None:
    """After an upgrade nobody's hand-in is graded again unless it has changed."""
    of_notebook = fingerprints(room.submitted, room.choice)[NOTEBOOK]
    room.record({NOTEBOOK: of_notebook, FINISHED: True})
    CHANGES["a module"](room.submitted)
    room.forget()
    assert room.graded.exists()
    CHANGES["the notebook"](room.submitted)
    room.forget()
    assert not room.graded.exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no such names there")
def test_a_name_that_is_no_text_has_a_fingerprint(room: Room) -> None:
    before = fingerprints(room.submitted, room.choice)[FOLDER]
    Path(os.fsdecode(os.fsencode(room.submitted) + b"/\xff.txt")).touch()
    assert fingerprints(room.submitted, room.choice)[FOLDER] != before
