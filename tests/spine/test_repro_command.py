"""`grade repro` and `grade debug` as a student uses them, below a path with Korean and spaces."""

from __future__ import annotations

import json
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


HOSTILE = {
    "import": {"call": "mse(__import__('os').system('echo made > made'), 1)"},
    "class": {"call": "mse(().__class__, 1)"},
    "numpy": {"call": "mse(np.load('x.npy'), 1)"},
    "module": {"call": "mse(np.lib.npyio.DataSource('x').open('x'), 1)"},
    "setup": {"setup": "import os; os.system('echo made > made')"},
    "definition": {"setup": "def f():\n    open('made', 'w')", "call": "mse(f(), 1)"},
    "default": {"setup": "f = lambda x=open('made', 'w'): x", "call": "mse(f, 1)"},
    "renamed": {"setup": "mse = eval", "call": "mse('open(chr(97), chr(119))')"},
    "expected": {"expected": "open('made', 'w')"},
    "exception": {"expected": "eval('1')", "must_raise": True},
    "no expectation": {"expected": "1 1"},
    "no Python": {"call": "mse((("},
    "no call": {"call": "1"},
    "two lines": {"call": "mse(1)\nopen('made', 'w')"},
    "NUL": {"call": "mse('\0')"},
    "surrogate": {"call": "mse('\ud800')"},
    "deep": {"call": "mse(" + "(" * 5000 + ")" * 5000 + ")"},
    "signs": {"call": "mse(" + "-" * 9000 + "1)"},
    "long": {"call": "mse([" + "1," * 500_000 + "])"},
}
"""Changed fields of a small call in a stored verdict."""


@pytest.mark.parametrize("fields", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("command", ["repro", "debug"])
def test_a_call_that_no_grading_has_written_is_not_run(
    command: str, fields: dict[str, object], stub: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("dlgrade.cli.commands.debug._run", lambda _command: pytest.fail("the call was run"))
    keep_call(stub, SmallCall("", "mse(np.array([1.0]), np.array([2.0]))", "1.0", "2.0"), fields)
    assert run([command, "mse", "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert "was not run" in said
    assert "mse-unreadable-1.json" in said
    assert not Path("made").exists()
    assert not Path(program_path("mse")).exists()
    assert run([command, "mse", "--lang", "en"]) == 2  # once told, the verdict is gone
    assert "no verdict yet" in capsys.readouterr().err


def keep_call(stub: Path, small: SmallCall, fields: dict[str, object]) -> None:
    """Store a verdict with this small call, of which some fields are changed in the file."""
    (exercise,) = select(load_course(Path.cwd()), "mse")
    check = CheckVerdict("a", Text("가", "a"), "failed", 0, 8, small=small)
    VerdictStore(Path.cwd()).save(exercise, Verdict("mse", "failed", 0, 8, (check,)))
    path = Path(".grade/verdicts/mse.json")
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    data = json.loads(body)
    data["checks"][0]["small"] |= fields
    path.write_text(f"{head}\n{json.dumps(data)}\n", encoding="utf-8")
    stub.write_text(SUM, encoding="utf-8")


@pytest.mark.usefixtures("stub")
def test_nothing_of_a_stored_call_is_left_but_its_syntax(stub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A form feed ends no line of Python, but a line of `str.splitlines`, also in a comment."""
    hidden = "x = np.array([1.0])  # \x0copen('made', 'w')"
    keep_call(stub, SmallCall(hidden, "mse(x, -x.copy())  # \x0copen('made', 'w')", "1.0", "2.0"), {})
    assert run(["repro", "mse"]) == 0, capsys.readouterr().err
    source = read_text(Path(program_path("mse")))
    assert "x = np.array([1.0])\ngot = mse(x, -x.copy())\n" in source
    assert "made" not in source


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
