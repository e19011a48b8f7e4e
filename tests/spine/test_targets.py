"""Which files are graded, against which course; what lies beside a submission is never read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.spine.test_command_line import RIGHT_ACCURACY, SUM_MSE, Grade, folder, grade, write

__all__ = ["folder", "grade"]  # fixtures

SOLUTION = (ROOT / "solutions/06_learning/mse/solution.py").read_text(encoding="utf-8")


def hostile_course(root: Path) -> Path:
    """A hand-in that looks like a course, and whose checks would leave a file behind if they ran."""
    place = root / "solutions/06_learning"
    shutil.copytree(ROOT / "solutions/06_learning/mse", place / "mse")
    shutil.copy(ROOT / "solutions/06_learning/chapter.yaml", place)
    for name in ("checks.py", "variants.py"):
        path = place / "mse" / name
        trap = f"open({str(root / 'ran')!r}, 'w').close()\n"
        path.write_text(trap + path.read_text(encoding="utf-8"), encoding="utf-8")
    for path in (root / "mse.py", root / "exercises/06_learning/mse.py"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SUM_MSE, encoding="utf-8")
    cells = [{"cell_type": "code", "source": SUM_MSE, "metadata": {}, "outputs": [], "execution_count": None}]
    (root / "mse.ipynb").write_text(json.dumps({"cells": cells, "nbformat": 4, "metadata": {}}), encoding="utf-8")
    return root


@pytest.mark.slow
@pytest.mark.parametrize("file", ["mse.py", "exercises/06_learning/mse.py", "mse.ipynb"])
@pytest.mark.parametrize("inside", [True, False])
def test_a_course_beside_a_submission_is_not_used(
    folder: Path, tmp_path: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch, file: str, inside: bool
) -> None:
    """Neither from another course's folder, nor from one that is in no course, where the installed one grades."""
    alice = hostile_course((folder if inside else tmp_path) / "alice")
    if not inside:
        monkeypatch.chdir(tmp_path)
    (verdict,) = json.loads(grade(str(alice / file), "--json")[1])
    assert (verdict["exercise"], verdict["kind"], verdict["points"]) == ("mse", "failed", 3)
    assert not (alice / "ran").exists()


@pytest.mark.slow
def test_pytest_does_not_use_a_course_beside_a_submission(folder: Path) -> None:
    alice = hostile_course(folder / "alice")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "alice/exercises/06_learning/mse.py"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert not (alice / "ran").exists()


def test_the_check_cell_and_nbgrader_do_not_use_a_course_beside_a_notebook(tmp_path: Path) -> None:
    """Both read cells and know no file: the course comes from the policy, or is the installed one."""
    from dlgrade.course.loading import own_root
    from dlgrade.nbgrader.policy import Policy

    hostile_course(tmp_path / "alice")
    assert Policy().course == ""
    assert own_root().resolve() == ROOT


def test_a_course_can_be_named(folder: Path, tmp_path: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    monkeypatch.chdir(tmp_path)
    assert grade("mse")[0] == 2
    assert grade("mse", "--course", str(folder))[0] == 1
    for arguments in (["list"], ["show", "mse"], ["hint", "mse"], ["reset", "mse"]):
        assert grade(*arguments, "--course", str(folder))[0] == 0
    code, _, err = grade("mse", "--course", str(tmp_path))
    assert (code, "holds no course" in err) == (2, True)
    assert grade("mse", "--course", "no such folder")[0] == 2


def handed_in(root: Path, **sources: str) -> list[str]:
    for student, source in sources.items():
        (root / student).mkdir()
        (root / student / "mse.py").write_text(source, encoding="utf-8")
    return [f"{student}/mse.py" for student in sources]


@pytest.mark.slow
def test_each_file_gets_its_verdict_in_the_order_given(folder: Path, grade: Grade) -> None:
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    bob, alice, carol = handed_in(folder, bob=SUM_MSE, alice=SOLUTION, carol="x = (")
    code, out, _ = grade(bob, "accuracy", alice, "dave/mse.py", carol, "--json")
    verdicts = [(verdict["file"], verdict["kind"]) for verdict in json.loads(out)]
    assert code == 2  # there is no file of dave's
    assert verdicts == [
        (bob, "failed"), ("exercises/01_ai_ml_dl/accuracy.py", "passed"), (alice, "passed"),
        ("dave/mse.py", "ungraded"), (carol, "error"),
    ]  # fmt: skip
    assert grade(bob, alice)[0] == 1
    assert grade(alice, bob)[0] == 1
    assert grade(alice, "accuracy")[0] == 0


def test_the_text_names_each_file_above_its_verdict(folder: Path, grade: Grade) -> None:
    bob, alice = handed_in(folder, bob=SUM_MSE, alice=SOLUTION)
    out = grade(bob, alice)[1]
    assert out.index(bob) < out.index("✗ mse") < out.index(alice) < out.index("✓ mse")


def test_equal_files_are_graded_each(folder: Path, grade: Grade) -> None:
    files = handed_in(folder, bob=SUM_MSE, alice=SUM_MSE, carol=SUM_MSE)
    verdicts = json.loads(grade(*files, files[0], "--json")[1])
    assert [(verdict["file"], verdict["points"]) for verdict in verdicts] == [(file, 3) for file in files]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_in_a_hand_in_is_named_and_not_followed(folder: Path, tmp_path: Path, grade: Grade) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "mse.py").write_text("the seed is 12345\n", encoding="utf-8")
    (folder / "bob").mkdir()
    (folder / "bob/mse.py").symlink_to(secret / "mse.py")
    (folder / "bob/week1").symlink_to(secret)
    (folder / "bob/own").symlink_to(folder / "exercises/06_learning")
    for name in ("bob/mse.py", "bob/week1/mse.py", str(folder / "bob/week1/mse.py"), "bob/own/mse.py"):
        code, out, err = grade(name, "--json")
        (verdict,) = json.loads(out)
        assert (code, verdict["kind"], verdict["points"]) == (2, "ungraded", None)
        assert "link" in verdict["checks"][0]["explanation"]["headline"]["en"]
        assert "12345" not in out + err


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_student_may_link_their_own_exercise(folder: Path, tmp_path: Path, grade: Grade) -> None:
    (tmp_path / "mine.py").write_text(SUM_MSE, encoding="utf-8")
    stub = folder / "exercises/06_learning/mse.py"
    stub.unlink()
    stub.symlink_to(tmp_path / "mine.py")
    assert grade("mse")[0] == 1
    assert grade("exercises/06_learning/mse.py")[0] == 1
    grade("reset", "mse")
    assert not stub.is_symlink()
    assert (tmp_path / "mine.py").read_text(encoding="utf-8") == SUM_MSE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
