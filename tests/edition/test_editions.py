"""What `grade release` hands out, and what `grade update` leaves alone."""

from __future__ import annotations

import json
import shutil
import textwrap
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.stub import BEGIN, END
from dlgrade.edition.folder import make
from dlgrade.edition.manifest import EDITION_FILE, EditionError, edition_kind, is_older, read_edition
from dlgrade.edition.release import release
from dlgrade.edition.update import FileChange, update

from tests.author.course import copy_of
from tests.spine.test_command_line import SUM_MSE, Grade, grade

__all__ = ["grade"]  # a fixture

STUB = "exercises/06_learning/mse.py"


def no_progress(done: int, whole: int) -> None:
    assert done <= whole


@pytest.fixture(scope="module")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of one exercise, with its solution."""
    root = tmp_path_factory.mktemp("강사 폴더")
    copy_of("mse", root)
    return root


@pytest.fixture(scope="module")
def released(teacher: Path) -> Path:
    """The student edition of it, in a folder with Korean and a space."""
    folder = teacher.parent / f"{teacher.name} 나누어 줄 것"
    release(load_course(teacher), folder, "ko", no_progress)
    return folder


@pytest.fixture
def student(released: Path, tmp_path: Path) -> Path:
    """A student's own copy of the edition."""
    return Path(shutil.copytree(released, tmp_path / "나의 강의"))


@pytest.fixture
def newer(released: Path, tmp_path: Path) -> Path:
    """A later edition, in which the stub says more."""
    folder = Path(shutil.copytree(released, tmp_path / "새 판"))
    from dataclasses import replace

    from dlgrade.exam.key_file import read_key_file, write_key_file

    path = folder / "solutions/06_learning/mse/key.bin"
    key = read_key_file(path)
    write_key_file(path, replace(key, stub=key.stub + "\n# later\n"))
    return folder


def secrets(folder: Path) -> list[str]:
    """The marked parts of the solution, and the body of every variant, as they are written."""
    solution = (folder / "solution.py").read_text(encoding="utf-8")
    marked = [textwrap.dedent(part.split(END)[0]).strip() for part in solution.split(BEGIN)[1:]]
    variants = (folder / "variants.py").read_text(encoding="utf-8")
    bodies = [part.partition(":\n")[2].strip() for part in variants.split("\ndef ")[1:]]
    return [*marked, *(body.split("\n\n\n")[0] for body in bodies)]


def test_nothing_of_a_solution_or_a_variant_is_handed_out(teacher: Path, released: Path) -> None:
    hidden = secrets(teacher / "solutions/06_learning/mse")
    assert len(hidden) > 5
    files = [path for path in released.rglob("*") if path.is_file()]
    assert {"solution.py", "variants.py", "equivalent.md"}.isdisjoint(path.name for path in files)
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace")
        assert [secret for secret in hidden if secret in text] == [], path


def test_a_solution_that_was_handed_out_would_be_found(teacher: Path) -> None:
    folder = teacher / "solutions/06_learning/mse"
    text = (folder / "solution.py").read_text(encoding="utf-8")
    hidden = secrets(folder)
    assert textwrap.indent(hidden[0], "    ") in text


