"""`grade` as a student uses it, in a copy of the course."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.cli.main import run
from dlgrade.verdict.json import from_json, to_json

from tests.conftest import ROOT

SLUGS = ("01_ai_ml_dl/accuracy", "06_learning/mse", "06_learning/gradient_step")
RIGHT_ACCURACY = """
import numpy as np

def accuracy(y_true, y_pred):
    return np.mean(y_true == y_pred)
"""
SUM_MSE = (ROOT / "grader/dlgrade/demo/samples/sum.py").read_text(encoding="utf-8")
Grade = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small course under a path with Korean and spaces, as the working folder."""
    root = tmp_path / "나의 강의 폴더"
    for place in SLUGS:
        chapter, slug = place.split("/")
        shutil.copytree(ROOT / "solutions" / place, root / "solutions" / place)
        shutil.copy(ROOT / "solutions" / chapter / "chapter.yaml", root / "solutions" / chapter)
        (root / "exercises" / chapter).mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "exercises" / f"{place}.py", root / "exercises" / chapter / f"{slug}.py")
    monkeypatch.chdir(root)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return root


@pytest.fixture
def grade(capsys: pytest.CaptureFixture[str]) -> Grade:
    def command(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


def write(folder: Path, place: str, source: str) -> Path:
    path = folder / "exercises" / f"{place}.py"
    path.write_text(source, encoding="utf-8")
    return path


def test_a_mistake_is_named_in_both_languages(folder: Path, grade: Grade) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    code, out, _ = grade("mse")
    assert code == 1
    assert "Divide by the number of samples." in " ".join(out.split())
    code, out, _ = grade("mse", "--lang", "ko")
    assert "표본 수로 나누어 평균을 내세요." in " ".join(out.split())


@pytest.mark.usefixtures("folder")
def test_the_language_follows_the_locale(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    assert "인공지능" in grade("list")[1]
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "What is learning?" in grade("list")[1]


def test_the_whole_course_shows_progress_and_what_is_next(folder: Path, grade: Grade) -> None:
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    code, out, _ = grade()
    assert code == 1
    assert "✓ accuracy" in out
    assert "1 of 3 passed" in out
    assert "exercises/06_learning/mse.py" in out


def test_what_did_not_change_is_not_run_again(folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    grade()
    ran: list[str] = []
    from dlgrade.grading.grader import ExerciseGrader

    monkeypatch.setattr(ExerciseGrader, "__init__", lambda self, exercise, *rest: ran.append(exercise.slug))
    code, out, _ = grade()
    assert (code, ran) == (1, [])
    assert "1 unchanged" in out


def test_an_edit_or_another_seed_is_run_again(folder: Path, grade: Grade) -> None:
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    grade()
    assert "1 unchanged" not in grade("--seed", "2")[1]
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY.replace("==", "!="))
    assert "error rate" in grade("--seed", "2")[1]


@pytest.mark.usefixtures("folder")
def test_chapter_and_file_targets(grade: Grade, tmp_path: Path) -> None:
    assert "gradient_step" in grade("06")[1]
    elsewhere = tmp_path / "mse.py"
    elsewhere.write_text(SUM_MSE, encoding="utf-8")
    code, out, _ = grade(str(elsewhere), "--json")
    (verdict,) = json.loads(out)
    assert (code, verdict["exercise"], verdict["points"]) == (1, "mse", 3)
    assert from_json(json.dumps(verdict)) == from_json(to_json(from_json(json.dumps(verdict))))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["mes"], "Did you mean `mse`?"),
        (["nothing_like_it"], "`grade list` shows the names"),
        (["--lang", "fr"], "ko or en"),
        (["mse", "--seed", "-1"], "--help"),
        (["show"], "--help"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_bad_arguments_get_a_sentence(grade: Grade, arguments: list[str], said: str) -> None:
    code, out, err = grade(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_folder_that_is_no_course(tmp_path: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = grade()
    assert code == 2
    assert "no course" in err
    assert str(tmp_path) in err


@pytest.mark.parametrize(
    ("content", "said"), [(b"\0\1\2binary", "cannot be read as text"), (b"x" * 3_000_000, "more than the limit")]
)
def test_an_unreadable_file_needs_a_person_and_is_no_zero(
    folder: Path, grade: Grade, content: bytes, said: str
) -> None:
    (folder / "exercises/06_learning/mse.py").write_bytes(content)
    code, out, _ = grade("mse")
    assert code == 2
    assert "no score" in out
    assert said in " ".join(out.split())


def test_what_the_user_sets_for_pytest_is_for_other_tests(
    folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, SLUGS[1], SUM_MSE)
    plain = grade("mse")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-v -x --junitxml=report.xml --no-such-option")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    assert grade("mse", "--seed", "1") == plain
    assert os.environ["PYTEST_PLUGINS"] == "no_such_plugin"


@pytest.mark.parametrize("name", ["C++ [1]", "a::b", "half ["])
def test_the_name_of_the_course_s_folder_is_no_part_of_a_test(
    folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """pytest would read brackets and double colons in the path of a check file as parts of a test's name."""
    write(folder, SLUGS[0], RIGHT_ACCURACY)
    moved = folder.rename(folder.with_name(name))
    monkeypatch.chdir(moved)
    assert grade("accuracy")[0] == 0
    monkeypatch.chdir(moved.parent)
    assert grade("--course", name, "accuracy", "mse")[0] == 1
    assert Path.cwd() == moved.parent


def test_python_runs_the_command_as_a_module(folder: Path) -> None:
    """It is the way out where the script `grade` is not on the PATH. Python then looks for modules in the current
    folder first, where a student's file may have the name of one."""
    (folder / "random.py").write_text("raise SystemExit('the student's file')\n", encoding="utf-8")
    write(folder, SLUGS[0], RIGHT_ACCURACY)
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    for words, code, said in (("accuracy", 0, "accuracy"), ("--help", 0, "Usage: grade [OPTIONS]")):
        command = [sys.executable, "-m", "dlgrade", words, "--lang", "en"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (code, "")
        assert said in done.stdout


def test_a_file_in_the_place_of_the_folder_of_records_is_named(folder: Path, grade: Grade) -> None:
    write(folder, SLUGS[1], SUM_MSE)
    (folder / ".grade").write_text("a file", encoding="utf-8")
    shutil.copy(ROOT / "solutions/06_learning/quiz.yaml", folder / "solutions/06_learning")
    for words in (("mse",), ("quiz",), ("refute", "mse"), ("progress",), ("reset", "mse")):
        code, out, err = grade(*words, "--lang", "en")
        said = " ".join((out + err).split())
        assert said.count(f"`{folder / '.grade'}` is a file") == 1, said
        assert "lessons.json" not in said
        assert "quiz.json" not in said
        assert code == (0 if words == ("progress",) else 2)
    assert (folder / ".grade").read_text(encoding="utf-8") == "a file"


@pytest.mark.parametrize("name", ["task.ko.md", "task.en.md"])
def test_a_missing_task_is_said_with_what_restores_it(folder: Path, grade: Grade, name: str) -> None:
    """An exercise without its task must not be called one that does not exist."""
    write(folder, SLUGS[1], SUM_MSE)
    path = folder / "solutions" / SLUGS[1] / name
    path.unlink()
    lang = name.split(".")[1]
    for words in (("mse",), ("show", "mse"), ("06",), ("list",)):
        code, _, err = grade(*words, "--lang", lang)
        assert (code, str(path) in err, "grade update" in err) == (2, True, True), (words, err)
        assert ("There is no course file" if lang == "en" else "파일이 없습니다") in err


def test_another_path_s_file_is_not_made_by_resetting_one_s_own(folder: Path, grade: Grade) -> None:
    write(folder, SLUGS[1], SUM_MSE)
    code, out, _ = grade("mse.py")
    assert (code, "grade reset" in out) == (2, False)
    assert "graded by `grade mse`" in " ".join(out.split())


def test_a_deleted_stub_is_said_and_made_again(folder: Path, grade: Grade) -> None:
    (folder / "exercises/06_learning/mse.py").unlink()
    assert "grade reset" in grade("mse")[1]
    assert grade("reset", "mse")[0] == 0
    assert (folder / "exercises/06_learning/mse.py").is_file()


def test_reset_keeps_what_was_there(folder: Path, grade: Grade) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    assert "is kept as" in grade("reset", "mse")[1]
    (backup,) = (folder / ".grade/backups").iterdir()
    assert backup.read_text(encoding="utf-8") == SUM_MSE
    assert "untouched already" in grade("reset", "mse")[1]


@pytest.mark.usefixtures("folder")
def test_hints_come_one_by_one(grade: Grade) -> None:
    assert "Hint 2" not in grade("hint", "mse")[1]
    assert "Hint 2 of 3" in grade("hint", "mse")[1]
    assert "no more hints" in grade("hint", "mse")[1]


@pytest.mark.usefixtures("folder")
def test_show_prints_the_task(grade: Grade) -> None:
    assert "mean squared error" in grade("show", "mse")[1]
    assert "평균 제곱 오차" in grade("show", "mse", "--lang", "ko")[1]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_no_permission_to_keep_the_verdict(folder: Path, grade: Grade) -> None:
    """The verdict is shown all the same; a file in place of the folder stops root too."""
    (folder / ".grade").write_text("in the way", encoding="utf-8")
    write(folder, "06_learning/mse", SUM_MSE)
    code, out, err = grade("mse")
    assert code == 2
    assert "Divide by the number of samples." in " ".join(out.split())
    assert "Cannot write" in err
    assert ".grade" in err
    assert (folder / ".grade").read_text(encoding="utf-8") == "in the way"


def test_a_torn_verdict_file_counts_as_none(folder: Path, grade: Grade) -> None:
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    grade()
    kept = folder / ".grade/verdicts/accuracy.json"
    kept.write_bytes(kept.read_bytes()[:200])
    assert "✓ accuracy" in grade()[1]


def test_a_fault_of_ours_costs_nothing(folder: Path, grade: Grade) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    checks = folder / "solutions/06_learning/mse/checks.py"
    broken = checks.read_text(encoding="utf-8").replace("    close(", "    raise ZeroDivisionError\n    close(", 1)
    checks.write_text(broken, encoding="utf-8")
    code, out, _ = grade("mse")
    assert code == 3
    assert "no score" in out
    assert "costs you no points" in " ".join(out.split())


def command_line(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, to see what it imports."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    command = [sys.executable, "-X", "importtime", "-c", "from dlgrade.cli.main import main; main()", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


@pytest.mark.parametrize("argument", ["--help", "list", "--version"])
def test_light_commands_import_nothing_heavy(folder: Path, argument: str) -> None:
    done = command_line(folder, argument)
    assert done.returncode == 0
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "click" in imported
    assert not imported & {"numpy", "pytest", "_pytest", "torch", "rich", "yaml"}


@pytest.mark.parametrize("command", ["show", "hint"])
def test_reading_a_task_does_not_import_what_grading_needs(folder: Path, command: str) -> None:
    done = command_line(folder, command, "mse")
    assert done.returncode == 0
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "rich.console" in imported
    assert not imported & {"numpy", "pytest", "_pytest", "torch", "yaml"}


def test_grading_numpy_imports_no_framework(folder: Path) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    done = command_line(folder, "mse")
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "numpy" in imported
    assert not imported & {"torch", "tensorflow", "keras"}