@pytest.mark.parametrize("kind", ["pipe", "folder", "socket", "device", "dangling"])
def test_what_is_no_regular_file_needs_a_person_and_holds_nothing_up(folder: Path, grade: Grade, kind: str) -> None:
    import socket

    (folder / "bob").mkdir()
    path = folder / "bob/mse.py"
    server = socket.socket(socket.AF_UNIX)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "socket":
        os.chdir(folder / "bob")
        server.bind("mse.py")
        os.chdir(folder)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else "nowhere")
    for name in ("bob/mse.py", "mse"):
        if name == "mse":  # The student's own file is replaced by the same thing.
            own = folder / "exercises/06_learning/mse.py"
            own.unlink()
            path.rename(own)
        code, out, _ = grade(name, "--json")
        (verdict,) = json.loads(out)
        assert (code, verdict["kind"], verdict["points"]) == (2, "ungraded", None)
    server.close()
    code, _, err = grade("reset", "mse")
    assert (code == 0) == (kind == "dangling"), err


def test_folders_are_those_of_the_course(folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "bob/06_learning").mkdir(parents=True)
    for name in (".", "exercises", "exercises/01_ai_ml_dl"):
        assert grade(name)[0] == 1
    assert [verdict["exercise"] for verdict in json.loads(grade("solutions/06_learning/mse", "--json")[1])] == ["mse"]
    code, _, err = grade("bob/06_learning")
    assert (code, "not one of this course" in err) == (2, True)
    monkeypatch.chdir(folder / "exercises/06_learning")
    assert {verdict["exercise"] for verdict in json.loads(grade(".", "--json")[1])} == {"mse", "gradient_step"}


def test_an_answer_beside_an_untouched_file_is_named(folder: Path, grade: Grade) -> None:
    """Windows hides that the file is called `mse.py.txt`."""
    exercises = folder / "exercises/06_learning"
    (exercises / "mse.py.txt").write_text(SUM_MSE, encoding="utf-8")
    for other in ("gradient_step.py", "mse.pdf", "msecond.py", "notes.txt"):
        (exercises / other).write_text(SUM_MSE, encoding="utf-8")
    out = grade("mse", "--lang", "en")[1]
    assert "Not graded: `mse.py.txt`, in the same folder. If your answer is there, save it as `mse.py`." in out
    (exercises / "mse (1).py").write_text(SUM_MSE, encoding="utf-8")
    assert "`mse (1).py`, `mse.py.txt`" in grade("mse", "--lang", "ko")[1]
    (exercises / "mse.py").write_text(SUM_MSE, encoding="utf-8")
    assert "mse.py.txt" not in grade("mse", "--lang", "en")[1]


def test_a_notebook_of_any_name_is_graded_for_the_exercises_that_its_cells_name(folder: Path, grade: Grade) -> None:
    sources = [f"%%exercise mse\n{SUM_MSE}", RIGHT_ACCURACY, 'from dlgrade.notebook import check\ncheck("accuracy")']
    cells = [
        {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}
        for source in sources
    ]
    path = folder / "과제 1주.ipynb"
    path.write_text(json.dumps({"cells": cells, "nbformat": 4, "metadata": {}}), encoding="utf-8")
    verdicts = {each["exercise"]: each["points"] for each in json.loads(grade(str(path), "--json")[1])}
    assert (verdicts.keys(), verdicts["mse"]) == ({"mse", "accuracy"}, 3)
    path.write_text(json.dumps({"cells": cells[1:2], "nbformat": 4, "metadata": {}}), encoding="utf-8")
    assert "%%exercise mse" in "".join(map(str, grade(str(path))))
