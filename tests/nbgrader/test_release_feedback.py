"""Feedback is released under the names by which students look for it, and nobody keeps it from the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

pytest.importorskip("nbgrader")
if sys.platform == "win32":
    pytest.skip("nbgrader's exchange is not for Windows", allow_module_level=True)

from dlgrade.messages import exchange as messages
from dlgrade.nbgrader.exchange import ReleaseFeedback
from dlgrade.nbgrader.release_feedback import names_to_fetch
from dlgrade.text import LANGUAGES, Lang
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import notebook_hash
from traitlets.config import Config

from tests.nbgrader.steps import warnings_of


class Course:
    """A course with feedback that can be released."""

    def __init__(self, place: Path) -> None:
        self.root, self.exchange, self.lang = place / "course", place / "exchange", "en"
        self.exchange.mkdir(parents=True)
        self.excluded = ""

    def student(self, student: str, handed_in: Sequence[str], pages: Sequence[str] = ("week1",)) -> Path:
        """A student with a hand-in, for which feedback was made. The folder of the feedback is returned."""
        submitted, graded, feedback = (
            self.root / step / student / "week1" for step in ("submitted", "autograded", "feedback")
        )
        for folder in (submitted, graded, feedback):
            folder.mkdir(parents=True)
        for name in handed_in:
            (submitted / name).parent.mkdir(exist_ok=True)
            (submitted / name).write_text("{}", encoding="utf-8")
        for page in pages:
            (graded / f"{page}.ipynb").write_text("{}", encoding="utf-8")
            (feedback / f"{page}.html").write_text(f"{student}: {page}", encoding="utf-8")
        (feedback / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC", encoding="utf-8")
        (feedback / "submission_secret.txt").write_text(f"{student}'s secret", encoding="utf-8")
        return feedback

    def release(self) -> str:
        """The warnings of a release."""
        config = Config()
        config.CourseDirectory.update(
            root=str(self.root), course_id="dl", assignment_id="week1", student_id_exclude=self.excluded
        )
        config.Exchange.root = str(self.exchange)
        config.GradeExercises.lang = self.lang
        (self.exchange / "dl").mkdir(exist_ok=True)
        self.exchange.chmod(0o777)
        step = ReleaseFeedback(coursedir=CourseDirectory(config=config), config=config)
        return "\n".join(warnings_of(step))

    def fetched(self, student: str, name: str) -> str | None:
        """What the student's nbgrader finds for a notebook of this name; None if it finds nothing."""
        key = notebook_hash(secret=f"{student}'s secret", notebook_id=name)
        path = self.exchange / "dl" / "feedback" / f"{key}.html"
        return path.read_text(encoding="utf-8") if path.exists() else None


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path)


@pytest.mark.parametrize("names", [["week1"], ["과제 김"], ["week1", "week1 (1)"], ["week1-Copy1", "나의 것"]])
def test_a_page_is_found_by_the_names_that_were_handed_in(course: Course, names: list[str]) -> None:
    course.student("kim", [f"{name}.ipynb" for name in names])
    assert course.release() == ""
    assert [course.fetched("kim", name) for name in [*names, "week1"]] == ["kim: week1"] * (len(names) + 1)


def test_of_two_notebooks_each_has_its_page(course: Course) -> None:
    course.student("kim", ["part1 (1).ipynb", "내 것.ipynb"], ["part1", "part2"])
    course.student("lee", ["part1-Copy1.ipynb", "part2.ipynb", "another.ipynb"], ["part1", "part2"])
    course.release()
    assert [course.fetched("kim", name) for name in ("part1 (1)", "내 것")] == ["kim: part1", "kim: part2"]
    assert [course.fetched("lee", name) for name in ("part1-Copy1", "another")] == ["lee: part1", None]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["WEEK1.IPYNB", "week1.ipynb.txt", "work/week1.ipynb", "보고서.pdf"])
def test_the_teacher_reads_whose_page_cannot_be_fetched(course: Course, name: str, lang: Lang) -> None:
    """A student's nbgrader looks only for the files at the top whose names end in `.ipynb`."""
    course.lang = lang
    folder = course.student("kim", [name])
    assert course.release() == messages.NOT_FETCHED(lang, path=folder / "week1.html")


def test_nothing_is_said_where_the_hand_in_is_gone(course: Course) -> None:
    course.student("kim", [])
    (course.root / "submitted" / "kim" / "week1").rmdir()
    assert course.release() == ""
    assert course.fetched("kim", "week1") == "kim: week1"


Spoiled = Callable[[Path], object]
SPOILED: dict[str, Spoiled] = {
    "no secret": lambda folder: (folder / "submission_secret.txt").unlink(),
    "an empty secret": lambda folder: (folder / "submission_secret.txt").write_text("", encoding="utf-8"),
    "a secret that is no text": lambda folder: (folder / "submission_secret.txt").write_bytes(b"\xff"),
    "no time": lambda folder: (folder / "timestamp.txt").unlink(),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_one_hand_in_does_not_keep_the_feedback_from_the_others(course: Course, spoil: Spoiled, lang: Lang) -> None:
    course.lang = lang
    folder = course.student("a", ["week1.ipynb"])
    spoil(folder)
    course.student("b", ["week1.ipynb"])
    assert course.release() == messages.BY_HAND(lang, path=folder)
    assert (course.fetched("a", "week1"), course.fetched("b", "week1")) == (None, "b: week1")


def test_a_folder_that_is_called_like_a_page_stays(course: Course) -> None:
    (course.student("a", ["week1.ipynb"]) / "a.html").mkdir()
    course.student("b", ["week1.ipynb"])
    assert course.release() == ""
    assert [course.fetched(student, "week1") for student in "ab"] == ["a: week1", "b: week1"]


def test_whom_the_teacher_excludes_gets_nothing(course: Course) -> None:
    for student in ("kim", "lee"):
        course.student(student, ["week1.ipynb"])
    course.excluded = "kim"
    course.release()
    assert [course.fetched(student, "week1") for student in ("kim", "lee")] == [None, "lee: week1"]


def test_a_changed_page_takes_the_place_of_the_former_one(course: Course) -> None:
    folder = course.student("kim", ["과제.ipynb"])
    course.release()
    (folder / "week1.html").write_text("changed", encoding="utf-8")
    course.release()
    assert course.fetched("kim", "과제") == "changed"
    assert len(list((course.exchange / "dl" / "feedback").iterdir())) == 2, "no file is left over"


@pytest.mark.skipif(sys.platform == "darwin", reason="no such names there")
def test_names_that_are_no_text_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.ipynb")).touch()
    (tmp_path / ".hidden.ipynb").touch()
    (tmp_path / "folder.ipynb").mkdir()
    assert names_to_fetch(tmp_path, ["week1"]) == {"week1": []}
