"""What the commands for a course say in a wrong folder, and of a student or an assignment that is not there."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from dlgrade.cli.main import build
from dlgrade.course.model import Course, CourseError
from dlgrade.text import LANGUAGES, Lang

pytest.importorskip("nbgrader")

from dlgrade.nbgrader.configuration import CoursePlan
from dlgrade.nbgrader.course import write_course
from dlgrade.nbgrader.folder_names import assignment_named

Refused = Callable[..., str]


@pytest.fixture
def folder(course: Course, tmp_path: Path) -> Path:
    """The folder of a course to which two students have handed in `week1`."""
    place = tmp_path / "내 강의"
    list(write_course(course, ["mse"], CoursePlan(place, "dl", "en", together="week1")))
    for student in ("kim", "lee"):
        (place / "submitted" / student / "week1").mkdir(parents=True)
    return place


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> Refused:
    """Run `grade nbgrader …` in a folder, and return the sentence with which it refuses."""

    def run(folder: Path, *words: str, lang: Lang = "en") -> str:
        monkeypatch.chdir(folder)
        result = CliRunner().invoke(build(lang), ("nbgrader", *words), standalone_mode=False)
        assert isinstance(result.exception, CourseError), result.exception
        return result.exception.text(lang)

    return run


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["autograde", "report"])
def test_below_a_course_its_folder_is_named(folder: Path, refused: Refused, command: str, lang: Lang) -> None:
    said = refused(folder / "source", command, "week1", lang=lang)
    place = shlex.quote(str(folder))
    assert f"`cd {place}`" in said
    assert f"`--in {place}`" in said
    assert f"`{folder / 'source'}`" in said
    assert "init" not in said, "nobody wants a new course here"


def test_elsewhere_it_is_said_how_to_name_a_course(folder: Path, refused: Refused) -> None:
    for words in (("autograde", "week1"), ("report", "week1")):
        said = refused(folder.parent, *words)
        assert "`cd COURSE`" in said
        assert "`--in COURSE`" in said
    assert f"`grade nbgrader update {shlex.quote(str(folder))}`" in refused(folder / "source", "update")
    assert "`grade nbgrader update COURSE`" in refused(folder.parent, "update")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_student_who_handed_in_nothing_is_named(folder: Path, refused: Refused, lang: Lang) -> None:
    said = refused(folder, "autograde", "week1", "--student", "nobody", "--jobs", "1", lang=lang)
    assert "`nobody`" in said
    assert "2" in said
    assert f"`{folder / 'submitted'}`" in said


def test_an_assignment_without_hand_ins_names_the_course(folder: Path, refused: Refused) -> None:
    for student in ((), ("--student", "kim")):
        said = refused(folder, "autograde", "week2", *student, "--jobs", "1")
        assert "`week2`" in said
        assert f"`{folder}`" in said
        assert "`kim`" not in said


@pytest.mark.parametrize("name", ["week1", "./week1", "week1/", " week1 ", "./week1/"])
def test_a_name_that_the_shell_completed_is_understood(name: str) -> None:
    assert assignment_named(name) == "week1"


@pytest.mark.parametrize("command", ["autograde", "report"])
@pytest.mark.parametrize(
    ("typed", "example"),
    [("source/week3", "week3"), ("../week3/", "week3"), ("week*", "week1"), ("week[12]", "week1"), (".", "week1"), ("", "week1"), ("a+b", "week1")],
)  # fmt: skip
def test_what_is_no_name_is_refused_at_once(
    folder: Path, refused: Refused, command: str, typed: str, example: str
) -> None:
    said = refused(folder, command, typed)
    assert f"`{typed}`" in said
    assert f"`{example}`" in said


def test_a_report_before_anything_is_graded_names_what_to_do(folder: Path, refused: Refused) -> None:
    said = refused(folder, "report", "week1")
    assert f"`{folder / 'gradebook.db'}`" in said
    assert "`nbgrader autograde week1`" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows none of these names but one")
def test_a_course_that_was_moved_to_where_nbgrader_finds_nothing_says_so(folder: Path, refused: Refused) -> None:
    moved = folder.rename(folder.with_name("강의 [1]"))
    assert f"`{moved}`" in refused(moved, "autograde", "week1", "--jobs", "1")
