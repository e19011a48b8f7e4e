"""Files as students save them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from dlgrade.submission.model import Part, Submission, Unreadable
from dlgrade.submission.python_file import from_bytes, read_python_file

from tests.conftest import GradeSource

KOREAN = "# 평균 제곱 오차\nx = '가나다'\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (KOREAN.encode(), ""),
        (b"\xef\xbb\xbf" + KOREAN.encode(), ""),
        (KOREAN.replace("\n", "\r\n").encode(), ""),
        (KOREAN.encode("cp949"), "cp949"),
        (b"# -*- coding: cp949 -*-\n" + KOREAN.encode("cp949"), "cp949"),
        (KOREAN.encode("utf-16"), "utf-16"),
    ],
)
def test_encodings_are_read_with_a_note(tmp_path: Path, data: bytes, encoding: str) -> None:
    path = tmp_path / "과제 1.py"
    path.write_bytes(data)
    submission = read_python_file(path)
    assert KOREAN in submission.parts[0].source.replace("# -*- coding: cp949 -*-\n", "") + ""
    assert [encoding in note.en for note in submission.notes] == ([True] if encoding else [])


def test_cp949_source_with_a_coding_line_is_graded(tmp_path: Path, grade_source: GradeSource) -> None:
    path = tmp_path / "accuracy.py"
    source = (
        "# -*- coding: cp949 -*-\nimport numpy as np\n\ndef accuracy(정답, 예측):\n    return np.mean(정답 == 예측)\n"
    )
    path.write_bytes(source.encode("cp949"))
    assert grade_source("accuracy", read_python_file(path).parts[0].source).kind == "passed"


@pytest.mark.parametrize("kind", ["missing", "folder", "fifo"])
def test_what_is_no_file_is_said(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "mse.py"
    if kind == "folder":
        path.mkdir()
    if kind == "fifo":
        if sys.platform == "win32":
            pytest.skip("no FIFOs on Windows")
        os.mkfifo(path)
    with pytest.raises(Unreadable) as unreadable:
        read_python_file(path)
    assert str(path) in unreadable.value.text.en


CODE = "import numpy as np\n\n\ndef mse(a, b):\n    return float(np.mean((a - b) ** 2))\n"
PROSE = "Here's the solution, it doesn't loop:\n"


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (f"```python\n{CODE}```\n", 2),
        (f"\n~~~ {{.python}}\n{CODE}~~~", 2),
        (f"```py\n{CODE}", 1),
        (f"{CODE}```\n", 1),
        (f"{PROSE}```python\n{CODE}```\nIt is **right**.\n", 4),
        (f"```\nimport math\n```\n{CODE}", 2),
    ],
)
def test_markdown_around_code_is_left_out_with_a_note(grade_source: GradeSource, source: str, lines: int) -> None:
    submission = from_bytes(source.encode(), Path("mse.py"))
    [note] = submission.notes
    assert f"left out: {lines}." in note.en
    code = submission.parts[0].source
    assert code.count("\n") == source.count("\n")
    assert grade_source("mse", code).points == 6  # it compares no shapes


@pytest.mark.parametrize("source", [f'{CODE}TEXT = """\n```python\n```\n"""\n', f"def broken(:\n{CODE}```\n"])
def test_fences_in_strings_stay_and_so_do_other_errors(source: str) -> None:
    assert from_bytes(source.encode(), Path("mse.py")) == Submission((Part("mse.py", source),))


def test_a_mistake_between_fences_has_its_line(grade_source: GradeSource) -> None:
    submission = from_bytes(b"```python\ndef mse(a, b)\n    return 1\n```\n", Path("mse.py"))
    explanation = grade_source("mse", submission.parts[0].source).checks[0].explanation
    assert explanation is not None
    assert "line 2: a syntax error" in explanation.headline.en
