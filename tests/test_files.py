"""Files are written whole or not at all, and what refused is named."""

from __future__ import annotations

import errno
import os
import pickle
from pathlib import Path

import pytest
from dlgrade.files import CannotWrite, write_atomically
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
    assert path.read_text(encoding="utf-8") == "처음"
    assert list(path.parent.iterdir()) == [path]


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
