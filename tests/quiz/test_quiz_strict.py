"""A quiz from a stranger is safe: expressions reach nothing outside, rules cannot run for ever, and a damaged progress file is no problem."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.cli.main import run
from dlgrade.quiz.bounded_arithmetic import ExpressionError
from dlgrade.quiz.expression import number
from dlgrade.quiz.faults import QuizError
from dlgrade.quiz.kinds.numeric import read_number
from dlgrade.quiz.kinds.ordering import Ordering
from dlgrade.quiz.load import load
from dlgrade.quiz.model import UnreadableError
from dlgrade.quiz.rule import RuleError, accepts, parse
from dlgrade.quiz.shapes import Item
from dlgrade.text import Text

from tests.conftest import ROOT


@pytest.mark.parametrize(
    "source",
    [
        "np.ctypeslib.ctypes", "np.load('x')", "np.array([1]).ctypes", "(1).__class__", "().__class__.__bases__", "__import__('os')",
        "(lambda: 1)()", "[x := 1][0]", "math.factorial(9**9)", "np.random.rand()", "np.fromfile('x')", "open('x')", "eval('1')",
        "f'{1}'", "'a'", "abs(*[1])", "max([1], key=abs)", "np.array([1], dtype=object)", "np.exp", "np", "min", "sum.real",
        "1j", "{1: 2}[1]", "np.sum(**{'a': [1]})", "print(1)",
    ],
)  # fmt: skip
def test_an_expression_reaches_nothing_but_its_table(source: str) -> None:
    with pytest.raises(ExpressionError):
        number(source)


@pytest.mark.parametrize(
    "source",
    [
        "9**9**9", "sum(i for i in range(10**12))", "[0]*10**9", "np.ones(10**12)", "np.arange(0, 1, 1e-12)", "np.zeros((10**6, 10**6))",
        "np.linspace(0, 1, 10**9)", "sum(1 for a in range(10**4) for b in range(10**4))", "1+" * 50_000 + "1", "(" * 5000 + ")" * 5000,
        "np.dot(np.array([[i] for i in range(9000)]), [[i for i in range(9000)]])[0][0]", "2" + "*2" * 5000,
        "(np.array([[i] for i in range(9000)]) @ [[i for i in range(9000)]])[0][0]", "[1] + [1]", "9" * 5000, "1e400", "min([])",
        "len([np.ones(10**6) for i in range(2000)])", "sum(np.median(a) for a in [np.ones(10**6)] for i in range(9000))",
        "sum(sum(a) for a in [[i for i in range(9000)]] for j in range(9000))",
    ],
)  # fmt: skip
def test_an_expression_has_a_bound(source: str) -> None:
    with pytest.raises(ExpressionError):
        number(source)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("min(i for i in range(2, 7) if [5, 4, 3, 4, 5, 6, 7][i - 1:i + 1][0] >= 4)", 2), ("np.std([2, 2, 6, 6], ddof=1)", 2.309401),
        ("np.mean(np.array([10, 20, 30])[np.argsort(np.abs(np.array([1, 2, 4]) - 5))[:2]])", 25), ("-2 ** 2", -4), ("7 // 2 % 2", 1),
        ("np.sum((np.arange(1, 8) > 3) != (np.array([1, 1, 1, 0, 1, 0, 0]) == 0))", 1), ("1 if 2 > 1 else 3", 1), ("math.pi", 3.141593),
        ("np.sum(np.ones((2, 3)) @ np.ones((3, 2)))", 12), ("sum(a * b for a, b in [[1, 2], [3, 4]])", 14), ("0 < 1 < 2", 1),
    ],
)  # fmt: skip
def test_what_authors_write_has_its_value(source: str, value: float) -> None:
    assert number(source) == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize("typed", ["2 1/2", "1 000", "1/2/3", "1 / 2 3", "- - 1", "1 2", "1e 5", "", " "])
def test_blanks_join_no_digits(typed: str) -> None:
    with pytest.raises(UnreadableError):
        read_number(typed)


@pytest.mark.parametrize(
    ("typed", "value"), [(" 1 / 2 ", 0.5), ("- 3", -3), ("+.5", 0.5), ("1/-4", -0.25), ("2.", 2), ("1e-2", 0.01)]
)
def test_blanks_around_signs_are_read(typed: str, value: float) -> None:
    assert read_number(typed) == value


def quiz_with(folder: Path, rule: str, items: int = 3) -> Path:
    entries = "".join(
        f"    - {{id: {name}, text: {{ko: 가{name}, en: {name}}}, why: {{ko: 나, en: b}}}}\n"
        for name in "abcdefghij"[:items]
    )
    text = f'- id: order\n  kind: ordering\n  see: x\n  question: {{ko: 가, en: a}}\n  items:\n{entries}  rule: "{rule}"\n  why: {{ko: 가, en: a}}\n'
    place = folder / "solutions/06_learning/quiz.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(text, encoding="utf-8")
    (place.parent / "chapter.yaml").write_text("ko: 가\nen: a\n", encoding="utf-8")
    return place


ALL = "a < b or b < a or c < a"


@pytest.mark.parametrize(
    ("rule", "items"),
    [(ALL, 3), ("a < b < c < d < e < f < g < h < i < j", 10), ("a < z", 3), ("a <", 3), ("c < b < a", 3)],
)
def test_a_rule_that_nobody_can_be_asked_about_is_a_fault(
    tmp_path: Path, rule: str, items: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(QuizError, match="order"):
        load(quiz_with(tmp_path, rule, items))
    monkeypatch.chdir(tmp_path)
    for arguments in (["quiz", "06"], ["quiz"], ["quiz", "export", "06", "-o", "quiz.xml"], ["quiz", "lint"]):
        assert run([*arguments, "--lang", "en"]) == 2
    assert "fault of the grader" not in capsys.readouterr().err


def test_a_shuffle_ends() -> None:
    text = Text("가", "a")
    items = tuple(Item(name, text, text) for name in "abcdefg")
    every = Ordering(id="q", see="x", question=text, line=1, why=text, items=items, rule="a < b or b < a")
    with pytest.raises(RuleError):
        every.start("seed")
    only = replace(every, rule="a < b or a < c or a < d or a < e or a < f or not g < f < e < d < c < b or a < b")
    assert not accepts(parse(only.rule), [item.id for item in only.start("seed")])


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 1, "questions": {"a": {"print": 3}}}', "[" * 100_000])
def test_a_broken_record_is_moved_aside(
    tmp_path: Path, content: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "solutions").mkdir()
    shutil.copytree(ROOT / "solutions/06_learning", tmp_path / "solutions/06_learning")
    (tmp_path / ".grade").mkdir()
    (tmp_path / ".grade/quiz.json").write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for said in (True, False):
        assert run(["quiz", "--lang", "en"]) == 1
        assert ("quiz-unreadable-1.json" in capsys.readouterr().err) == said
    assert (tmp_path / ".grade/quiz-unreadable-1.json").read_text(encoding="utf-8") == content


def test_help_does_not_name_the_hidden_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["quiz", "06", "--help", "--lang", "en"]) == 0
    assert run(["quiz", "06", "--sed", "3", "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert "quiz play" not in printed.out + printed.err
    assert "grade quiz [" in printed.out
