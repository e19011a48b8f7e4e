"""Archives are unpacked within limits, and nothing leaves the folder."""

from __future__ import annotations

import stat
import tempfile
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.hand_ins.archives import CLASS_LIMITS, STUDENT_LIMITS, ArchiveLimits, unpack, unpack_class
from dlgrade.classroom.model import HandInRow, Roster
from dlgrade.course.model import Exercise
from dlgrade.messages import class_intake as messages
from dlgrade.messages import submission as submission_messages
from dlgrade.submission.model import Unreadable
from dlgrade.text import Text

from tests.classroom.hand_ins import RIGHT, packed, put
from tests.spine.test_full_disk import full_disk


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def refused(path: Path, folder: Path, limits: ArchiveLimits = STUDENT_LIMITS) -> Text:
    with pytest.raises(Unreadable) as caught:
        unpack(path, folder, limits)
    return caught.value.text


def begins(text: Text, template: Text) -> bool:
    """Whether `text` is the template with any values filled in."""
    return all(part in text.en for part in template.en.replace("{", "\0").replace("}", "\0").split("\0")[::2])


def test_files_come_out_with_their_times(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"과제/mse.py": "a", "b.txt": "b", "__MACOSX/._b": "x"})
    unpack(path, tmp_path / "out", STUDENT_LIMITS)
    assert files_in(tmp_path / "out") == {"과제/mse.py": "a", "b.txt": "b"}


