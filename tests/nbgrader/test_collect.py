"""Collecting from the exchange: no entry stops the class, and none that another account made replaces a hand-in."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nbgrader")
if sys.platform == "win32":
    pytest.skip("nbgrader's exchange is not for Windows", allow_module_level=True)
import pwd

from dlgrade.files import reason_of
from dlgrade.messages import exchange as messages
from dlgrade.messages import hand_in as hand_in_messages
from dlgrade.nbgrader import collect as choosing
from dlgrade.nbgrader import collect_copy, inbound
from dlgrade.nbgrader.exchange import Collect
from dlgrade.submission import folder_copy
from dlgrade.text import LANGUAGES, Lang, Text
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from tests.nbgrader.steps import warnings_of

KIM, LEE, SHARED = 1, 65534, 2
"""The numbers of accounts that every system has."""
NOON, EVENING, FUTURE = "2026-03-01 12:00:00 UTC", "2026-03-01 20:00:00 UTC", "2999-01-01 00:00:00 UTC"


def name(uid: int) -> str:
    return pwd.getpwuid(uid).pw_name


class Exchange:
    """An exchange with a course, in which accounts of any number can make entries."""

    def __init__(self, place: Path) -> None:
        self.course, self.inbound = place / "course", place / "exchange" / "dl" / "inbound"
        self.course.mkdir()
        self.inbound.mkdir(parents=True)
        self.owners: dict[str, int] = {}
        self.lang: Lang = "en"
        self.warned_by_nbgrader = 0
        self.more: dict[str, object] = {"update": True}
        self.max_kilobytes = CourseDirectory().max_dir_size

    def put(self, student: str, time: str, content: str, owner: int, assignment: str = "week1") -> Path:
        """What `nbgrader submit` makes: a folder with the notebook, the time and a secret."""
        path = self.entry(f"{student}+{assignment}+{time}+{content}", owner)
        path.mkdir()
        for file, text in (("week1.ipynb", content), ("timestamp.txt", time), ("submission_secret.txt", content)):
            (path / file).write_text(text, encoding="utf-8")
        return path

    def entry(self, entry: str, owner: int) -> Path:
        """The path of an entry that is still to be made."""
        self.owners[entry] = owner
        return self.inbound / entry

    def collect(self) -> str:
        """The warnings of a collection. Those in which nbgrader itself speaks of owners are counted: it asks the disk,
        where all entries are from the account that runs the tests."""
        config = Config()
        config.CourseDirectory.update(root=str(self.course), course_id="dl", assignment_id="week1")
        config.CourseDirectory.max_dir_size = self.max_kilobytes
        config.Exchange.root = str(self.inbound.parents[1])
        config.ExchangeCollect.update(self.more)
        config.GradeExercises.lang = self.lang
        collect = Collect(coursedir=CourseDirectory(config=config), config=config)
        said = warnings_of(collect)
        own = [text for text in said if "cheating attempt?" not in text]
        self.warned_by_nbgrader = len(said) - len(own)
        return "\n".join(own)

    def collected(self, student: str) -> str | None:
        """The content of the notebook that was collected; None if there is none."""
        path = self.course / "submitted" / student / "week1" / "week1.ipynb"
        return path.read_text(encoding="utf-8") if path.exists() else None


@pytest.fixture
def exchange(tmp_path: Path, empty_gradebook: Path, monkeypatch: pytest.MonkeyPatch) -> Exchange:
    made = Exchange(tmp_path)
    shutil.copy(empty_gradebook, made.course)
    monkeypatch.setattr(inbound, "_uid", lambda path: made.owners[path.name])
    return made


Odd = Callable[[Exchange], object]
ODD: dict[str, tuple[Odd, Text]] = {
    "no time": (lambda room: room.entry("x+week1+yesterday", LEE).mkdir(), messages.NO_NAME),
    "a time without end": (lambda room: room.entry(f"x+week1+2026-03-01 12:00:00 {10**30}", LEE).mkdir(), messages.NO_NAME),
    "a year that no clock has": (lambda room: room.entry("x+week1+99999999999-01-01 0:0:0 UTC", LEE).mkdir(), messages.NO_NAME),
    "no student": (lambda room: room.put("", NOON, "x", LEE), messages.NO_NAME),
    "another assignment": (lambda room: room.put("x+week1+y", NOON, "x", LEE, "week2"), messages.NO_NAME),
    "a file": (lambda room: room.entry(f"x+week1+{NOON}+x", LEE).touch(), messages.NOT_A_FOLDER),
    "a FIFO": (lambda room: os.mkfifo(room.entry(f"x+week1+{NOON}+x", LEE)), messages.NOT_A_FOLDER),
    "too much": (lambda room: large(room.put(name(LEE), NOON, "x", LEE)), messages.TOO_LARGE),
}  # fmt: skip


def large(folder: Path) -> None:
    """A file with a hole, which takes no room on the disk."""
    with (folder / "data.npy").open("wb") as file:
        file.truncate(2**40)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("make", "sentence"), ODD.values(), ids=ODD)
def test_an_entry_that_cannot_be_collected_is_left_out(
    exchange: Exchange, make: Odd, sentence: Text, lang: Lang
) -> None:
    exchange.lang = lang
    make(exchange)
    exchange.put(name(KIM), NOON, "kim's", KIM)
    before = set(exchange.owners)
    said = exchange.collect()
    [odd] = before - {f"{name(KIM)}+week1+{NOON}+kim's"}
    owner, limit = name(LEE), CourseDirectory().max_dir_size
    assert said == sentence(lang, path=exchange.inbound / odd, owner=owner, limit=limit)
    assert exchange.collected(name(KIM)) == "kim's"
    assert [path.name for path in (exchange.course / "submitted").iterdir()] == [name(KIM)]


def test_what_may_not_be_read_is_left_out(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is a hand-in whose copying was interrupted before it was opened for the teacher. The one before counts."""
    older, newer = (exchange.put(name(KIM), time, time, KIM) for time in (NOON, EVENING))
    monkeypatch.setattr(inbound.os, "access", lambda path, _: Path(path) != newer / "week1.ipynb")
    assert exchange.collect() == messages.NOT_READABLE("en", path=newer, owner=name(KIM))
    assert exchange.collected(name(KIM)) == NOON
    assert older.exists()


