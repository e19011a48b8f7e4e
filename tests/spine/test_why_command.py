"""`grade why` after a verdict: the small input worked through, the sentence of the task, the paragraph of the chapter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.cli.main import run
from dlgrade.course.mistake_texts import FILE

from tests.author.course import copy_of
from tests.conftest import ROOT

STUB = Path("exercises/06_learning/mse.py")
HEAD = "import numpy as np\n\n\ndef mse(y_true, y_pred):\n"
SUM = "    if y_true.shape != y_pred.shape:\n        raise ValueError\n    return float(np.sum((1.0 * y_true - y_pred) ** 2))\n"
Answer = Callable[..., tuple[int, str]]


@pytest.fixture
def answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Answer:
    """In a course with one exercise: the exit code and the output of `grade why` after code was graded."""
    root = tmp_path / "나의 강의 폴더"
    copy_of("mse", root)
    written = (ROOT / "solutions/06_learning" / FILE).read_text(encoding="utf-8")
    (root / "solutions/06_learning" / FILE).write_text(written, encoding="utf-8")
    monkeypatch.chdir(root)

    def answered(code: str | None, lang: str = "en") -> tuple[int, str]:
        if code is not None:
            STUB.parent.mkdir(parents=True, exist_ok=True)
            STUB.write_text(HEAD + code, encoding="utf-8")
            run(["mse", "--lang", lang])
        capsys.readouterr()
        exit_code = run(["why", "mse", "--lang", lang])
        shown = capsys.readouterr()
        return exit_code, " ".join((shown.out + shown.err).split())

    return answered


def test_a_named_mistake_has_its_text_and_is_worked_through(answer: Answer) -> None:
    code, said = answer(SUM)
    assert code == 0
    assert "This is the sum of the squared differences." in said
    assert "Take two samples with the true values 1 and 2 and the predictions 1 and 4." in said
    assert "mse(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0])) yours gives 9.0 expected is 3.0" in said
    assert "That is 3 times what was expected." in said
    assert "Write mse(y_true, y_pred), which computes just this." in said
    assert "`06_learning/#mse`" in said
    code, said = answer(None, "ko")
    assert code == 0
    assert "참값이 1과 2, 예측이 1과 4인 표본 두 개를 봅시다." in said
    assert "나온 값: 9.0 기대한 값: 3.0 나온 값은 기대한 값의 3배입니다." in said


def test_code_that_no_listed_mistake_explains_is_worked_through_too(answer: Answer) -> None:
    code, said = answer("    return 7.25\n")
    assert code == 0
    assert "yours gives 7.25" in said
    assert "It breaks this sentence of the task" in said
    assert "The page of chapter 06 is about it" in said


@pytest.mark.parametrize(
    ("code", "part"),
    [
        (None, "has not been graded yet"),
        (SUM.replace("np.sum", "np.mean"), "passed when it was last graded"),
    ],
)
def test_without_a_mistake_a_sentence_says_so(answer: Answer, code: str | None, part: str) -> None:
    exit_code, said = answer(code)
    assert exit_code == 2
    assert part in said
