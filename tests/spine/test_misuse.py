"""A command line that cannot be followed: a sentence in the reader's language, and exit code 2."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.course import loading
from dlgrade.course.extras import install_command
from dlgrade.course.model import Course
from dlgrade.files import write_atomically
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.markup.latex_to_text import formula, readable
from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT
from tests.spine.test_command_line import SUM_MSE, Grade, command_line, folder, grade, write

__all__ = ["folder", "grade"]  # fixtures

ENGLISH_OF_CLICK = ("Missing argument", "No such", "Invalid value", "Got unexpected", "Usage:", "Options:", "Show this")


@pytest.mark.parametrize(
    ("arguments", "ko", "en"),
    [
        (["hint"], "`grade hint mse`처럼", "write `grade hint mse`"),
        (["progress", "mrge"], "혹시 'merge'인가요?", "Did you mean 'merge'?"),
        (["class", "rnu", "mse"], "혹시 'run'인가요?", "Did you mean 'run'?"),
        (["class", "report"], "`RESULTS` 자리", "in the place of `RESULTS`"),
        (["none.py"], "`none.py` 파일이 없고", "no file `none.py`"),
        (["site"], "저장소를 복제한 폴더", "in a clone of it"),
        (["release"], "`--to` 옵션이 빠졌습니다", "The option `--to` is missing"),
        (["--nothing"], "`--nothing` 옵션은 없습니다", "no option `--nothing`"),
        (["mse", "--sed", "3"], "혹시 `--seed`인가요?", "Did you mean `--seed`?"),
        (["mse", "--seed"], "뒤에 값이 필요합니다", "needs a value after it"),
        (["mse", "--seed", "-1"], "0 이상의 정수", "a whole number, 0 or more"),
        (["mse", "--seed", "x"], "0 이상의 정수", "a whole number, 0 or more"),
        (["mse", "--isolation", "L9"], "L0, L1, L2, L3", "L0, L1, L2, L3"),
        (
            ["--course", "none", "mse"],
            "`--course` 뒤에는 있는 폴더",
            "`--course` takes the path of a folder that is there",
        ),
        (["mse", "--html", "solutions"], "`--html` 뒤에는 파일", "`--html` takes the path of a file"),
        (["class", "report", "README.md"], "`RESULTS` 자리에는 폴더", "`RESULTS` takes the path of a folder"),
        (["doctor", "much"], "`much`", "more than the command takes: `much`"),
        (["author", "nothing"], "`nothing` 명령은 없습니다", "no command `nothing`"),
        (["MSE"], "혹시 `mse`인가요?", "Did you mean `mse`?"),
        (["02"], "`grade quiz 02`", "has no exercises"),
        (["README.md"], "파일 이름을", "Name the file after its exercise"),
    ],
)
def test_in_both_languages(folder: Path, grade: Grade, arguments: list[str], ko: str, en: str) -> None:
    (folder / "README.md").write_text("# 과제\n", encoding="utf-8")
    (folder / "solutions/02_empty").mkdir()
    (folder / "solutions/02_empty/chapter.yaml").write_text("ko: 빈 장\nen: Empty\n", encoding="utf-8")
    for lang, said in (("ko", ko), ("en", en)):
        code, out, err = grade(*arguments, "--lang", lang)
        assert (code, out) == (2, "")
        assert said in err
        assert not [phrase for phrase in ENGLISH_OF_CLICK if phrase in err]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "wrong",
    [["--by"], ["--nothing"], ["--remove=x"], ["x", "--points", "x"], ["x", "y", "mse", "more"], []],
    ids=["no value", "no option", "no flag's value", "no number", "too much", "too little"],
)
def test_the_help_that_is_named_is_that_of_the_command(grade: Grade, wrong: list[str]) -> None:
    """Click raises some of its errors without the command that they are about."""
    code, _, err = grade("class", "override", *wrong)
    assert code == 2
    assert "`grade class override --help`" in err


@pytest.mark.usefixtures("folder")
def test_a_wrong_language_is_said_in_that_of_the_locale(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    for arguments in (("--lang", "fr"), ("--lang",)):
        code, _, err = grade(*arguments)
        assert code == 2
        assert "ko나 en을 쓰세요" in err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["mse", "-h"], ["author", "-h"], ["author", "new", "-h"]])
def test_help_in_korean_is_korean(grade: Grade, arguments: list[str]) -> None:
    code, out, _ = grade("--lang", "ko", *arguments)
    assert code == 0
    assert "사용법: grade" in out
    assert "이 도움말을 보여 줍니다." in out
    assert not [phrase for phrase in ENGLISH_OF_CLICK if phrase in out]


@pytest.mark.usefixtures("folder")
def test_the_options_of_grading_are_in_the_first_help(grade: Grade) -> None:
    out = grade("--help")[1]
    assert all(option in out for option in ("--json", "--seed", "--isolation", "--lang", "[TARGET]"))


@pytest.mark.usefixtures("folder")
def test_a_group_without_a_command_shows_its_help(grade: Grade) -> None:
    code, _, err = grade("author")
    assert code == 2
    assert "Usage: grade author" in err
    assert "error:" not in err


@pytest.mark.usefixtures("folder")
def test_a_package_that_is_not_there(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    """An extra that a command needs is the user's to install, not a fault of ours."""
    monkeypatch.setitem(sys.modules, "libcst", None)
    for name in [name for name in sys.modules if name.startswith("dlgrade.author.")]:
        monkeypatch.delitem(sys.modules, name)
    code, _, err = grade("author", "verify", "mse")
    assert code == 2
    assert "needs the package `libcst`" in err
    assert "[dev]" in err


