"""The database: stored verdicts survive any end of a run, only one process writes, and nothing is overwritten."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.classroom.model import Enrolled, HandInRow, Intake, Roster
from dlgrade.classroom.storage.database import CannotKeep, with_space
from dlgrade.classroom.storage.results import DATABASE, Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.messages import class_run as messages
from dlgrade.submission.model import Submission
from dlgrade.text import Text
from dlgrade.verdict.build import without_running
from dlgrade.verdict.model import Verdict

KEY = VerdictKey("mse", "abc", "edition", 5, "L3", "numpy 2")
ROSTER = Roster((Enrolled("1", "김", frozenset(), (("학번", "1"), ("이름", "=김"))),), (("mse (7)", "16"),))
ROW = HandInRow(
    "1", "김 <b>\ud800", "mse", "mse.py", "abc", late=True, time="2026", notes=(Text(ko="가", en="a"),),
    doubt=Text(ko="나", en="b"),
)  # fmt: skip


def verdict(kind: str = "not_attempted") -> Verdict:
    return without_running("mse", (), kind, Text(ko="가", en="a"), Submission(()))  # type: ignore[arg-type]


def test_a_disk_that_is_full_for_a_while_stops_no_class(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = Results(tmp_path)
    results.begin(Intake((ROW,), {}), {"mse/abc": KEY})
    (pages,) = results._database.read("PRAGMA page_count")[0]
    results._database.write(f"PRAGMA max_page_count = {pages}")
    waits = list[float]()

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:  # what filled the disk is gone
            results._database.write(f"PRAGMA max_page_count = {pages + 1000}")

    monkeypatch.setattr("dlgrade.classroom.storage.database.time.sleep", wait)
    with_space(lambda: results.keep_all([(KEY, StoredVerdict(verdict(), b"calls" * 10_000))]))
    assert len(waits) == 3
    assert results.known(KEY)
    results._database.write(f"PRAGMA max_page_count = {pages}")
    monkeypatch.setattr("dlgrade.classroom.storage.database.SECONDS_FOR_SPACE", -1.0)
    with pytest.raises(CannotKeep):  # the disk stays full
        with_space(lambda: results.keep_all([(KEY, StoredVerdict(verdict(), b"calls" * 1_000_000))]))
    assert len(waits) == 3
    results.close()


def test_rows_and_verdicts_come_back(tmp_path: Path) -> None:
    results = Results(tmp_path)
    other = HandInRow("2", "Lee", "mse", problem=Text(ko="가", en="a"))
    results.begin(Intake((ROW, other), {}, ROSTER), {"mse/abc": KEY})
    assert [stored for _, stored in results.current()] == [None, None]
    results.keep(KEY, StoredVerdict(verdict(), b"calls"))
    results.close()
    results = Results(tmp_path)
    (first, stored), (second, nothing) = results.current()
    assert results.roster() == ROSTER
    results.close()
    assert (first.late, first.notes, first.doubt, first.problem) == (True, ROW.notes, ROW.doubt, None)
    assert first.name == "김 <b>\\ud800"
    assert stored == StoredVerdict(verdict(), b"calls")
    assert (second, nothing) == (other, None)


def test_verdicts_that_are_stored_together_are_all_there_or_none(tmp_path: Path) -> None:
    results = Results(tmp_path)
    results.begin(Intake((ROW,), {}), {"mse/abc": KEY})
    broken = StoredVerdict(verdict(), object())  # type: ignore[arg-type]
    with pytest.raises(CannotKeep):
        results.keep_all([(KEY, StoredVerdict(verdict(), b"calls")), (KEY, broken)])
    assert not results.known(KEY)
    results.keep_all([(KEY, StoredVerdict(verdict(), b"calls"))])
    assert results.known(KEY)
    results.close()


def test_a_fault_of_ours_is_tried_again_and_stays_in_the_history(tmp_path: Path) -> None:
    results = Results(tmp_path)
    results.begin(Intake((ROW,), {}), {"mse/abc": KEY})
    results.keep(KEY, StoredVerdict(verdict("grader_fault"), b"", "Traceback"))
    assert not results.known(KEY)
    results.keep(KEY, StoredVerdict(verdict(), b""))
    assert results.known(KEY)
    assert [stored.verdict.kind for _, stored in results.current() if stored] == ["not_attempted"]
    results.close()
    with sqlite3.connect(tmp_path / DATABASE) as database:
        assert database.execute("SELECT count(*) FROM verdict").fetchone() == (2,)


@pytest.mark.parametrize("change", [{"edition": "new"}, {"seed": 6}, {"level": "L2"}, {"packages": "numpy 3"}])
def test_a_verdict_counts_only_for_all_that_it_depends_on(change: dict[str, object], tmp_path: Path) -> None:
    values = {name: getattr(KEY, name) for name in VerdictKey.__dataclass_fields__}
    results = Results(tmp_path)
    results.keep(KEY, StoredVerdict(verdict(), b""))
    assert results.known(KEY)
    assert not results.known(VerdictKey(**(values | change)))
    results.close()


def test_a_verdict_of_another_version_waits_to_be_graded_again(tmp_path: Path) -> None:
    results = Results(tmp_path)
    results.begin(Intake((ROW,), {}), {"mse/abc": KEY})
    results.keep(KEY, StoredVerdict(verdict(), b""))
    results.close()
    with sqlite3.connect(tmp_path / DATABASE) as database:
        database.execute("UPDATE verdict SET verdict = json_set(verdict, '$.schema', 1)")
    results = Results(tmp_path)
    assert [stored for _, stored in results.current()] == [None]
    results.close()


def test_attempts_stay_and_what_has_not_changed_is_stored_once(tmp_path: Path) -> None:
    results = Results(tmp_path)
    second = HandInRow("1", "Kim", "mse", "mse (1).py", "def")
    for row in (ROW, ROW, second):
        results.begin(Intake((row,), {}), {})
    assert [row.submission for row, _ in results.current()] == ["def"]
    results.close()
    with sqlite3.connect(tmp_path / DATABASE) as database:
        found = database.execute("SELECT submission, first_run, last_run FROM hand_in ORDER BY id").fetchall()
    assert found == [("abc", 1, 2), ("def", 3, 3)]


def test_the_seed_is_secret_and_stays(tmp_path: Path) -> None:
    seeds = []
    for folder in (tmp_path / "a", tmp_path / "a", tmp_path / "b"):
        results = Results(folder)
        seeds.append(results.seed(None))
        results.close()
    assert seeds[0] == seeds[1] != seeds[2]


def test_the_settings_that_make_it_durable(tmp_path: Path) -> None:
    results = Results(tmp_path)
    database = results._database
    assert database.read("PRAGMA journal_mode") == [("wal",)]
    assert database.read("PRAGMA synchronous") == [(2,)]
    results.close()


HOLD = """
import sys, time
from pathlib import Path
from dlgrade.classroom.storage.results import Results
results = Results(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_two_runs_at_once(tmp_path: Path) -> None:
    """The second run is refused with a sentence. Once the first one is killed, nothing stops it any more."""
    first = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline() == "held\n"
    with pytest.raises(CannotKeep) as caught:
        Results(tmp_path)
    assert caught.value.text == messages.LOCKED.filled(path=tmp_path / DATABASE)
    first.kill()
    first.communicate()
    Results(tmp_path).close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    path.write_text("my notes, which are longer than the head of a database" * 20, encoding="utf-8")
    with pytest.raises(CannotKeep) as caught:
        Results(tmp_path)
    assert caught.value.text == messages.NO_RESULTS.filled(path=path)
    assert path.read_text(encoding="utf-8").startswith("my notes")


def test_a_full_disk_is_a_clear_stop_and_loses_nothing(tmp_path: Path) -> None:
    results = Results(tmp_path)
    results.keep(KEY, StoredVerdict(verdict(), b""))
    ((pages,),) = results._database.read("PRAGMA page_count")
    results._database.write(f"PRAGMA max_page_count = {pages}")
    other = VerdictKey("mse", "other", "edition", 5, "L3", "numpy 2")
    with pytest.raises(CannotKeep) as caught:
        results.keep(other, StoredVerdict(verdict(), b"x" * 10**6))
    results.close()
    assert "full" in caught.value.text.en
    results = Results(tmp_path)
    assert (results.known(KEY), results.known(other)) == (True, False)
    results.close()
