"""A run may be stopped from outside by a full disk, a folder or database that cannot be written, or another run. Each gives one
sentence with exit code 2, and what was stored stays."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade.classroom.model import HandInRow, Intake
from dlgrade.classroom.storage import database as database_module
from dlgrade.classroom.storage.database import CannotKeep
from dlgrade.classroom.storage.results import DATABASE, Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.cli.main import run
from dlgrade.messages import class_run as messages
from dlgrade.submission.model import Submission
from dlgrade.text import Text
from dlgrade.verdict.build import without_running

from tests.conftest import ROOT

VERDICT = without_running("mse", (), "not_attempted", Text(ko="가", en="a"), Submission(()))
LARGEST = 200_000
MANY = 1000


def key(number: int) -> VerdictKey:
    return VerdictKey("mse", str(number), "edition", 5, "L3", "numpy 2")


@contextlib.contextmanager
def full_disk(most: int) -> Iterator[None]:
    """The kernel refuses to write beyond `most` bytes of any file, as a full disk does."""
    resource = pytest.importorskip("resource", reason="this system has no limit of file sizes")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def keep_until_refused(results: Results, kept: list[int]) -> None:
    """Store verdicts; `kept` gets the number of each whose storing was told."""
    for number in range(MANY):
        results.keep(key(number), StoredVerdict(VERDICT, b"x" * 5000))
        kept.append(number)


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A folder with the results of one student."""
    results = Results(tmp_path / "results")
    results.begin(Intake((HandInRow("1", "Kim", "mse", "mse.py", "1"),), {}), {"mse/1": key(1)})
    results.keep(key(1), StoredVerdict(VERDICT, b""))
    results.close()
    return tmp_path / "results"


def report(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Run `grade class report`. Returns its exit code and its sentence."""
    code = run(["class", "report", str(folder), "--course", str(ROOT), "--lang", "en"])
    told = capsys.readouterr().err
    assert told.count("\n") <= 1
    return code, told


def test_a_disk_that_fills_up_loses_no_verdict_that_was_told(tmp_path: Path) -> None:
    results, kept = Results(tmp_path), list[int]()
    with full_disk(LARGEST), pytest.raises(CannotKeep) as caught:
        keep_until_refused(results, kept)
    told = len(kept)
    assert str(tmp_path / DATABASE) in caught.value.text.en
    assert 0 < told < MANY
    results.close()
    results = Results(tmp_path)  # there is space again
    assert [results.known(key(number)) for number in range(told + 1)] == [True] * told + [False]
    results.keep(key(told), StoredVerdict(VERDICT, b""))
    assert results.known(key(told))
    results.close()


def test_a_full_disk_while_hand_ins_are_stored_leaves_the_run_before(stored: Path) -> None:
    results = Results(stored)
    many = tuple(HandInRow(str(number), "x" * 1000, "mse") for number in range(MANY))
    with full_disk(LARGEST), pytest.raises(CannotKeep):
        results.begin(Intake(many, {}), {})
    assert [row.student for row, _ in results.current()] == ["1"]
    results.close()


def test_a_full_disk_while_the_report_is_written_leaves_the_old_one(
    stored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(stored, capsys)[0] == 0
    names = ("report.en.html", "report.ko.html", "grades.json")
    before = {name: (stored / name).read_bytes() for name in names}
    with full_disk(0):
        code, told = report(stored, capsys)
    assert code == 2
    assert str(stored) in told
    assert {name: (stored / name).read_bytes() for name in names} == before
    assert not list(stored.glob(".*"))
    assert report(stored, capsys)[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no locks")
def test_what_a_killed_report_left_goes_away(stored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left = [stored / ".grades.csv-abcdefgh.part", stored / "gradebooks" / "moodle" / ".mse.csv-abcdefgh.part"]
    assert report(stored, capsys)[0] == 0
    for path in left:
        path.touch()
    assert report(stored, capsys)[0] == 0
    assert not any(path.exists() for path in left)


def test_a_folder_that_cannot_be_written(stored: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (stored / "gradebooks").write_text("a file, where a folder has to be", encoding="utf-8")
    code, told = report(stored, capsys)
    assert code == 2
    assert str(stored / "gradebooks") in told
    (tmp_path / "class" / "ann").mkdir(parents=True)
    place = stored / "gradebooks" / "below a file"
    assert run(["class", str(tmp_path / "class"), "--to", str(place), "--course", str(ROOT), "--lang", "en"]) == 2
    assert str(place) in capsys.readouterr().err


def test_a_locked_database_and_a_second_run_are_told_apart(
    stored: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "SECONDS_TO_WAIT", 0.01)
    first = Results(stored)
    code, told = report(stored, capsys)
    first.close()
    assert (code, told.strip()) == (2, "error: " + messages.LOCKED("en", path=stored / DATABASE))
    with contextlib.closing(sqlite3.connect(stored / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, told = report(stored, capsys)
    assert (code, told.strip()) == (2, "error: " + messages.BUSY("en", path=stored / DATABASE))
    assert report(stored, capsys)[0] == 0
