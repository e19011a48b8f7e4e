"""`grade init` makes a course folder or refuses with a sentence; outside of any course, commands say what to do."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.edition.assembly import make
from dlgrade.edition.manifest import EditionError, edition_kind
from dlgrade.edition.surroundings import surroundings
from dlgrade.exam.key_file import KEY_FILE, KeyFile, read_key_file, write_key_file
from dlgrade.report.repro import program_path

from tests.author.course import COURSE, copy_of
from tests.edition.conftest import no_progress
from tests.spine.test_command_line import Grade, grade

__all__ = ["grade"]  # a fixture

KEY = f"solutions/06_learning/mse/{KEY_FILE}"


def test_a_complete_edition_is_made_and_it_is_said_what_to_type(
    tmp_path: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = grade("init", "나의 강의", "--with-solutions", "--lang", "ko")
    assert code == 0
    first = next(exercise for exercise in COURSE.exercises if not exercise.bonus)
    assert f'cd "나의 강의"\n  grade show {first.slug}' in out
    assert f"exercises/{first.chapter}/{first.slug}.py" in out
    made = load_course(tmp_path / "나의 강의")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert "\n  cd " not in grade("init", ".", "--with-solutions", "--lang", "ko")[1]
    assert [exercise.slug for exercise in made.exercises] == [exercise.slug for exercise in COURSE.exercises]
    assert edition_kind(made) == "complete"
    for ours, theirs in zip(COURSE.exercises, made.exercises, strict=True):
        assert theirs.stub.read_bytes() == ours.stub.read_bytes()
        assert not (theirs.folder / KEY_FILE).exists()


def test_each_language_has_a_readme_and_tasks_of_its_own(teacher: Path, released: Path, tmp_path: Path) -> None:
    make(load_course(teacher), tmp_path / "en", "complete", "package", "en", no_progress)
    assert "## Folders" in (tmp_path / "en" / "README.md").read_text(encoding="utf-8")
    assert "## 폴더" in (released / "README.md").read_text(encoding="utf-8")
    english, korean = (
        [task["label"] for task in json.loads((root / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]]
        for root in (tmp_path / "en", released)
    )
    assert len(english) == len(korean) == 6
    assert set(english).isdisjoint(korean)
    debugging = json.loads((released / ".vscode/launch.json").read_text(encoding="utf-8"))["configurations"][0]
    assert debugging["preLaunchTask"] in korean
    assert debugging["program"].endswith(program_path("${fileBasenameNoExtension}").as_posix())


def test_a_task_of_the_editor_needs_nothing_on_the_path(tmp_path: Path) -> None:
    (tmp_path / "random.py").write_text("raise SystemExit('imported from the course folder')", encoding="utf-8")
    for task in json.loads(surroundings("student", "en")[".vscode/tasks.json"])["tasks"]:
        assert task["command"] == "${command:python.interpreterPath}"
        words = [sys.executable, *(word for word in task["args"] if not word.startswith("${")), "--help"]
        ran = subprocess.run(words, cwd=tmp_path, env={"PATH": ""}, capture_output=True, encoding="utf-8", check=False)
        assert ran.returncode == 0, ran.stderr


def test_the_current_folder_can_be_the_course(teacher: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = tmp_path.stat().st_ino
    make(load_course(teacher), Path(), "complete", "package", "en", no_progress)
    assert tmp_path.stat().st_ino == before
    assert {"README.md", "edition.json", "exercises", "solutions"} <= {path.name for path in tmp_path.iterdir()}
    assert [path.name for path in tmp_path.glob(".dlgrade-*")] == []


def test_a_folder_with_files_is_left_alone(teacher: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(EditionError, match="files"):
        make(load_course(teacher), tmp_path, "complete", "package", "en", no_progress)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.py"]


def test_an_interrupted_writing_leaves_nothing(teacher: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bytes = Path.write_bytes

    def on_a_full_disk(path: Path, data: bytes) -> int:
        if path.name == "tasks.json":
            raise OSError(28, "No space left on device")
        return write_bytes(path, data)

    monkeypatch.setattr(Path, "write_bytes", on_a_full_disk)
    with pytest.raises(EditionError, match="No space left"):
        make(load_course(teacher), tmp_path / "course", "complete", "package", "en", no_progress)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["file/course", "file"])
def test_a_place_that_refuses_is_said_before_keys_are_recorded(
    teacher: Path, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr("dlgrade.edition.assembly.keys_of", lambda *_: pytest.fail("keys were asked for"))
    with pytest.raises(EditionError, match=r"cannot be made|files at"):
        make(load_course(teacher), tmp_path / place, "student", "package", "en", no_progress)


def test_a_name_with_a_space_is_typed_in_quotation_marks(grade: Grade) -> None:
    code, _, errors = grade("init", "내", "과목", "--lang", "ko")
    assert code == 2
    assert '`grade init "내 과목"`' in errors


@pytest.mark.slow
def test_a_current_key_is_taken_and_any_other_is_recorded(released: Path, tmp_path: Path) -> None:
    """A wheel of an older build may hold keys of another source, or of another format."""
    copy_of("mse", tmp_path / "teacher")
    path = tmp_path / "teacher" / KEY
    current = read_key_file(released / KEY)
    for name, key, taken in (
        ("current", replace(current, mistakes=()), True),
        ("old", KeyFile(current.seed, current.checks, current.stub, source="0"), False),
    ):
        write_key_file(path, key)
        assert (key_in_edition(tmp_path, name).mistakes == ()) is taken
    path.write_bytes(b"nonsense")
    assert key_in_edition(tmp_path, "unreadable").mistakes == current.mistakes


def key_in_edition(tmp_path: Path, name: str) -> KeyFile:
    make(load_course(tmp_path / "teacher"), tmp_path / name, "student", "package", "en", no_progress)
    return read_key_file(tmp_path / name / KEY)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_outside_of_a_course_it_is_said_what_to_type(
    tmp_path: Path, released: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, errors = grade("--lang", lang)
    assert code == 2
    assert "`grade init my-course`" in errors
    assert "`cd my-course`" in errors
    alone = tmp_path / "alone"
    shutil.copytree(released, alone / "나의 강의")
    monkeypatch.chdir(alone)
    assert '`cd "나의 강의"`' in grade("--lang", lang)[2]
    (alone / "bob").mkdir()  # such a folder may hold students' hand-ins, whose own checks.py would run in this process
    assert "나의 강의" not in grade("--lang", lang)[2]