def test_nothing_is_said_of_one_that_does_not_count_any_more(exchange: Exchange) -> None:
    """The student has handed in again, so there is nothing to do."""
    large(exchange.put(name(KIM), NOON, NOON, KIM))
    exchange.put(name(KIM), EVENING, EVENING, KIM)
    assert exchange.collect() == ""
    assert exchange.collected(name(KIM)) == EVENING


def test_a_link_is_an_empty_hand_in(exchange: Exchange) -> None:
    exchange.entry(f"{name(KIM)}+week1+{NOON}+x", KIM).symlink_to(exchange.course)
    assert "is a link" in exchange.collect()
    assert list((exchange.course / "submitted" / name(KIM) / "week1").iterdir()) == []


TIMES: dict[str, Odd] = {
    "no time": lambda path: path.write_text("yesterday", encoding="utf-8"),
    "no text": lambda path: path.write_bytes(b"\xff"),
    "a folder": lambda path: path.mkdir(),
    "a link": lambda path: path.symlink_to("/dev/zero"),
    "a FIFO": os.mkfifo,
}  # type: ignore[dict-item]


@pytest.mark.parametrize("make", TIMES.values(), ids=TIMES)
def test_a_time_that_cannot_be_read_does_not_stop_the_next_collection(
    exchange: Exchange, make: Callable[[Path], object]
) -> None:
    exchange.put(name(KIM), NOON, "first", KIM)
    exchange.put(name(LEE), NOON, "lee's", LEE)
    exchange.collect()
    time = exchange.course / "submitted" / name(KIM) / "week1" / "timestamp.txt"
    time.unlink()
    make(time)
    (time.parent / "timestamp.txt.unreadable").mkdir()  # a student may take that name as well
    exchange.put(name(KIM), EVENING, "second", KIM)
    said = exchange.collect()
    assert said == hand_in_messages.NO_TIME_LOG("en", path=time, aside="timestamp.txt.unreadable1")
    assert exchange.collected(name(KIM)) == "second"


def said_of(exchange: Exchange, sentence: Text, entry: Path, owner: int) -> str:
    collected = exchange.course / "submitted" / name(KIM) / "week1"
    values = {"path": entry, "student": name(KIM), "owner": name(owner), "collected": collected}
    return sentence(exchange.lang, **values)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("time", [NOON, FUTURE])
def test_a_folder_of_another_account_does_not_replace_a_hand_in(exchange: Exchange, time: str, lang: Lang) -> None:
    exchange.lang = lang
    exchange.put(name(KIM), EVENING, "kim's", KIM)
    forged = exchange.put(name(KIM), time, "forged", LEE)
    assert exchange.collect() == said_of(exchange, messages.FOREIGN, forged, LEE)
    assert exchange.collected(name(KIM)) == "kim's"


def test_nor_does_it_where_the_hand_in_cannot_be_collected(exchange: Exchange) -> None:
    large(exchange.put(name(KIM), EVENING, "kim's", KIM))
    forged = exchange.put(name(KIM), NOON, "forged", LEE)
    said = exchange.collect()
    assert said_of(exchange, messages.FOREIGN, forged, LEE) in said
    assert exchange.collected(name(KIM)) is None


