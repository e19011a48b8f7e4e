"""A folder of a hand-in that is swapped for a link after it was listed is not read through the link."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from dlgrade.classroom.answers import code_files as reading
from dlgrade.classroom.model import Delivery
from dlgrade.submission.companions import HandInFiles
from dlgrade.submission.folder_content import Content, content_of
from dlgrade.submission.folder_words import FolderWords

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows opens no file inside an open folder")
SECRET = "the teacher's solution"


@pytest.fixture
def hand_in(tmp_path: Path) -> Path:
    """A hand-in with code in a subfolder, beside a folder of the teacher with the same names."""
    for place, code in (("hand-in/sub", "mine = 1"), ("solutions", SECRET)):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "helper.py").write_text(code, encoding="utf-8")
    return tmp_path / "hand-in"


def swap(hand_in: Path) -> None:
    (hand_in / "sub").rename(hand_in.parent / "aside")
    (hand_in / "sub").symlink_to(hand_in.parent / "solutions")


@pytest.mark.parametrize("is_swapped", [False, True])
def test_a_companion_file(hand_in: Path, is_swapped: bool) -> None:
    files = HandInFiles()
    files._folders[hand_in] = FolderWords(hand_in)
    if is_swapped:
        swap(hand_in)
    found, _ = files.companions(hand_in, ["from sub import helper"])
    assert [file.data for file in found] == ([] if is_swapped else [b"mine = 1"])


def test_a_code_file(hand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def listed_before(folder: Path) -> Content:
        content = content_of(folder)
        swap(folder)
        return content

    monkeypatch.setattr(reading, "content_of", listed_before)
    [file] = reading.code_files(Delivery("kim", "kim", (hand_in,)))
    assert SECRET not in str(file.content)
    assert not file.texts, "the file has a problem in place of code"
