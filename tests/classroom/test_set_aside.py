"""A member of the class's archive that cannot be unpacked is the problem of one student."""

from __future__ import annotations

import stat
import unicodedata
import warnings
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.hand_ins.archives import CLASS_LIMITS, unpack_class
from dlgrade.classroom.model import HandInRow, Roster
from dlgrade.course.model import Exercise
from dlgrade.submission.model import Unreadable

from tests.classroom.hand_ins import RIGHT

LINK = zipfile.ZipInfo("link.py")
LINK.create_system, LINK.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
NFC, NFD = (unicodedata.normalize(form, "é.py") for form in ("NFC", "NFD"))
OF_ONE = {
    "a name that is too long": (["가" * 100 + ".py"], "가가가"),
    "a folder's name that is too long": (["가" * 100 + "/mse.py"], "가가가"),
    "a name that is no longer short in its normal form": (["\u0958" * 80 + ".py"], "\u0958\u0958"),
    "a name that no disk allows": (["x" * 5000 + ".py"], "xxx"),
    "two spellings": ([NFC, NFD], "twice"),
    "the same twice": (["a.py", "a.py"], "a.py"),
    "a file and a folder": (["x.py", "x.py/y.py"], "y.py"),
    "a folder and a file": (["x.py/y.py", "x.py"], "x.py"),
    "very many folders": (["d/" * 150 + "mse.py"], "more than 100 folders"),
    "out and back": (["a\\..\\mse.py"], "leads out"),
    "a link": ([LINK], "link.py"),
}


def archive_of(path: Path, members: Sequence[tuple[str, str | zipfile.ZipInfo]], inside: str = "") -> Path:
    """An archive with these members of students; `inside` is a folder around everything."""
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as archive:
        warnings.simplefilter("ignore")
        for prefix, member in members:
            if isinstance(member, str):
                archive.writestr(f"{inside}{prefix}{member}", RIGHT)
            else:
                info = zipfile.ZipInfo(f"{inside}{prefix}{member.filename}")
                info.create_system, info.external_attr = member.create_system, member.external_attr
                archive.writestr(info, "/etc/passwd")
    return path


def rows_of(path: Path, exercise: Exercise, scratch: Path) -> dict[str, HandInRow]:
    rows = take_in(path, [exercise], Roster(), scratch, ("mse",)).rows
    return {row.student: row for row in rows if row.exercise == "mse"}


FOLDERS = {who: f"{who}/" for who in ("alice", "bob", "mallory")}
CANVAS = {"alice": "alice_1_2_", "bob": "bob_2_3_", "mallory": "mallory_3_4_"}
BELOW_A_FOLDER = ("a folder's name that is too long", "a folder and a file", "very many folders")
"""What a download of Canvas, which has no folders, cannot have."""
LAYOUTS = [
    *((case, FOLDERS, inside) for case in OF_ONE for inside in ("", "class/", "submitted/")),
    *((case, CANVAS, "") for case in OF_ONE if case not in BELOW_A_FOLDER),
]


@pytest.mark.parametrize(("case", "prefixes", "inside"), LAYOUTS)
def test_it_is_the_problem_of_this_student_alone(
    case: str, prefixes: dict[str, str], inside: str, tmp_path: Path, exercise_named: Callable[[str], Exercise]
) -> None:
    members, named = OF_ONE[case]
    pairs = [(prefixes["mallory"], member) for member in members]
    pairs = [(prefixes["alice"], "mse.py"), *pairs, (prefixes["mallory"], "mse.py"), (prefixes["bob"], "mse.py")]
    rows = rows_of(archive_of(tmp_path / "in.zip", pairs, inside), exercise_named("mse"), tmp_path / "scratch")
    assert set(rows) == set(prefixes)
    for who in ("alice", "bob"):
        assert rows[who].submission
        assert rows[who].problem is None
    problem = rows["mallory"].problem
    assert problem is not None
    assert not rows["mallory"].submission
    assert named in problem.en
    assert "`in.zip`" in problem.ko
    assert "다른 학생은 그대로 채점합니다" in problem.ko


def test_a_student_of_whom_nothing_was_unpacked_has_a_row(
    tmp_path: Path, exercise_named: Callable[[str], Exercise]
) -> None:
    pairs = [("alice_1_2_", "mse.py"), ("mallory_3_4_", "가" * 100 + ".py")]
    rows = rows_of(archive_of(tmp_path / "in.zip", pairs), exercise_named("mse"), tmp_path / "scratch")
    assert set(rows) == {"alice", "mallory"}
    assert rows["mallory"].problem is not None


@pytest.mark.parametrize("name", ["../evil.py", "/etc/evil.py", "C:\\evil.py", "submitted\\..\\..\\evil.py", ".."])
def test_a_path_that_leads_out_of_the_class_is_written_nowhere_and_asks_for_a_person(
    name: str, tmp_path: Path, exercise_named: Callable[[str], Exercise]
) -> None:
    pairs = [("submitted/alice/", "mse.py"), ("submitted/bob/", "mse.py"), ("", name)]
    path = archive_of(tmp_path / "in.zip", pairs)
    rows = take_in(path, [exercise_named("mse")], Roster(), tmp_path / "scratch", ("mse",)).rows
    assert {row.student for row in rows if row.submission and row.problem is None} == {"alice", "bob"}
    assert [row.problem.en.split("`")[1] for row in rows if row.problem] == [name]
    assert not any(path.stat().st_size for path in tmp_path.rglob("*evil.py"))
    assert not (tmp_path / "evil.py").exists()


def test_folders_that_look_the_same_keep_their_own_problems(tmp_path: Path) -> None:
    nfc, nfd = (unicodedata.normalize(form, "é") for form in ("NFC", "NFD"))
    pairs = [(f"{nfc}/", "mse.py"), (f"{nfd}/", "mse.py"), (f"{nfd}/", "가" * 100 + ".py")]
    places = unpack_class(archive_of(tmp_path / "in.zip", pairs), tmp_path / "out", CLASS_LIMITS).aside
    assert [place.parent.name for place in places] == [nfd]


def test_one_damaged_member_spoils_no_other(tmp_path: Path) -> None:
    path = archive_of(tmp_path / "in.zip", [("alice/", "mse.py"), ("bob/", "mse.py")])
    data = path.read_bytes()
    place = data.rindex(b"def mse")
    path.write_bytes(data[:place] + b"DEF" + data[place + 3 :])
    places = unpack_class(path, tmp_path / "out", CLASS_LIMITS).aside
    assert [place.relative_to(tmp_path / "out").as_posix() for place in places] == ["bob/mse.py"]
    assert (tmp_path / "out/alice/mse.py").read_text(encoding="utf-8") == RIGHT


def test_an_archive_of_which_nothing_can_be_unpacked_is_refused(tmp_path: Path) -> None:
    path = archive_of(tmp_path / "in.zip", [("alice/", LINK), ("bob/", LINK)])
    with pytest.raises(Unreadable, match="link"):
        unpack_class(path, tmp_path / "out", CLASS_LIMITS)
