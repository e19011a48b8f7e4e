"""Of several answers the newest counts, also where one came in an archive; an archive that does not say when its files
were saved makes a question, never a guess."""

from __future__ import annotations

import os
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import HandInRow, Roster
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES

from tests.classroom.hand_ins import NOON, RIGHT, SUM, put

DAY = 86_400
UNKNOWN: float | None = None
Members = Mapping[str, tuple[str, float | None]]


def archive(path: Path, members: Members, made: float) -> None:
    """An archive that was `made` then, of files that were saved at the given times; it does not know all of these."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as opened:
        for name, (text, saved) in members.items():
            date = (1980, 1, 1, 0, 0, 0) if saved is None else time.localtime(saved)[:6]
            opened.writestr(zipfile.ZipInfo(name, date), text)
    os.utime(path, (made, made))


def page_of_mse(text: str, saved: float | None) -> Members:
    """What the page's archive has: everything but the code is written while it is packed."""
    return {"exercises/06_learning/mse.py": (text, saved), "page/quiz.json": ("{}", NOON + 30 * DAY)}


@pytest.fixture
def mse_in(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> Callable[[], HandInRow]:
    def row() -> HandInRow:
        scratch = tmp_path / "scratch"
        scratch.mkdir()
        found = take_in(tmp_path / "class", [exercise_named("mse")], Roster(), scratch)
        (only,) = [row for row in found.rows if (row.exercise, row.student) == ("mse", "kim")]
        return only

    return row


def asked(row: HandInRow, *names: str) -> bool:
    if row.problem is None:
        return False
    assert row.submission == ""
    assert all(f"`{name}`" in row.problem(lang) for name in names for lang in LANGUAGES), row.problem
    return True


@pytest.mark.parametrize("saved", [NOON + 29 * DAY, UNKNOWN, NOON + 30 * DAY], ids=["known", "1980", "when packed"])
def test_an_older_loose_file_does_not_win_over_an_archive(
    tmp_path: Path, mse_in: Callable[[], HandInRow], saved: float | None
) -> None:
    os.utime(put(tmp_path, "class/kim/mse.py", SUM), (NOON,) * 2)
    archive(tmp_path / "class/kim/dlgrade-work.zip", page_of_mse(RIGHT, saved), NOON + 30 * DAY)
    row = mse_in()
    if saved == NOON + 29 * DAY:
        assert "dlgrade-work.zip/exercises/06_learning/mse.py" in row.notes[0].en
        assert row.problem is None
    else:
        assert asked(row, "mse.py", "dlgrade-work.zip/exercises/06_learning/mse.py")


def test_a_loose_file_that_is_newer_than_the_archive_is_the_newest(
    tmp_path: Path, mse_in: Callable[[], HandInRow]
) -> None:
    os.utime(put(tmp_path, "class/kim/mse.py", RIGHT), (NOON + 31 * DAY,) * 2)
    archive(tmp_path / "class/kim/dlgrade-work.zip", page_of_mse(SUM, UNKNOWN), NOON + 30 * DAY)
    row = mse_in()
    assert (row.problem, row.file) == (None, "mse.py")


def test_the_same_code_is_not_asked_about(tmp_path: Path, mse_in: Callable[[], HandInRow]) -> None:
    os.utime(put(tmp_path, "class/kim/mse.py", RIGHT), (NOON,) * 2)
    archive(tmp_path / "class/kim/dlgrade-work.zip", page_of_mse(RIGHT, UNKNOWN), NOON + 30 * DAY)
    assert mse_in().problem is None


def test_the_later_of_two_archives_holds_the_newer_work(tmp_path: Path, mse_in: Callable[[], HandInRow]) -> None:
    archive(tmp_path / "class/kim/dlgrade-work.zip", page_of_mse(SUM, UNKNOWN), NOON)
    archive(tmp_path / "class/kim/dlgrade-work (1).zip", page_of_mse(RIGHT, UNKNOWN), NOON + DAY)
    assert "`dlgrade-work (1).zip/exercises/06_learning/mse.py`" in mse_in().notes[0].en


def test_two_archives_that_are_equally_old_are_told_apart_by_their_names(
    tmp_path: Path, mse_in: Callable[[], HandInRow]
) -> None:
    for name, text in {"dlgrade-progress.zip": SUM, "dlgrade-progress (1).zip": RIGHT}.items():
        archive(tmp_path / f"class/kim/{name}", page_of_mse(text, UNKNOWN), NOON)
    names = [f"dlgrade-progress{end}.zip/exercises/06_learning/mse.py" for end in ("", " (1)")]
    assert asked(mse_in(), *names)


def test_the_archive_of_a_class_may_not_say_either_when_a_file_was_saved(
    tmp_path: Path, mse_in: Callable[[], HandInRow]
) -> None:
    archive(tmp_path / "inner.zip", page_of_mse(RIGHT, NOON), NOON + DAY)
    with zipfile.ZipFile(tmp_path / "class", "w") as whole:
        whole.writestr(zipfile.ZipInfo("kim/mse.py"), SUM)
        whole.writestr(zipfile.ZipInfo("kim/work.zip"), (tmp_path / "inner.zip").read_bytes())
        whole.writestr(zipfile.ZipInfo("lee/mse.py"), SUM)
    os.utime(tmp_path / "class", (NOON + 2 * DAY,) * 2)
    assert asked(mse_in(), "mse.py", "work.zip/exercises/06_learning/mse.py")
