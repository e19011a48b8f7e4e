"""`grade solution`: the course's own code and its reasons, after passing or after the last hint, and not before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course, select
from dlgrade.text import LANGUAGES

from tests.spine.test_command_line import RIGHT_ACCURACY, SUM_MSE, Grade, folder, grade, write

__all__ = ["folder", "grade"]  # fixtures

MSE_LINE = "np.mean((y_true - y_pred) ** 2)"


def test_it_waits_for_a_pass(folder: Path, grade: Grade) -> None:
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    code, out, err = grade("--lang", "en", "solution", "accuracy")
    assert (code, out) == (2, "")
    assert "once `accuracy` is passed" in " ".join(err.split())
    assert grade("accuracy")[0] == 0
    code, out, _ = grade("--lang", "en", "solution", "accuracy")
    assert code == 0
    assert "return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))" in out
    assert "SOLUTION" not in out, "the author's marks are not shown"
    assert "the share that was right" in " ".join(out.split())


def test_a_wrong_answer_earns_nothing_and_the_last_hint_does(
    folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    assert grade("mse")[0] == 1
    assert grade("solution", "mse")[0] == 2
    assert "grade solution" not in grade("hint", "mse", "--number", "2")[1]
    assert grade("solution", "mse")[0] == 2
    assert "grade solution mse" in " ".join(grade("hint", "mse")[1].split())
    monkeypatch.setenv("COLUMNS", "40")
    code, out, _ = grade("--lang", "ko", "solution", "mse")
    assert (code, MSE_LINE in out, "차이를 구하고, 제곱하고" in out) == (0, True, True)
    assert "\n    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)\n" in out
    assert '"""' not in out, "what the stub says is not repeated"


@pytest.mark.usefixtures("folder")
def test_a_chapter_is_shown_whole_or_not_at_all(grade: Grade) -> None:
    grade("hint", "mse", "--number", "3")
    code, out, err = grade("solution", "06")
    assert (code, out, "gradient_step" in err) == (2, "", True)


def test_a_folder_without_solutions_says_where_there_are_some(folder: Path, grade: Grade) -> None:
    (folder / "solutions/06_learning/mse/solution.py").unlink()
    code, out, err = grade("--lang", "en", "solution", "mse")
    assert (code, out, "--with-solutions" in err) == (2, "", True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_reasons_may_be_missing(folder: Path, grade: Grade, lang: str) -> None:
    (folder / f"solutions/06_learning/mse/why.{lang}.md").unlink()
    grade("hint", "mse", "--number", "3")
    code, out, _ = grade("--lang", lang, "solution", "mse")
    assert (code, MSE_LINE in out) == (0, True)


def test_an_exercise_with_reasons_in_one_language_is_a_finding(folder: Path) -> None:
    from dlgrade.author.lint import lint

    exercise = select(load_course(folder), "mse")[0]
    assert not [finding for finding in lint(exercise) if finding.subject == "why"]
    (exercise.folder / "why.ko.md").unlink()
    assert [finding.subject for finding in lint(exercise)].count("why") == 1
    shutil.copy(exercise.folder / "why.en.md", exercise.folder / "why.ko.md")
    assert [finding.subject for finding in lint(exercise)].count("why") == 1