def test_a_link_to_a_folder_of_the_student_is_of_another_account(exchange: Exchange) -> None:
    real = exchange.put(name(KIM), NOON, "kim's", KIM)
    forged = exchange.entry(f"{name(KIM)}+week1+{FUTURE}+x", LEE)
    forged.symlink_to(real)
    assert exchange.collect() == said_of(exchange, messages.FOREIGN, forged, LEE)
    assert exchange.collected(name(KIM)) == "kim's"


@pytest.mark.parametrize("update", [True, False])
def test_one_that_was_collected_before_gives_way(exchange: Exchange, update: bool) -> None:
    """While it is the only one it may be a friend's help, so it is collected with warnings that name both."""
    forged = exchange.put(name(KIM), FUTURE, "forged", LEE)
    exchange.put(name(LEE), NOON, "lee's", LEE)
    said = exchange.collect()
    assert said_of(exchange, messages.FOREIGN_COLLECTED, forged, LEE) in said
    assert exchange.collected(name(KIM)) == "forged"
    exchange.put(name(KIM), NOON, "kim's", KIM)
    exchange.more = {"update": update}
    said = exchange.collect()
    assert said_of(exchange, messages.FOREIGN, forged, LEE) in said
    sentence = messages.FOREIGN_REMOVED if update else messages.FOREIGN_STAYS
    assert said_of(exchange, sentence, forged, LEE) in said
    assert exchange.collected(name(KIM)) == ("kim's" if update else "forged")


def test_where_all_share_one_account_everything_counts(exchange: Exchange) -> None:
    """In a laboratory or on a JupyterHub, no owner may be the student; nbgrader warns, and the newest counts."""
    for time in (NOON, EVENING):
        exchange.put("kim", time, time, SHARED)
        exchange.put("lee", time, time, SHARED)
    assert exchange.collect() == ""
    assert [exchange.collected(student) for student in ("kim", "lee")] == [EVENING, EVENING]
    assert exchange.warned_by_nbgrader == 2


def test_accounts_without_a_name_count_as_well(exchange: Exchange) -> None:
    """Containers have accounts that the machine of the teacher does not know."""
    for time in (NOON, EVENING):
        exchange.put("kim", time, time, 987_654)
    exchange.collect()
    assert exchange.collected("kim") == EVENING


def test_a_teacher_who_does_not_check_owners_collects_everything(exchange: Exchange) -> None:
    exchange.more["check_owner"] = False
    exchange.put(name(KIM), NOON, "kim's", KIM)
    exchange.put(name(KIM), EVENING, "lee's", LEE)
    assert exchange.collect() == ""
    assert exchange.collected(name(KIM)) == "lee's"


def test_the_teacher_may_hand_in_for_a_student(exchange: Exchange) -> None:
    exchange.put(name(KIM), NOON, "kim's", KIM)
    exchange.put(name(KIM), EVENING, "the teacher's", os.getuid())
    exchange.collect()
    assert exchange.collected(name(KIM)) == "the teacher's"


SECRET = "the teacher's solution"


