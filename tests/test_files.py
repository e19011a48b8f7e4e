"""Files are written whole or not at all, and what refused is named."""

from __future__ import annotations

import errno
import os
import pickle
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade import files
from dlgrade.files import CannotWrite, set_aside, write_all_atomically, write_atomically, write_record
from dlgrade.quiz.progress import Progress, Record
from dlgrade.text import Text, TextError


def full_disk(_descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "새 폴더" / "판정.json"
    write_atomically(path, "처음")
    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(CannotWrite, match="No space left") as caught:
        write_atomically(path, b"\xff")
    assert str(path) in caught.value.text.ko
    assert "디스크에 남은 공간이 없음" in caught.value.text.ko
    assert path.read_text(encoding="utf-8") == "처음"
    assert list(path.parent.iterdir()) == [path]


def test_of_many_files_each_is_whole_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = {tmp_path / "새 폴더" / f"{number}.html": b"first" for number in range(files.MAX_BATCH + 3)}
    write_all_atomically((path, (content,)) for path, content in first.items())
    assert {path: path.read_bytes() for path in first} == first
    flushed = []

    def full_after_some(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) > files.MAX_BATCH:
            full_disk(descriptor)

    monkeypatch.setattr("os.fsync", full_after_some)
    with pytest.raises(CannotWrite, match="No space left"):
        write_all_atomically((path, (b"sec", b"ond")) for path in first)
    found = [path.read_bytes() for path in first]
    assert found == [b"second"] * files.MAX_BATCH + [b"first"] * 3
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == first.keys(), "nothing lies beside them"


def test_a_batch_is_written_before_the_next_but_one_is_made(tmp_path: Path) -> None:
    paths = [tmp_path / str(number) for number in range(2 * files.MAX_BATCH + 1)]

    def made() -> Iterator[tuple[Path, list[bytes]]]:
        for place, path in enumerate(paths):
            waiting = [each for each in paths[:place] if not each.is_file()]
            assert len(waiting) < 2 * files.MAX_BATCH
            yield path, [b"made"]

    write_all_atomically(made())
    assert all(path.is_file() for path in paths)


def test_a_batch_is_made_while_the_one_before_is_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk and the processor then work at the same time."""
    next_is_made = threading.Event()

    def slow_disk(_descriptor: int) -> None:
        assert next_is_made.wait(10.0)

    def made() -> Iterator[tuple[Path, list[bytes]]]:
        for number in range(files.MAX_BATCH + 1):
            if number == files.MAX_BATCH:
                next_is_made.set()
            yield tmp_path / str(number), [b"made"]

    monkeypatch.setattr("os.fsync", slow_disk)
    write_all_atomically(made())
    assert len(list(tmp_path.iterdir())) == files.MAX_BATCH + 1


def test_what_was_written_goes_if_the_next_cannot_be_made(tmp_path: Path) -> None:
    def made() -> Iterator[tuple[Path, list[bytes]]]:
        yield from ((tmp_path / str(number), [b"made"]) for number in range(files.MAX_BATCH))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_all_atomically(made())
    assert not [path for path in tmp_path.iterdir() if path.suffix == files.UNFINISHED]


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    write_atomically(tmp_path / "stub.py", "a\nb\r\n")
    assert (tmp_path / "stub.py").read_bytes() == b"a\nb\r\n"


def test_an_answer_that_cannot_be_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(CannotWrite, match=r"quiz\.json"):
        Progress(tmp_path).put("question", Record("print"))


def test_a_text_error_reads_in_english_and_survives_a_process_boundary() -> None:
    error = pickle.loads(pickle.dumps(TextError(Text(ko="없습니다", en="missing"))))
    assert (str(error), error.text.ko) == ("missing", "없습니다")


def killed_writer(path: Path) -> tuple[bool, Path]:
    """A process that is killed between writing and renaming, after another one has written: was its unfinished file
    still there, and the file's path."""
    reading, writing = os.pipe()
    writer = os.fork()
    if writer == 0:
        files.os.fsync = lambda _: os.write(writing, b"x") and signal.pause()  # type: ignore[attr-defined]
        write_atomically(path, "half")
    os.read(reading, 1)
    (left_over,) = path.parent.glob(".*.part")
    write_record(path, "meanwhile")
    still_there = left_over.exists()
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    return still_there, left_over


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_what_a_killed_writer_left_goes_away_with_the_next_write_and_not_before(tmp_path: Path) -> None:
    still_there, left_over = killed_writer(tmp_path / "mse.json")
    assert still_there, "its writer still lived"
    assert left_over.exists()
    write_record(tmp_path / "another.json", "whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["another.json", "mse.json"]


def test_without_locks_the_age_of_a_file_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "fcntl", None)
    fresh, old = tmp_path / ".mse.json-aaaaaaaa.part", tmp_path / ".mse.json-bbbbbbbb.part"
    fresh.touch()
    old.touch()
    os.utime(old, (0, 0))
    write_record(tmp_path / "mse.json", "whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == [fresh.name, "mse.json"]


def test_a_file_that_is_removed_before_it_is_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []

    def removed_once(descriptor: int, flags: int = 0) -> bool:
        made.extend(tmp_path.glob(".*.part"))
        if len(made) == 1:
            made[0].unlink()
        return locked(descriptor, flags)

    locked = files._lock
    if not locked(os.open(tmp_path, os.O_RDONLY) if sys.platform != "win32" else 0):
        pytest.skip("there are no locks here")
    monkeypatch.setattr(files, "_lock", removed_once)
    write_atomically(tmp_path / "mse.json", "whole")
    assert [path.name for path in tmp_path.iterdir()] == ["mse.json"]


def test_many_writers_at_once_lose_nothing_and_leave_nothing(tmp_path: Path) -> None:
    def write(name: int) -> None:
        for number in range(20):
            write_record(tmp_path / f"{name}.json", f"{number}")

    writers = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        f"{name}.json": "19" for name in range(4)
    }


def test_what_is_set_aside_overwrites_nothing(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / "mse.json").write_text(f"{number}", encoding="utf-8")
        assert set_aside(tmp_path / "mse.json").name == f"mse-unreadable-{number}.json"
    assert sorted(path.read_text(encoding="utf-8") for path in tmp_path.iterdir()) == ["1", "2"]
