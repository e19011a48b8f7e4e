"""`grade repro` and `grade debug` as a student uses them, below a path with Korean and spaces."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.cli.commands.debug import debugger
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.task import read_text
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.report.repro import program_path, repro_program
from dlgrade.text import Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict
from dlgrade.verdict.store import VerdictStore

from tests.author.course import copy_of
from tests.conftest import ROOT

STUB = Path("exercises/06_learning/mse.py")
SUM = read_text(ROOT / "grader/dlgrade/demo/samples/sum.py")
RIGHT = read_text(ROOT / "solutions/06_learning/mse/solution.py")


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The student's file in a course that is the working folder."""
    root = tmp_path / "나의 강의 폴더"
    copy_of("mse", root)
    path = root / STUB
    path.parent.mkdir(parents=True)
    shutil.copy(ROOT / STUB, path)
    monkeypatch.chdir(root)
    return path


@pytest.mark.slow
def test_the_wrong_call_is_written_as_a_program_and_stepped_through(
    stub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stub.write_text(SUM, encoding="utf-8")
    assert run(["mse", "--lang", "en"]) == 1
    shown = " ".join(capsys.readouterr().out.split())
    assert "mse(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]))` gives 9.0; 3.0 was expected" in shown
    assert run(["repro", "mse", "--lang", "en"]) == 0
    path = program_path("mse")
    assert f"  python {path}\n" in capsys.readouterr().out
    program = subprocess.run([sys.executable, str(path)], capture_output=True, encoding="utf-8", check=True)
    assert [line.split(":")[1].strip() for line in program.stdout.splitlines()] == ["3.0", "np.float64(9.0)"]
    stepped = subprocess.run(
        [sys.executable, "-c", "from dlgrade.cli.main import main; main()", "debug", "mse", "--lang", "ko"],
        input="n\np y_pred\nq\n", capture_output=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    assert f"{STUB}(" in stepped
    assert "array([1., 2., 6.])" in stepped
    assert "함수 안으로" in stepped


@pytest.mark.parametrize(
    ("source", "setup", "call", "functions"),
    [
        ("def f(rng):\n    y = 1\n    return y\n", "", "f(np.random.default_rng(0))", ["f"]),
        ("class V:\n    def __init__(self):\n        self.y = 1\n", "v = V()", "v.y", ["V.__init__"]),
    ],
    ids=["function", "class"],
)
def test_the_debugger_stops_in_what_the_student_wrote(
    source: str, setup: str, call: str, functions: list[str], tmp_path: Path
) -> None:
    """The debugger stops in the call, and not in the line before it that makes a generator."""
    stub = tmp_path / "exercises" / "f.py"
    stub.parent.mkdir()
    stub.write_text(source, encoding="utf-8")
    program = repro_program("f", stub.relative_to(tmp_path), SmallCall(setup, call, "1", "2"), {"f", "V"}, "en")
    path = tmp_path / program_path("f")
    path.parent.mkdir(parents=True)
    path.write_text(program.source, encoding="utf-8")
    ran = subprocess.run(debugger(path, program.line, functions), input="w\nq\n", capture_output=True, encoding="utf-8")
    assert "f.py(" in ran.stdout.split("(Pdb)")[-3]


def test_without_a_wrong_call_a_sentence_says_why(stub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refusal(lang: str) -> str:
        assert run(["repro", "mse", "--lang", lang]) == 2
        return capsys.readouterr().err

    assert "no verdict yet" in refusal("en")
    assert "결과가 아직 없습니다" in refusal("ko")
    run(["mse"])
    capsys.readouterr()
    assert f"Fill in `{STUB}`" in refusal("en")
    stub.write_text(RIGHT, encoding="utf-8")
    run(["mse"])
    capsys.readouterr()
    assert "`mse` passed" in refusal("en")


@pytest.mark.usefixtures("stub")
def test_a_call_with_a_random_generator_is_given_as_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    course = load_course(Path.cwd())
    (exercise,) = select(course, "mse")
    call = Text("호출: mse(rng=Generator)", "call: mse(rng=Generator)")
    check = CheckVerdict("a", call, "failed", 0, 8, Explanation(call, (call,)))
    VerdictStore(course.root).save(exercise, Verdict("mse", "failed", 0, 8, (check,)))
    for lang, said in (("ko", "난수 생성기"), ("en", "random generator")):
        assert run(["repro", "mse", "--lang", lang]) == 2
        assert said in capsys.readouterr().err
