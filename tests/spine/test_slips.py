"""Slips on the command line, and folders that cannot be read or written: each gets a sentence with the next step."""

from __future__ import annotations

import os
import urllib.error
import urllib.request
import warnings
from pathlib import Path
from threading import Thread

import pytest
from dlgrade.files import CannotWrite

from tests.spine.test_command_line import SUM_MSE, Grade, folder, grade, write

__all__ = ["folder", "grade"]  # fixtures


@pytest.mark.parametrize(
    ("typed", "said"), [("lsit", "grade list"), ("hnit", "grade hint"), ("docter", "grade doctor"), ("mes", "`mse`")]
)
@pytest.mark.usefixtures("folder")
def test_a_slip_suggests_commands_too(grade: Grade, typed: str, said: str) -> None:
    code, _, err = grade(typed)
    assert (code, said in err) == (2, True)


@pytest.mark.parametrize(
    "words", [("--course", ".", "class", "hand-ins"), ("--seed", "2", "hint", "mse"), ("mse", "show")]
)
@pytest.mark.usefixtures("folder")
def test_a_command_behind_other_words_is_told_to_come_first(grade: Grade, words: tuple[str, ...]) -> None:
    code, _, err = grade(*words)
    assert (code, "comes first" in err, "Did you mean" in err) == (2, True, False)


@pytest.mark.usefixtures("folder")
def test_what_is_near_nothing_suggests_nothing(grade: Grade) -> None:
    assert "Did you mean" not in grade("zzqqy")[2]


def test_reset_of_a_chapter_asks_for_a_word_more(folder: Path, grade: Grade) -> None:
    path = write(folder, "06_learning/mse", SUM_MSE)
    code, _, err = grade("reset", "06")
    assert (code, "--all" in err, "mse, gradient_step" in err) == (2, True, True)
    assert path.read_text(encoding="utf-8") == SUM_MSE
    assert grade("reset", "06", "--all")[0] == 0
    assert path.read_text(encoding="utf-8") != SUM_MSE


def test_hints_go_on_where_nothing_can_be_remembered(folder: Path, grade: Grade) -> None:
    (folder / ".grade").write_text("in the way", encoding="utf-8")
    code, out, _ = grade("hint", "mse")
    assert code == 0
    assert "grade hint mse --number 2" in " ".join(out.split())
    assert "Hint 2 of 3" in grade("hint", "mse", "--number", "2")[1]


def test_a_file_that_cannot_be_read_is_not_reset(folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(folder, "06_learning/mse", SUM_MSE)
    read = Path.read_bytes

    def refused(self: Path) -> bytes:  # root may read everything, so permissions do not show it
        if self == path:
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refused)
    code, _, err = grade("reset", "mse")
    assert (code, "no backup" in err) == (2, True)
    assert path.read_text(encoding="utf-8") == SUM_MSE


def test_a_reset_that_fails_leaves_no_empty_backup(folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "06_learning/mse", SUM_MSE)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, _, err = grade("reset", "mse")
    assert (code, "No space left" in err) == (2, True)
    assert list((folder / ".grade/backups").iterdir()) == []
    assert CannotWrite.__name__ not in err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- ko\n- en\n", "Line 1"), ("ko: 가\nen: [a, b\n", "Line 2"), ("ko: 가\nko: 나\nen: a\n", "Line 2"), ("{ko: 가, en: a}\n", "Line 1"),
        ("ko: 가\n", "lacks the chapter's title in: en"), ("ko: 가\nen: >\n  a\n", "Line 2"), ("", "ko, en"),
    ],
)  # fmt: skip
def test_a_wrong_chapter_file_is_named_with_its_line(folder: Path, grade: Grade, text: str, said: str) -> None:
    (folder / "solutions/06_learning/chapter.yaml").write_text(text, encoding="utf-8")
    code, _, err = grade("list")
    assert (code, said in err, "chapter.yaml" in err) == (2, True, True), err


def test_two_exercises_of_one_name_are_named_with_their_folders(folder: Path, grade: Grade) -> None:
    place = folder / "solutions/01_ai_ml_dl/mse"
    place.mkdir()
    (place / "task.ko.md").write_text("", encoding="utf-8")
    code, _, err = grade("list")
    assert code == 2
    assert "01_ai_ml_dl/mse" in err.replace(os.sep, "/")
    assert "06_learning/mse" in err.replace(os.sep, "/")


def test_what_is_next_for_a_file_that_was_begun(folder: Path, grade: Grade) -> None:
    assert "fill it in" in " ".join(grade()[1].split())
    write(folder, "06_learning/mse", SUM_MSE)
    out = " ".join(grade()[1].split())
    assert "go on with `exercises/06_learning/mse.py`" in out
    assert "fill it in" not in out


@pytest.mark.parametrize("address", ["%00", "a%00.html", "%00/../x", "a" * 5000])
def test_an_address_that_no_file_can_have_is_not_found(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from dlgrade.site.serve import server

    (tmp_path / "404.html").write_text("not here", encoding="utf-8")
    serving = server(tmp_path, 0)
    Thread(target=serving.serve_forever, daemon=True).start()
    try:
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"http://127.0.0.1:{serving.server_port}/{address}")
        assert (caught.value.code, caught.value.read()) == (404, b"not here")
    finally:
        serving.shutdown()
        serving.server_close()
    assert "Traceback" not in capsys.readouterr().err


def test_a_warning_about_a_callback_does_not_reach_the_error_stream() -> None:
    """`float` of a complex number warns. The submission chose the argument; the warning would be printed by the grader."""
    import numpy as np
    from dlgrade.isolation.sandbox.limits import Limits
    from dlgrade.isolation.student.local import local_peer

    peer = local_peer(Limits())
    peer._functions.append(lambda value: float(np.array(value).astype(float)))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert b"refused" not in peer.answer(0, [np.array(1 + 1j)], {})