@pytest.mark.parametrize("name", ["../evil.py", "a/../../evil.py", "/etc/evil.py", "..\\evil.py", "C:\\evil.py"])
def test_a_path_that_leads_out_is_refused(name: str, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {name: "x"})
    assert begins(refused(path, tmp_path / "in" / "out"), messages.ARCHIVE_OUTSIDE)
    assert [each for each in tmp_path.rglob("*") if each.name.endswith("evil.py")] == []


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_a_device_is_refused(kind: int, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    member = zipfile.ZipInfo("mse.py")
    member.create_system, member.external_attr = 3, (kind | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "/etc/passwd")
    assert begins(refused(path, tmp_path / "out"), messages.ARCHIVE_LINK)


def test_what_comes_out_is_counted_and_not_what_the_archive_says(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.txt", b"\0" * 2**20)
    assert path.stat().st_size < 2**14
    assert begins(refused(path, tmp_path / "out", ArchiveLimits(10, 3 * 2**20)), messages.ARCHIVE_BYTES)
    assert sum(each.stat().st_size for each in (tmp_path / "out").iterdir()) <= 3 * 2**20
    assert begins(refused(path, tmp_path / "out2", ArchiveLimits(3, 2**30)), messages.ARCHIVE_FILES)


def test_no_archive_and_half_an_archive(tmp_path: Path) -> None:
    whole = packed(tmp_path / "a.zip", {"mse.py": "x" * 5000}).read_bytes()
    for number, data in enumerate((b"", b"PK", whole[:-30], whole[:100] + b"!" + whole[101:])):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(data)
        assert begins(refused(path, tmp_path / str(number)), messages.NO_ARCHIVE)


def test_the_same_name_twice_is_a_case_for_a_person(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mse.py", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("mse.py", "2")
    assert begins(refused(path, tmp_path / "out"), messages.ARCHIVE_TWICE)


def test_names_of_old_korean_windows(tmp_path: Path) -> None:
    """Korean Windows writes names in cp949 into archives, without a flag that says so."""
    path = packed(tmp_path / "a.zip", {"AB/CD.py": "x"})
    path.write_bytes(path.read_bytes().replace(b"AB/CD.py", "과/제".encode("cp949")[:5] + b".py"))
    unpack(path, tmp_path / "out", STUDENT_LIMITS)
    assert files_in(tmp_path / "out") == {"과/제.py": "x"}


@pytest.mark.parametrize("above", ["", "submitted/", "과제/submitted/"])
def test_folders_of_a_class_are_kept_apart_where_their_names_look_the_same(tmp_path: Path, above: str) -> None:
    """Two students may have them. Those of one student are brought together, as a Mac and Windows write them."""
    nfc, nfd = (f"{above}{unicodedata.normalize(form, 'é')}" for form in ("NFC", "NFD"))
    path = packed(tmp_path / "a.zip", {f"{nfc}/mse.py": "a", f"{nfd}/accuracy.py": "b", f"{above}e\u0302/mse.py": "c"})
    unpack_class(path, tmp_path / "class", CLASS_LIMITS)
    assert files_in(tmp_path / "class") == {
        f"{nfc}/mse.py": "a", f"{nfd}/accuracy.py": "b", f"{above}\u00ea/mse.py": "c",
    }  # fmt: skip
    unpack(path, tmp_path / "student", STUDENT_LIMITS)
    assert files_in(tmp_path / "student").keys() == {f"{nfc}/mse.py", f"{nfc}/accuracy.py", f"{above}\u00ea/mse.py"}


def test_a_disk_that_takes_two_folders_of_a_class_for_one_makes_nobody_s_files_another_s(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"Ann/mse.py": "a", "ann/accuracy.py": "b"})
    (tmp_path / "class" / "ann").mkdir(parents=True)  # what a disk that ignores case has after the first
    with pytest.raises(Unreadable) as caught:
        unpack_class(path, tmp_path / "class", CLASS_LIMITS)
    assert begins(caught.value.text, messages.ARCHIVE_ALIKE)
    assert files_in(tmp_path / "class") == {"Ann/mse.py": "a"}


@pytest.mark.parametrize("inside", ["", "class/", "submitted/", "class/submitted/"])
def test_a_disk_that_takes_two_folders_of_a_student_for_one_refuses_nobody_else_s_files(
    inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_there(folder: Path) -> bool:
        """Whether a disk that ignores case has the folder."""
        beside = folder.parent.iterdir() if folder.parent.exists() else ()
        return any(each.name.lower() == folder.name.lower() for each in beside)

    names = ("ann/mse.py", "mallory/A/mse.py", "mallory/a/mse.py", "mallory/submitted/mse.py", "zoe/mse.py")
    members = {inside + name: name for name in names}
    path = packed(tmp_path / "a.zip", members)
    monkeypatch.setattr(Path, "is_dir", is_there)
    places = unpack_class(path, tmp_path / "class", CLASS_LIMITS).aside
    monkeypatch.undo()
    (place,) = (place.relative_to(tmp_path / "class").as_posix() for place in places)
    assert place.startswith(f"{inside}mallory/a")
    del members[f"{inside}mallory/a/mse.py"]
    assert files_in(tmp_path / "class") == {**members, place: ""}


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_cannot_be_unpacked_piece_by_piece_is_refused(method: int, tmp_path: Path) -> None:
    """Python unpacks all that it has read of these at once, before anybody can count the bytes."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("data.csv", b"\0" * 2**20)
    assert begins(refused(path, tmp_path / "out"), submission_messages.NOT_UNPACKED)


def test_a_name_that_no_disk_allows_is_refused_before_it_is_brought_into_its_normal_form(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a\u0315\u0316" * 5000 + "/": ""})
    assert begins(refused(path, tmp_path / "out"), messages.NO_ARCHIVE)


def test_folders_are_counted_too(tmp_path: Path) -> None:
    """Each takes a block of the disk, and a path may lead through a hundred."""
    path = packed(tmp_path / "a.zip", {f"{number}/" + "x/" * 20 + "mse.py": "" for number in range(5)})
    assert begins(refused(path, tmp_path / "out", ArchiveLimits(60, 2**20)), messages.ARCHIVE_FILES)
    assert sum(each.is_dir() for each in (tmp_path / "out").rglob("*")) <= 60
    unpack(path, tmp_path / "whole", ArchiveLimits(110, 2**20))


def test_a_path_through_very_many_folders_is_the_archive_s_fault(tmp_path: Path) -> None:
    """Python makes the folders above a file by recursion, which ends at about a thousand."""
    path = packed(tmp_path / "a.zip", {"mse.py": "a", "a/" * 1000 + "mse.py": "b"})
    assert begins(refused(path, tmp_path / "out"), messages.ARCHIVE_DEEP)
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_the_graders_and_not_the_archives(tmp_path: Path) -> None:
    archive = packed(tmp_path / "hw.zip", {"kim/mse.py": "x = 1\n" * 100})
    with full_disk():
        text = refused(archive, tmp_path / "unpacked")
    for said, fault in ((text.ko, "제출물의 문제가 아니며"), (text.en, "Nothing is wrong with the hand-in")):
        assert fault in said
        assert f"`{tempfile.gettempdir()}`" in said
        assert "TMPDIR" in said
    assert "File too large" not in text.ko


@pytest.mark.parametrize("archive", ["김지호/mse.tar.gz", "김지호/week1/답.7z", "김지호.rar"])
def test_an_archive_that_is_not_opened_is_asked_about_until_it_is_moved_as_the_sentence_says(
    tmp_path: Path, exercise_named: Callable[[str], Exercise], archive: str
) -> None:
    moved = put(tmp_path / "in", archive, "Rar!")
    put(tmp_path / "in", "김지호/mse.py")
    (row,) = _rows(tmp_path, exercise_named)
    assert row.problem is not None
    assert "압축 파일은 제출물 밖으로 옮긴 뒤" in row.problem.ko
    assert "move the archive itself out of the hand-ins" in row.problem.en
    moved.rename(tmp_path / moved.name)
    (row,) = _rows(tmp_path, exercise_named)
    assert row.problem is None
    assert row.submission


def test_an_archive_in_an_archive_names_both(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> None:
    packed(tmp_path / "in" / "김지호" / "week1.zip", {"mse.py": RIGHT, "답.7z": "7z"})
    (row,) = _rows(tmp_path, exercise_named)
    assert row.problem is not None
    for text in (row.problem.ko, row.problem.en):
        assert "`week1.zip`" in text
        assert "`답.7z`" in text


def _rows(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> tuple[HandInRow, ...]:
    scratch = Path(tempfile.mkdtemp(dir=tmp_path))
    return take_in(tmp_path / "in", [exercise_named("mse")], Roster(), scratch, ("mse",)).rows


def test_every_archive_that_a_person_unpacks_is_to_be_moved_away() -> None:
    texts = [text for text in vars(messages).values() if isinstance(text, Text)]
    by_hand = [text for text in texts if "by hand" in text.en and "archive" in text.en and "two" not in text.en]
    assert len(by_hand) > 5
    for text in by_hand:
        assert "out of the hand-ins" in text.en
        assert "제출물 밖으로 옮긴" in text.ko
