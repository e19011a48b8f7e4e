"""`grade release` hands out the right files, and `grade update` does not touch the student's."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.edition.assembly import make
from dlgrade.edition.contents import contents
from dlgrade.edition.manifest import EDITION_FILE, EditionError, edition_kind, is_older, read_edition
from dlgrade.edition.release import release
from dlgrade.edition.update import FileChange, update
from dlgrade.exam.key_file import KEY_FILE, read_key_file, write_key_file
from dlgrade.messages import edition as messages
from dlgrade.messages.cli import COMMANDS
from dlgrade.report.overview import next_exercise
from dlgrade.text import LANGUAGES, Lang

from tests.author.course import COURSE, hidden_parts, unindented
from tests.edition.conftest import no_progress
from tests.spine.test_command_line import SUM_MSE, Grade, grade

__all__ = ["grade"]  # a fixture

STUB = "exercises/06_learning/mse.py"
KEY = f"solutions/06_learning/mse/{KEY_FILE}"


@pytest.fixture
def student(released: Path, tmp_path: Path) -> Path:
    """A student's own copy of the edition."""
    return Path(shutil.copytree(released, tmp_path / "나의 강의"))


@pytest.fixture
def newer(released: Path, tmp_path: Path) -> Path:
    """A later edition, in which the stub says more."""
    folder = Path(shutil.copytree(released, tmp_path / "새 판"))
    path = folder / KEY
    key = read_key_file(path)
    write_key_file(path, replace(key, stub=key.stub + "\n# later\n"))
    return folder


def test_nothing_of_a_solution_or_a_variant_is_handed_out(teacher: Path, released: Path) -> None:
    files = [path for path in released.rglob("*") if path.is_file()]
    assert {"solution.py", "variants.py", "equivalent.md"}.isdisjoint(path.name for path in files)
    held = {path: unindented(path.read_bytes().decode("utf-8", "replace")) for path in files}
    hidden = hidden_parts(load_course(teacher).exercises[0])
    assert len(hidden) > 5
    assert [(path, part) for path, text in held.items() for part in hidden if part in text] == []


def test_nothing_hidden_is_in_the_files_of_the_whole_course() -> None:
    """All files but the keys. `tests/author/test_keys.py` looks into the key of every exercise."""
    found = contents(COURSE, "student", "ko")
    held = "\n".join(
        unindented(file.decode(errors="replace")) for file in (*found.own.values(), *found.delivered.values())
    )
    hidden = {exercise.slug: hidden_parts(exercise) for exercise in COURSE.exercises}
    assert all(hidden.values())
    assert [(slug, part) for slug, parts in hidden.items() for part in parts if part in held] == []


def test_a_solution_that_was_handed_out_would_be_found(teacher: Path) -> None:
    exercise = load_course(teacher).exercises[0]
    for name in ("solution.py", "variants.py"):
        text = unindented((exercise.folder / name).read_text(encoding="utf-8"))
        assert any(part in text for part in hidden_parts(exercise))


def test_the_student_edition_names_the_mistake(student: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(student)
    (student / STUB).write_text(SUM_MSE, encoding="utf-8")
    code, out, _ = grade("mse", "--lang", "en")
    assert code == 1
    assert "Divide by the number of samples." in " ".join(out.split())
    assert "student edition, without solutions" in out


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


@pytest.mark.slow
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_readme_of_an_edition_names_commands_and_exercises_that_there_are(lang: Lang) -> None:
    called = set(re.findall(r"^grade (\w+)", messages.README(lang, folders=""), re.MULTILINE))
    first = next_exercise(COURSE.exercises, {})
    assert first is not None
    assert not first.bonus, "a newcomer begins with an exercise that everybody does"
    assert {"watch", "update"} < called <= {*COMMANDS, first.slug}


def test_versions_are_compared_by_their_numbers() -> None:
    assert is_older("0.9.0", "0.10.0")
    assert not is_older("0.10.0", "0.9.0")
    assert not is_older("1.0.0", "1.0.0")