def test_the_student_edition_names_the_mistake(student: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(student)
    (student / STUB).write_text(SUM_MSE, encoding="utf-8")
    code, out, _ = grade("mse", "--lang", "en")
    assert code == 1
    assert "Divide by the number of samples." in " ".join(out.split())
    assert "student edition, without solutions" in out


def test_a_folder_with_files_is_left_alone(teacher: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(EditionError, match="files"):
        make(load_course(teacher), tmp_path, "complete", "package", "en", no_progress)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.py"]


def test_a_student_edition_is_not_released_again(student: Path, tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="no solutions"):
        release(load_course(student), tmp_path / "again", "en", no_progress)


def test_a_complete_edition_holds_the_solution_and_no_key(teacher: Path, tmp_path: Path) -> None:
    make(load_course(teacher), tmp_path / "whole", "complete", "package", "en", no_progress)
    course = load_course(tmp_path / "whole")
    assert edition_kind(course) == "complete"
    assert course.exercises[0].solution.is_file()
    assert not (course.exercises[0].folder / "key.bin").exists()


def test_an_unchanged_stub_is_renewed(student: Path, newer: Path) -> None:
    assert update(student, newer, no_progress).changes == (FileChange("renewed", STUB),)
    assert (student / STUB).read_text(encoding="utf-8").endswith("# later\n")
    assert update(student, newer, no_progress).changes == ()


def test_what_the_student_wrote_is_never_touched(student: Path, newer: Path) -> None:
    (student / STUB).write_text(SUM_MSE, encoding="utf-8")
    beside = STUB.replace(".py", ".new.py")
    assert update(student, newer, no_progress).changes == (FileChange("beside", STUB, beside),)
    assert (student / STUB).read_text(encoding="utf-8") == SUM_MSE
    assert (student / beside).read_text(encoding="utf-8").endswith("# later\n")
    assert update(student, newer, no_progress).changes == ()


def test_a_file_of_the_students_under_the_new_name_is_kept(student: Path, newer: Path) -> None:
    for name in (STUB, STUB.replace(".py", ".new.py")):
        (student / name).write_text(SUM_MSE, encoding="utf-8")
    assert update(student, newer, no_progress).changes == (FileChange("beside", STUB, STUB.replace(".py", ".new2.py")),)
    assert (student / STUB.replace(".py", ".new.py")).read_text(encoding="utf-8") == SUM_MSE


def test_other_line_ends_are_no_change_of_the_students(student: Path, newer: Path) -> None:
    path = student / STUB
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert update(student, newer, no_progress).changes == (FileChange("renewed", STUB),)


def test_a_dropped_exercise_leaves_the_students_file(student: Path, newer: Path) -> None:
    """Names in `edition.json` that lead out of the course are not followed."""
    path, outside = student / EDITION_FILE, student.parent / "outside"
    outside.mkdir()
    fields = json.loads(path.read_text(encoding="utf-8"))
    fields["sources"] |= {"06_learning/old": "0", "../../outside": "0"}
    path.write_text(json.dumps(fields), encoding="utf-8")
    shutil.copytree(student / "solutions/06_learning/mse", student / "solutions/06_learning/old")
    (student / "exercises/06_learning/old.py").write_text("mine\n", encoding="utf-8")
    assert FileChange("gone", "exercises/06_learning/old.py") in update(student, newer, no_progress).changes
    assert not (student / "solutions/06_learning/old").exists()
    assert (student / "exercises/06_learning/old.py").read_text(encoding="utf-8") == "mine\n"
    assert outside.is_dir()


def test_a_teachers_course_is_not_replaced_by_the_installed_one(student: Path) -> None:
    with pytest.raises(EditionError, match="handed out by a teacher"):
        update(student, None, no_progress)


def test_a_folder_that_no_command_made_is_not_changed(teacher: Path, released: Path) -> None:
    with pytest.raises(EditionError, match="not made by"):
        update(teacher, released, no_progress)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', '{"format": 2}'])
def test_a_broken_manifest_is_said(student: Path, text: str) -> None:
    (student / EDITION_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(EditionError, match=r"edition\.json"):
        read_edition(student)


def test_outside_of_a_course_it_is_said_what_to_type(
    tmp_path: Path, released: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "`grade init my-course`" in grade("--lang", "en")[2]
    shutil.copytree(released, tmp_path / "나의 강의")
    assert 'cd "나의 강의"' in grade("--lang", "en")[2]


def test_versions_are_compared_by_their_numbers() -> None:
    assert is_older("0.9.0", "0.10.0")
    assert not is_older("0.10.0", "0.9.0")
    assert not is_older("1.0.0", "1.0.0")
