"""A folder of a hand-in that cannot be opened: a person is asked, and no older file beside it is graded."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import HandInRow, Roster
from dlgrade.course.model import Exercise
from dlgrade.submission import folder_content
from dlgrade.submission.folder_content import content_of, problem_of

from tests.classroom.hand_ins import RIGHT, SUM, put

Rows = Callable[[Path], dict[str, HandInRow]]


@pytest.fixture
def rows(tmp_path: Path, exercise_named: Callable[[str], Exercise], monkeypatch: pytest.MonkeyPatch) -> Rows:
    """Reads a class in which one folder is not ours to list. A test of the real right would hold for no administrator."""

    def read(locked: Path) -> dict[str, HandInRow]:
        listed = os.scandir

        def scandir(folder: Path) -> object:
            if Path(folder) == locked:
                raise PermissionError(errno.EACCES, "Permission denied")
            return listed(folder)

        monkeypatch.setattr(folder_content.os, "scandir", scandir)
        taken = take_in(tmp_path / "in", [exercise_named("mse")], Roster(), tmp_path / "scratch", ("mse",))
        return {row.student: row for row in taken.rows if row.exercise == "mse"}

    return read


@pytest.mark.parametrize(("locked", "named"), [("alice/new", "`new`"), ("alice/a/b", "`a/b`"), ("alice", "`alice`")])
def test_a_person_is_asked(locked: str, named: str, rows: Rows, tmp_path: Path) -> None:
    put(tmp_path / "in", "alice/mse.py", SUM)
    put(tmp_path / "in", f"{locked}/mse_2.py")
    put(tmp_path / "in", "bob/mse.py")
    row, other = map(rows(tmp_path / "in" / locked).get, ("alice", "bob"))
    assert other is not None
    assert other.problem is None
    assert row is not None
    assert row.problem is not None
    assert not row.submission
    assert f"cannot be opened, so it is not known what they hold, and it was not graded: {named}." in row.problem.en
    assert named in row.problem.ko


@pytest.mark.skipif(sys.platform == "win32", reason="has other rights")
@pytest.mark.parametrize("mode", [0, 0o111, 0o444])
def test_a_folder_needs_the_rights_to_list_it_and_to_open_its_files(mode: int) -> None:
    folder = Path(tempfile.mkdtemp())  # not `tmp_path`, whose parents are closed to everyone else
    put(folder, "new/mse.py")
    own = os.geteuid()
    try:
        folder.chmod(0o755)
        (folder / "new").chmod(mode)
        os.seteuid(own or 65534)  # an administrator has every right
        content = content_of(folder)
    finally:
        os.seteuid(own)
        (folder / "new").chmod(0o755)
        shutil.rmtree(folder)
    assert content.unlisted == (folder / "new",)
    assert content.files == ()


@pytest.mark.parametrize("locked", [".ipynb_checkpoints", "__pycache__", "a/.git/objects", "__MACOSX"])
def test_a_folder_in_which_no_answer_is_looked_for_asks_nobody(locked: str, rows: Rows, tmp_path: Path) -> None:
    put(tmp_path / "in", "alice/mse.py", RIGHT)
    put(tmp_path / "in", f"alice/{locked}/mse.py", SUM)
    row = rows(tmp_path / "in" / "alice" / locked)["alice"]
    assert row.problem is None
    assert row.submission


def test_a_hand_in_of_too_many_entries_is_not_listed_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_content, "MAX_ENTRIES", 3)
    for number in range(9):
        put(tmp_path, f"{number}.py")
    content = content_of(tmp_path)
    assert content.too_much
    assert len(content.files) == 3
    assert problem_of(tmp_path, content) is not None