@pytest.mark.parametrize("target", ["exercises/06_learning", "exercises/06_learning/"])
@pytest.mark.usefixtures("folder")
def test_the_folder_of_a_chapter_is_the_chapter(grade: Grade, target: str) -> None:
    verdicts = json.loads(grade(target, "--json")[1])
    assert [verdict["exercise"] for verdict in verdicts] == ["mse", "gradient_step"]


@pytest.mark.parametrize("name", ["mse (1).py", "mse - 복사본.py", "mse - Copy (2).py"])
@pytest.mark.usefixtures("folder")
def test_a_second_download_is_still_the_exercise(grade: Grade, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(SUM_MSE, encoding="utf-8")
    (verdict,) = json.loads(grade(str(tmp_path / name), "--json")[1])
    assert (verdict["exercise"], verdict["points"]) == ("mse", 3)


@pytest.mark.usefixtures("folder")
def test_a_notebook_is_read_as_one(grade: Grade, tmp_path: Path) -> None:
    cells = [{"cell_type": "code", "source": SUM_MSE, "metadata": {}, "outputs": [], "execution_count": None}]
    path = tmp_path / "mse.ipynb"
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8")
    (verdict,) = json.loads(grade(str(path), "--json")[1])
    assert (verdict["kind"], verdict["points"]) == ("failed", 3)
    path.write_text("[]", encoding="utf-8")
    assert grade(str(path))[0] == 2


def test_why_a_file_cannot_be_read_is_said_once(folder: Path, grade: Grade) -> None:
    (folder / "exercises/06_learning/mse.py").unlink()
    code, out, _ = grade("mse")
    assert code == 2
    assert "`grade reset mse`" in " ".join(out.split())
    assert "returns one number" not in out


@pytest.mark.usefixtures("folder")
def test_an_untouched_exercise_says_where_to_begin(grade: Grade) -> None:
    assert "exercises/06_learning/mse.py" in " ".join(grade("mse")[1].split())
    assert "Next:" not in grade("06")[1]


@pytest.mark.usefixtures("folder")
def test_what_is_next_is_the_last_line(grade: Grade) -> None:
    assert "grade show accuracy" in " ".join(grade()[1].split())[-60:]


def test_where_there_is_no_clone_the_package_itself_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside an installed wheel there is neither a list of constraints nor anything that `-e .` could mean."""
    monkeypatch.chdir(ROOT)
    assert install_command("torch") == "pip install -c constraints.txt -e '.[torch]'"
    monkeypatch.chdir(tmp_path)  # outside of the clone, the command has to find it
    assert install_command("torch") == f'pip install -c "{ROOT / "constraints.txt"}" -e "{ROOT}[torch]"'
    monkeypatch.setattr(loading, "CHECKOUT", tmp_path)
    assert install_command("torch", "quiz") == 'python -m pip install "dlgrade[torch,quiz]"'


def test_a_command_to_install_is_not_broken_over_lines(
    folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:

    write(folder, "06_learning/mse", SUM_MSE)
    monkeypatch.setitem(FRAMEWORKS, "numpy", replace(FRAMEWORKS["numpy"], module="no_such_module", extra="tensorflow"))
    assert install_command("tensorflow") in grade()[1]


@pytest.mark.usefixtures("folder")
def test_formulas_are_no_tex(grade: Grade) -> None:
    out = grade("show", "mse")[1]
    assert "\\frac" not in out
    assert "∑" in out


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_file_keeps_its_permissions(folder: Path, grade: Grade, tmp_path: Path) -> None:
    stub = write(folder, "06_learning/mse", SUM_MSE)
    stub.chmod(0o640)
    grade("reset", "mse")
    assert stat.S_IMODE(stub.stat().st_mode) == 0o640
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_task_shows_tex_in_the_terminal(course: Course, lang: Lang) -> None:
    for exercise in course.exercises:
        task = exercise.task(lang)
        for text in (task.statement, *task.hints):
            shown = re.sub(r"```.*?```|`[^`]*`", "", readable(text), flags=re.DOTALL)
            assert not re.search(r"\\[a-zA-Z]|[_^]\{|\$", shown), f"{exercise.slug}: {shown}"


def test_formulas_in_one_line() -> None:
    assert formula(r"\frac{e^{Z_{ik}}}{\sum_{j=1}^{K} e^{Z_{ij}}}") == "(e^(Z_(ik)))/(∑_(j=1)^K e^(Z_(ij)))"
    cases = r"y = \begin{cases} 0 & \text{if } p \\ \dfrac{x}{1-p} & \text{else} \end{cases}"
    assert " ".join(formula(cases).split()) == "y = 0 (if p); x/(1-p) (else)"


def test_help_imports_nothing_of_a_course(folder: Path) -> None:
    done = command_line(folder, "--help")
    assert "--isolation" in done.stdout
    assert "dlgrade.course" not in done.stderr
