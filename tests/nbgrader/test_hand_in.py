"""The file of a hand-in that is graded is the newest answer. An untouched file is never graded without a note, and links are never followed."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

import pytest
from dlgrade.nbgrader.chosen_notebooks import choose
from dlgrade.submission.folder_content import MAX_ENTRIES, SET_ASIDE, content_of
from dlgrade.submission.newest import ChosenFile, stem_of

HANDED_OUT = "def mse(a, b):\n    ..."
RELEASED = {"hw1.ipynb": frozenset({HANDED_OUT, "task"})}
NOON = 1_800_000_000


def notebook(source: str) -> bytes:
    cells = [{"cell_type": "markdown", "source": "task"}, {"cell_type": "code", "source": source}]
    return json.dumps({"cells": cells}).encode()


UNTOUCHED, OLD, NEW = (notebook(source) for source in (HANDED_OUT, "answer = 1", "answer = 2"))


def put(folder: Path, name: str, data: bytes, seconds: int = 0) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (NOON + seconds, NOON + seconds))
    return path


def chosen(folder: Path) -> ChosenFile:
    return choose(folder, ["hw1.ipynb"], RELEASED)["hw1.ipynb"]


def test_the_one_file_is_graded_without_a_word(tmp_path: Path) -> None:
    path = put(tmp_path, "hw1.ipynb", OLD)
    assert chosen(tmp_path) == ChosenFile(path)


@pytest.mark.parametrize("name", ["hw1 (1).ipynb", "HW1.IPYNB", "hw1.ipynb.txt", "과제.ipynb", "work/hw1.ipynb"])
def test_another_name_is_graded_and_said(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, OLD)
    choice = chosen(tmp_path)
    assert choice.path == path
    assert all(name in text for note in choice.notes for text in (note.ko, note.en))
    assert choice.notes


@pytest.mark.parametrize("name", ["hw1 (1).ipynb", "hw1 (2).ipynb", "hw1-Copy1.ipynb", "final.ipynb", "a/hw1.ipynb"])
def test_the_newest_answer_counts(tmp_path: Path, name: str) -> None:
    first, second = put(tmp_path, "hw1.ipynb", OLD), put(tmp_path, name, NEW, 60)
    assert chosen(tmp_path).path == second
    os.utime(first, (NOON + 120, NOON + 120))
    assert chosen(tmp_path).path == first
    assert "hw1.ipynb" in chosen(tmp_path).notes[0].en


def test_at_one_time_the_highest_number_counts(tmp_path: Path) -> None:
    for name, data in (("hw1.ipynb", OLD), ("hw1 (2).ipynb", NEW), ("hw1 (1).ipynb", OLD)):
        put(tmp_path, name, data)
    assert chosen(tmp_path).path == tmp_path / "hw1 (2).ipynb"


@pytest.mark.parametrize("name", ["hw1 (1).ipynb", "hw1-Copy1.ipynb", "work/hw1.ipynb", "solved.ipynb"])
def test_an_untouched_file_never_hides_an_answer(tmp_path: Path, name: str) -> None:
    put(tmp_path, "hw1.ipynb", UNTOUCHED, 600)
    path = put(tmp_path, name, OLD)
    choice = chosen(tmp_path)
    assert choice.path == path
    assert name in choice.notes[0].ko


def test_two_answers_of_one_time_need_a_person(tmp_path: Path) -> None:
    put(tmp_path, "hw1.ipynb", OLD)
    put(tmp_path, "hw1-Copy1.ipynb", NEW, 1)
    choice = chosen(tmp_path)
    assert choice.path is None
    assert choice.problem is not None
    assert "hw1-Copy1.ipynb" in choice.problem.en


def test_two_copies_of_one_answer_do_not(tmp_path: Path) -> None:
    put(tmp_path, "hw1.ipynb", OLD)
    put(tmp_path, "hw1-Copy1.ipynb", OLD, 1)
    assert chosen(tmp_path).path is not None


def test_a_newer_file_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "hw1.ipynb", OLD)
    broken = put(tmp_path, "hw1 (1).ipynb", NEW[:20], 60)
    assert chosen(tmp_path).path == broken


def test_jupyter_s_own_copies_are_not_meant(tmp_path: Path) -> None:
    path = put(tmp_path, "hw1.ipynb", OLD)
    put(tmp_path, ".ipynb_checkpoints/hw1-checkpoint.ipynb", NEW, 600)
    put(tmp_path, "__MACOSX/._hw1.ipynb", NEW, 600)
    assert chosen(tmp_path).path == path


@pytest.mark.parametrize("where", ["hw1.ipynb", "notes.txt", ".hidden", "a/b/data", ".ipynb_checkpoints/x"])
@pytest.mark.parametrize("kind", ["link", "dangling link", "folder link", "fifo", "socket"])
def test_what_is_no_file_of_its_own_needs_a_person(
    tmp_path: Path, where: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, outside = tmp_path / "hand in", put(tmp_path, "teacher/hw1.ipynb", NEW)
    put(folder, "other.ipynb", OLD)
    place = folder / where
    place.parent.mkdir(parents=True, exist_ok=True)
    if kind == "fifo":
        os.mkfifo(place)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as server:
            monkeypatch.chdir(place.parent)  # the path of a socket must be short
            server.bind(place.name)
    else:
        place.symlink_to({"link": outside, "dangling link": tmp_path / "none", "folder link": outside.parent}[kind])
    choice = chosen(folder)
    assert choice.path is None
    assert choice.problem is not None
    assert place.name in choice.problem.ko
    assert content_of(folder).files == (folder / "other.ipynb",)


def test_what_was_set_aside_still_needs_one(tmp_path: Path) -> None:
    put(tmp_path, "hw1.ipynb", OLD)
    put(tmp_path, f"notes.txt{SET_ASIDE}", b"a link")
    assert chosen(tmp_path).path is None


def test_an_empty_folder_and_one_with_something_else_say_what_is_missing(tmp_path: Path) -> None:
    assert "hw1.ipynb" in (chosen(tmp_path).problem or pytest.fail("no problem")).en
    put(tmp_path, "report.pdf", b"%PDF")
    assert chosen(tmp_path).problem is not None


@pytest.mark.slow
def test_a_folder_without_end_is_left(tmp_path: Path) -> None:
    for number in range(MAX_ENTRIES + 1):
        (tmp_path / str(number)).touch()
    assert chosen(tmp_path).problem is not None


def test_each_of_two_notebooks_has_its_file(tmp_path: Path) -> None:
    first, second = put(tmp_path, "part1 (1).ipynb", OLD), put(tmp_path, "part2.ipynb", OLD)
    found = choose(tmp_path, ["part1.ipynb", "part2.ipynb"], {})
    assert [found[name].path for name in ("part1.ipynb", "part2.ipynb")] == [first, second]
    first.rename(tmp_path / "another.ipynb")
    found = choose(tmp_path, ["part1.ipynb", "part2.ipynb"], {})
    assert found["part1.ipynb"].path == tmp_path / "another.ipynb"


@pytest.mark.parametrize(
    "name",
    [
        "hw1 (2).ipynb",
        "HW1.ipynb",
        "hw1-Copy12.ipynb",
        "hw1 - 복사본.ipynb",
        "hw1 copy.ipynb",
        "hw1 - Copy (2).ipynb",
        "hw1 copy 2.ipynb",
        "hw1 (1) (2).ipynb",
        "hw1(1) copy  copy3.ipynb",
        "hw1 - Copy - Copy.ipynb",
    ],
)
def test_names_of_copies(name: str) -> None:
    assert stem_of(name) == "hw1"


@pytest.mark.skipif(sys.platform == "win32", reason="files have no holes there")
def test_a_file_of_holes_is_not_read_for_its_fingerprint(tmp_path: Path) -> None:
    """It takes no room on the disk; to read it would take hours."""
    with (tmp_path / "hw1 (1).ipynb").open("wb") as file:
        file.truncate(2**43)
    answer = put(tmp_path, "hw1.ipynb", NEW)
    assert chosen(tmp_path).path == answer
