"""`grade nbgrader autograde`: several processes grade, and everything becomes what `nbgrader autograde` makes of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import BrokenExecutor, Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.running.work import ClassPlan
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Course, CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.submission.model import Part, Submission
from dlgrade.text import LANGUAGES

pytest.importorskip("nbgrader")

from dlgrade.nbgrader import ahead, exporter, session
from dlgrade.nbgrader.ahead import GradedAhead, Processes
from dlgrade.nbgrader.conversion import Conversion
from dlgrade.nbgrader.grade import MarkFinished
from dlgrade.nbgrader.run import autograde
from nbgrader.api import Gradebook
from nbgrader.converters.base import BaseConverter

from tests.notebook.classroom import ASSIGNMENT, Classroom, environment, new_classroom
from tests.notebook.students import students

GRADE = [sys.executable, "-c", "from dlgrade.cli.main import main; main()"]
FEW = ("right", "untouched", "mse__sum", "duplicated", "stripped", "bom", "truncated")


def notebooks(folder: Path) -> dict[str, Any]:
    """Every autograded notebook, without the ids that nbformat draws for its cells."""
    found = {}
    for path in sorted((folder / "autograded").rglob("*.ipynb")):
        document = json.loads(path.read_text(encoding="utf-8"))
        for cell in document["cells"]:
            cell.pop("id", None)
        found[path.relative_to(folder).as_posix()] = document
    return found


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    room = new_classroom(tmp_path_factory.mktemp("ahead"))
    for student in students(room.release(), str(room.folder / "gradebook.db"), *FEW):
        room.hand_in(student.name, student.data, student.file)
    helped = students(room.release(), str(room.folder / "gradebook.db"), "right")[0]
    room.hand_in("with_a_file", helped.data, helped.file)
    (room.folder / "submitted" / "with_a_file" / ASSIGNMENT / "helper.py").write_text("pi = 3\n", encoding="utf-8")
    return room


def copy_of(room: Classroom, place: Path) -> Classroom:
    return replace(room, folder=Path(shutil.copytree(room.folder, place / "course")))


def typed(room: Classroom, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*GRADE, "--lang", "en", "nbgrader", "autograde", *words],
        cwd=room.folder, env=environment(room.home), capture_output=True, encoding="utf-8",
    )  # fmt: skip


@pytest.mark.slow
def test_the_result_is_that_of_nbgraders_own_command(handed_in: Classroom, tmp_path: Path) -> None:
    serial, parallel = copy_of(handed_in, tmp_path / "one"), copy_of(handed_in, tmp_path / "many")
    serial.run("autograde", ASSIGNMENT)
    done = typed(parallel, ASSIGNMENT, "--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert "truncated" in done.stdout, "what a person has to look at is listed"
    assert f"grade nbgrader report {ASSIGNMENT}" in done.stdout
    assert parallel.grades() == serial.grades()
    assert notebooks(parallel.folder) == notebooks(serial.folder)

    before = {path: path.stat().st_mtime_ns for path in (parallel.folder / "autograded").rglob("*.ipynb")}
    assert typed(parallel, ASSIGNMENT).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before, "nothing is graded again"


@pytest.mark.slow
def test_what_was_graded_ahead_is_not_graded_again(
    handed_in: Classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = copy_of(handed_in, tmp_path)

    def refuse(*_: object, **__: object) -> StoredVerdict:
        raise AssertionError("graded in the process of nbgrader")

    monkeypatch.setattr(session, "graded", refuse)
    done: list[tuple[int, int]] = []
    ran = autograde(room.folder, ASSIGNMENT, "*", Processes(2), False, lambda *step: done.append(step), "en")
    assert (ran.success, ran.error) == (True, "")
    assert done[0] == (0, len(FEW) + 1)
    assert done[-1] == (len(FEW) + 1, len(FEW) + 1)
    # Files beside a notebook are in their place only after nbgrader has copied them, so these are not graded ahead.
    kinds = {key: waits for key, (_, waits) in room.grades().items() if key[0] not in ("truncated", "with_a_file")}
    assert len(kinds) == 3 * (len(FEW) - 1)
    assert not any(kinds.values())


class TwoHalves(Conversion):
    """The conversion as nbgrader does it: after the first half of the steps the notebook is written and read again."""

    def convert(self, filename: str) -> None:
        converter, resources = self._converter, self._converter.init_single_notebook_resources(filename)
        converter._sanitizing = True
        converter._init_preprocessors()
        node = self._read(Path(filename))
        converter.write_single_notebook(*converter.exporter.from_notebook_node(node, resources))
        converter._sanitizing = False
        converter._init_preprocessors()
        try:
            written = Path(converter.writer.build_directory, Path(filename).name)
            BaseConverter.convert_single_notebook(converter, str(written))
        finally:
            converter._sanitizing = True


@pytest.mark.slow
def test_the_notebooks_are_those_that_nbgraders_exporter_writes(
    handed_in: Classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = copy_of(handed_in, tmp_path / "ours"), copy_of(handed_in, tmp_path / "theirs")
    for room in (ours, theirs):
        ran = autograde(room.folder, ASSIGNMENT, "*", Processes(1), False, lambda *_: None, "en")
        assert (ran.success, ran.error) == (True, "")
        monkeypatch.setattr(exporter, "Conversion", TwoHalves)
    assert len(notebooks(ours.folder)) == len(FEW) + 1
    assert notebooks(ours.folder) == notebooks(theirs.folder)
    assert ours.grades() == theirs.grades()
    [path, *_] = (ours.folder / "autograded").rglob("*.ipynb")
    assert path.read_text(encoding="utf-8").startswith('{\n "cells": [\n'), "laid out as Jupyter does it"


@pytest.mark.slow
def test_a_step_that_makes_no_notebook_is_an_error_of_that_student(
    handed_in: Classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = copy_of(handed_in, tmp_path)

    def spoil(_: Any, nb: Any, resources: Any) -> Any:
        if resources["nbgrader"]["student"] == "right":
            nb.cells[0].cell_type = "song"
        return nb, resources

    monkeypatch.setattr(MarkFinished, "preprocess", spoil)
    ran = autograde(room.folder, ASSIGNMENT, "*", Processes(1), False, lambda *_: None, "en")
    assert not ran.success
    assert not (room.folder / "autograded" / "right" / ASSIGNMENT).exists()
    assert len(notebooks(room.folder)) == len(FEW)


@pytest.mark.slow
def test_one_student_alone(handed_in: Classroom, tmp_path: Path) -> None:
    """The folders of an assignment are named alike, so a shell may have completed its name to one."""
    room = copy_of(handed_in, tmp_path)
    done = typed(room, f"./{ASSIGNMENT}/", "--student", "mse__sum")
    assert done.returncode == 0, done.stderr
    assert {student for student, _ in room.grades()} == {"mse__sum"}
    assert "grading hand-ins (0/1)" in done.stderr
    assert "answers graded: 3" in done.stdout
    assert f"`nbgrader generate_feedback {ASSIGNMENT}`" in done.stdout

    (room.folder / "feedback" / "mse__sum" / ASSIGNMENT).mkdir(parents=True)
    done = typed(replace(room, folder=tmp_path), ASSIGNMENT, "--in", "course")
    assert f"`grade nbgrader report {ASSIGNMENT} --in course`" in done.stdout
    assert f"`cd course && nbgrader generate_feedback {ASSIGNMENT} --force`" in done.stdout, "old pages would stay"


@pytest.mark.slow
def test_the_teacher_reads_one_language_and_the_students_that_of_the_course(
    handed_in: Classroom, tmp_path: Path
) -> None:
    room = copy_of(handed_in, tmp_path)
    (room.folder / "submitted" / "right" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").rename(
        room.folder / "submitted" / "right" / ASSIGNMENT / "mine.ipynb"
    )
    ran = autograde(room.folder, ASSIGNMENT, "right", Processes(1), False, lambda *_: None, "ko")
    assert ran.success
    [warning] = [line for line in ran.warnings if "mine.ipynb" in line]
    assert "채점한 파일: `mine.ipynb`" in warning
    [notebook] = notebooks(room.folder).values()
    assert 'lang=\\"en\\"' in json.dumps(notebook)


@pytest.mark.slow
def test_a_late_hand_in_is_one_warning_with_its_student(handed_in: Classroom, tmp_path: Path) -> None:
    room = copy_of(handed_in, tmp_path)
    with Gradebook(f"sqlite:///{room.folder / 'gradebook.db'}", "dl") as gradebook:
        gradebook.update_or_create_assignment(ASSIGNMENT, duedate="2026-01-01 00:00:00 UTC")
    time = room.folder / "submitted" / "right" / ASSIGNMENT / "timestamp.txt"
    time.write_text("2026-01-01 00:00:01 UTC", encoding="utf-8")
    ran = autograde(room.folder, ASSIGNMENT, "right", Processes(1), False, lambda *_: None, "en")
    assert ran.success
    [warning] = ran.warnings
    assert "for right" in warning
    assert "seconds late" in warning


@pytest.mark.slow
def test_a_folder_that_is_no_course_and_an_assignment_without_hand_ins(handed_in: Classroom, tmp_path: Path) -> None:
    for folder, name, text in (
        (tmp_path, ASSIGNMENT, messages.NO_COURSE.filled(folder=tmp_path, place="COURSE")),
        (handed_in.folder, "week9", messages.NOTHING_HANDED_IN.filled(name="week9", folder=handed_in.folder)),
    ):
        with pytest.raises(CourseError) as error:
            autograde(folder, name, "*", Processes(2), False, lambda *_: None, "en")
        assert all(error.value.text(lang) == text(lang) for lang in LANGUAGES)


class Broken:
    """Grading processes that die: at once, or together with the code that they were given."""

    def __init__(self, at_once: bool) -> None:
        self._at_once = at_once

    def submit(self, *_: object) -> Future[StoredVerdict]:
        if self._at_once:
            raise BrokenExecutor
        future: Future[StoredVerdict] = Future()
        future.set_exception(BrokenExecutor())
        return future

    def shutdown(self, *, cancel_futures: bool) -> None:
        pass


@pytest.mark.parametrize("at_once", [True, False])
def test_what_a_lost_process_had_is_graded_when_its_turn_comes(
    at_once: bool, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "local_processes", lambda _: Broken(at_once))
    graded = GradedAhead(ClassPlan(course.root, 1, "L2"), Processes(2))
    answer = ClassAnswer("mse", (Submission((Part("mse.py", ""),)),))
    graded.begin(answer)
    assert graded.verdict(answer) is None
    assert (graded.jobs > 1) is not at_once
    graded.close()