def everything_below(folder: Path) -> str:
    """All that a reader finds there, also by following links as nbgrader does."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.fixture
def solution(exchange: Exchange) -> Path:
    """A folder that only the teacher may read, with a file of every name that a student hands in."""
    folder = exchange.course / "source" / "week1"
    (folder / "inner").mkdir(parents=True)
    for name_inside in ("week1.ipynb", "inner/helper.py"):
        (folder / name_inside).write_text(SECRET, encoding="utf-8")
    return folder


@pytest.mark.parametrize("has_descriptors", [True, False])
@pytest.mark.parametrize("swapped", ["", "inner", "week1.ipynb", "inner/helper.py"])
def test_what_is_swapped_for_a_link_while_it_is_copied_is_not_followed(
    exchange: Exchange, solution: Path, monkeypatch: pytest.MonkeyPatch, swapped: str, has_descriptors: bool
) -> None:
    """A student can do so with `renameat2` thousands of times in a second. The others are collected."""
    entry = exchange.put(name(KIM), NOON, "kim's", KIM)
    (entry / "inner").mkdir()
    (entry / "inner" / "helper.py").write_text("kim's", encoding="utf-8")
    exchange.put(name(LEE), NOON, "lee's", LEE)
    target, first = entry / swapped, (entry / swapped).lstat()
    look = folder_copy._look

    def swap(*place: Any) -> os.stat_result:
        seen = look(*place)
        if os.path.samestat(seen, first):
            target.rename(exchange.inbound.parent / "aside")
            target.symlink_to(solution / swapped)
        return seen

    monkeypatch.setattr(folder_copy, "_look", swap)
    monkeypatch.setattr(folder_copy, "HAS_DESCRIPTORS", has_descriptors)
    said = exchange.collect()
    assert target.is_symlink()
    reason = messages.CHANGED("en")
    assert messages.NOT_COPIED("en", path=entry, student=name(KIM), reason=reason) in said
    assert SECRET not in everything_below(exchange.course / "submitted" / name(KIM))
    assert exchange.collected(name(LEE)) == "lee's"


def test_a_hand_in_that_became_a_link_before_it_was_opened_is_not_copied(exchange: Exchange, solution: Path) -> None:
    link, copy = exchange.inbound / "link", exchange.inbound / "copy"
    link.symlink_to(solution)
    with pytest.raises(folder_copy.NotCopied):
        folder_copy.copy_folder(link, copy, lambda *_: [], 1000)
    assert not os.path.lexists(copy)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_that_cannot_be_copied_has_a_row_and_is_collected_by_the_next_run(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch, lang: Lang
) -> None:
    exchange.lang, exchange.more = lang, {}
    entry = exchange.put(name(KIM), NOON, "kim's", KIM)
    exchange.put(name(LEE), NOON, "lee's", LEE)
    refused = OSError(errno.ENOSPC, "full")

    def copy_of_full_disk(source: Path, *rest: Any) -> None:
        if source == entry:
            raise refused
        folder_copy.copy_folder(source, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(collect_copy, "copy_folder", copy_of_full_disk)
        said = exchange.collect()
    reason = reason_of(refused)(lang)
    assert said == messages.NOT_COPIED(lang, path=entry, student=name(KIM), reason=reason)
    assert [exchange.collected(student) for student in (name(KIM), name(LEE))] == [None, "lee's"]
    folder = exchange.course / "submitted" / name(KIM) / "week1"
    assert said in (folder / collect_copy.NOT_COLLECTED).read_text(encoding="utf-8")
    assert exchange.collect() == ""
    assert exchange.collected(name(KIM)) == "kim's"
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in entry.iterdir())


@pytest.mark.parametrize("limit", ["MAX_ENTRIES", "MAX_DEPTH"])
def test_a_hand_in_beyond_the_limits_of_a_copy_is_left_out(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(folder_copy, limit, 7)
    entry = exchange.put(name(KIM), NOON, "kim's", KIM)
    (entry / "/".join("abcdefgh")).mkdir(parents=True)
    exchange.put(name(LEE), NOON, "lee's", LEE)
    assert "more than" in exchange.collect()
    assert [exchange.collected(student) for student in (name(KIM), name(LEE))] == [None, "lee's"]


def test_a_file_that_grows_while_it_is_copied_does_not_fill_the_disk(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy counts what it reads."""
    monkeypatch.setattr(choosing, "problem_of_entry", lambda *_: None)
    exchange.max_kilobytes = 1
    entry = exchange.put(name(KIM), NOON, "kim's", KIM)
    (entry / "data.txt").write_text("x" * 2000, encoding="utf-8")
    exchange.put(name(LEE), NOON, "lee's", LEE)
    assert messages.GREW("en", limit=1) in exchange.collect()
    assert [exchange.collected(student) for student in (name(KIM), name(LEE))] == [None, "lee's"]


@pytest.mark.parametrize("before", [None, "older"])
@pytest.mark.parametrize("step", ["copying", "replacing"])
def test_a_killed_collection_leaves_nothing_that_the_next_one_takes_for_a_hand_in(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch, step: str, before: str | None
) -> None:
    """`kill -9` runs no `finally`; neither does `os._exit`."""
    exchange.more = {"update": before is not None}
    if before:
        exchange.put(name(KIM), NOON, before, KIM)
        exchange.collect()
    exchange.put(name(KIM), EVENING, "newer", KIM)
    place = exchange.course / "submitted" / name(KIM)
    with monkeypatch.context() as patched:
        if step == "copying":  # after the first file of the hand-in
            patched.setattr(folder_copy, "_set_attributes", lambda *_: os._exit(9))
        else:  # after the old folder was moved out of the way
            rename = Path.rename
            patched.setattr(
                Path, "rename", lambda path, to: os._exit(9) if path.name == ".week1.unfinished" else rename(path, to)
            )
        if (child := os.fork()) == 0:
            exchange.collect()
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert exchange.collected(name(KIM)) in (None, before)
    assert exchange.collect() == ""
    assert exchange.collected(name(KIM)) == "newer"
    assert [path.name for path in place.iterdir()] == ["week1"]
    assert len(list((place / "week1").iterdir())) == 3


def test_a_killed_collection_never_loses_the_only_copy(exchange: Exchange) -> None:
    """The student's entry may be gone, or no newer one may be collected, when the next run begins."""
    exchange.put(name(KIM), NOON, "kim's", KIM)
    exchange.collect()
    collected = exchange.course / "submitted" / name(KIM) / "week1"
    collected.rename(collected.with_name(".week1.replaced"))
    exchange.more = {}
    exchange.collect()
    assert exchange.collected(name(KIM)) == "kim's"
    assert [path.name for path in collected.parent.iterdir()] == ["week1"]
