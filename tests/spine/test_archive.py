"""`grade dlgrade-work.zip`: the archive of "Download my work" in the page, graded without unpacking it."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from dlgrade.submission.archive import MAX_ARCHIVE_BYTES, MAX_ENTRIES
from dlgrade.submission.python_file import MAX_BYTES

from tests.spine.test_command_line import RIGHT_ACCURACY, SUM_MSE, Grade, folder, grade

__all__ = ["folder", "grade"]  # fixtures

MSE, ACCURACY = "exercises/06_learning/mse.py", "exercises/01_ai_ml_dl/accuracy.py"
OF_THE_PAGE = {
    "page/verdicts/mse.json": json.dumps({"exercise": "mse", "kind": "passed", "points": 8}),
    "page/progress.json": '{"mse": 1}',
    "page/README.txt": "exercises/ your code",
}


def packed(path: Path, files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> str:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return str(path)


def verdicts(out: str) -> list[tuple[str, str, int, str]]:
    return [(verdict["exercise"], verdict["kind"], verdict["points"], verdict["file"]) for verdict in json.loads(out)]


@pytest.mark.parametrize("prefix", ["", "나의 과정/"])
def test_each_file_has_its_verdict_and_those_of_the_page_count_nothing(
    folder: Path, grade: Grade, tmp_path: Path, prefix: str
) -> None:
    files = {MSE: SUM_MSE, ACCURACY: RIGHT_ACCURACY, **OF_THE_PAGE}
    word = packed(tmp_path / "dlgrade-work.zip", {f"{prefix}{name}": text for name, text in files.items()})
    code, out, err = grade(word, "--json")
    assert verdicts(out) == [
        ("mse", "failed", 3, f"{word}/{prefix}{MSE}"),
        ("accuracy", "passed", json.loads(out)[1]["points"], f"{word}/{prefix}{ACCURACY}"),
    ]
    assert (code, err) == (1, "")
    assert not (folder / ".grade" / "verdicts").exists()


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_no_exercise_is_named_and_not_graded(grade: Grade, tmp_path: Path) -> None:
    others = {"exercises/01_wrong/mse.py": "x", "../exercises/06_learning/../mse.py": "x", "notes\x1b.txt": "x"}
    code, out, err = grade(packed(tmp_path / "a.zip", {**others, MSE: SUM_MSE}), "--json")
    assert [slug for slug, *_ in verdicts(out)] == ["mse"]
    assert all(name.replace("\x1b", "\\x1b") in err for name in others)
    assert code == 1
    code, out, err = grade(packed(tmp_path / "b.zip", {**others, **OF_THE_PAGE}))
    assert (code, out) == (2, "")
    assert "nothing to grade" in err


def ungraded(grade: Grade, word: str, reason: str) -> None:
    """One file of the archive cannot be graded, and the other has its verdict."""
    code, out, _ = grade(word, "--json")
    assert [(slug, kind) for slug, kind, *_ in verdicts(out)] == [("mse", "ungraded"), ("accuracy", "passed")]
    assert reason in out
    assert code == 2


@pytest.mark.usefixtures("folder")
def test_what_unpacks_to_too_much_is_not_unpacked(grade: Grade, tmp_path: Path) -> None:
    bomb = b"#" * (40 * MAX_BYTES)
    ungraded(grade, packed(tmp_path / "a.zip", {MSE: bomb, ACCURACY: RIGHT_ACCURACY}), "limit of 2048 KiB")
    many = {f"{number}/{MSE}": b"#" * MAX_BYTES for number in range(13)}
    code, out, err = grade(packed(tmp_path / "b.zip", many))
    assert (code, out) == (2, "")
    assert "24 MiB in all" in err
    code, _, err = grade(packed(tmp_path / "c.zip", {f"{number}/{MSE}": "" for number in range(MAX_ENTRIES + 1)}))
    assert (code, f"{MAX_ENTRIES} files" in err) == (2, True)


@pytest.mark.usefixtures("folder")
def test_a_way_of_packing_without_a_bound_is_not_unpacked(grade: Grade, tmp_path: Path) -> None:
    files = {MSE: b"#" * (40 * MAX_BYTES), ACCURACY: RIGHT_ACCURACY}
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for (name, content), method in zip(files.items(), (zipfile.ZIP_BZIP2, zipfile.ZIP_STORED), strict=True):
            archive.writestr(name, content, method)
    ungraded(grade, str(path), "not unpacked here")


@pytest.mark.slow
@pytest.mark.usefixtures("folder")
def test_a_link_in_an_archive_is_not_followed(grade: Grade, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo(MSE)
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "../../solutions/06_learning/mse/solution.py")
        archive.writestr(ACCURACY, RIGHT_ACCURACY)
    ungraded(grade, str(path), "is a link")


@pytest.mark.usefixtures("folder")
def test_what_is_no_archive_of_ours_is_told_and_nothing_is_graded(grade: Grade, tmp_path: Path) -> None:
    whole = Path(packed(tmp_path / "whole.zip", {MSE: SUM_MSE})).read_bytes()
    broken = {"text.zip": b"no archive", "cut.zip": whole[:-30], "large.zip": bytes(MAX_ARCHIVE_BYTES + 1)}
    for name, content in broken.items():
        (tmp_path / name).write_bytes(content)
        code, out, err = grade(str(tmp_path / name))
        assert (code, out) == (2, ""), name
        assert name in err
    code, _, err = grade("missing.zip")
    assert (code, "There is no file `missing.zip`" in err) == (2, True)


@pytest.mark.usefixtures("folder")
def test_a_damaged_or_encrypted_file_costs_no_other_its_verdict(grade: Grade, tmp_path: Path) -> None:
    path = Path(packed(tmp_path / "a.zip", {MSE: SUM_MSE, ACCURACY: RIGHT_ACCURACY}, zipfile.ZIP_STORED))
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"def mse", b"def mes", 1))
    ungraded(grade, str(path), "cannot be read as a zip archive")
    flag = whole.index(b"PK\x01\x02") + 8
    path.write_bytes(whole[:flag] + b"\x01" + whole[flag + 1 :])
    ungraded(grade, str(path), "cannot be read as a zip archive")
