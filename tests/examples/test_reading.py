"""Lines as students write them: each is understood, or has a sentence that says what to write."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable, Iterator

import pytest
from dlgrade.course.signatures import signatures
from dlgrade.examples import reading
from dlgrade.examples.line import LineReader
from dlgrade.examples.names import MAX_COMPARED
from dlgrade.examples.reading import MAX_BYTES, MAX_EXAMPLES, MAX_STATEMENTS, read_examples

FUNCTIONS = signatures("def mse(y_true, y_pred): ...\ndef scale(x, factor=2): ...\n")
HARMLESS = [
    "",
    "# 예시",
    '"""내 예시"""',
    "import numpy as np",
    "import numpy",
    "from mse import mse",
    "x = np.array([1, 2])",
]
UNDERSTOOD = {
    "example(mse, [1, 2], [1, 4], gives=2.0)": ("mse([1, 2], [1, 4])", "gives=2.0"),
    "example(mse, (1, 2), y_pred=(1, 4), gives=2)": ("mse((1, 2), y_pred=(1, 4))", "gives=2"),
    "example(mse([1, 2], [1, 4]), gives=2.0)": ("mse([1, 2], [1, 4])", "gives=2.0"),
    "example(round(mse([1], [2]), 2), gives=1)": ("round(mse([1], [2]), 2)", "gives=1"),
    "example(mse, [1], [1, 2], raises=ValueError)": ("mse([1], [1, 2])", "raises=ValueError"),
    "example(mse, [1], [1, 2], raises='ValueError')": ("mse([1], [1, 2])", "raises=ValueError"),
    "example(mse, [1], [2], gives=1, within=0.1)": ("mse([1], [2])", "gives=1, within=0.1"),
    "example(scale, [1, 2], shape=2, unchanged=True)": ("scale([1, 2])", "shape=(2,), unchanged=True"),
    "example(scale, [1, 2], factor=3, gives=[3, 6])": ("scale([1, 2], factor=3)", "gives=[3, 6]"),
    "example(scale, [v / 2 for v in range(3)], gives=[0, 1, 2])": (
        "scale([v / 2 for v in range(3)])",
        "gives=[0, 1, 2]",
    ),
    "example(scale, np.array([1]), gives=None)": ("scale(np.array([1]))", "gives=None"),
}
REFUSED = {
    "import os": "No `import` is needed",
    "from os import system": "No `import` is needed",
    "os.system('ls')": "This is not an example",
    "open('x')": "This is not an example",
    "while True: pass": "This is not an example",
    "for n in range(9): example(mse, [n], [n], gives=0)": "This is not an example",
    "def f(): pass": "This is not an example",
    "del mse": "This is not an example",
    "mse([1, 2], [1, 4])": "`example(mse, [1, 2], [1, 4], gives=…)`",
    "mse([1, 2], [1, 4]) == 2.0": "`example(mse, [1, 2], [1, 4], gives=2.0)`",
    "assert mse([1, 2], [1, 4]) == 2.0": "`example(mse, [1, 2], [1, 4], gives=2.0)`",
    "print(mse([1], [2]))": "This is not an example",
    "exmaple(mse, [1], [2], gives=1)": "Write `example` instead of `exmaple`",
    "Example(mse, [1], [2], gives=1)": "Write `example` instead of `Example`",
    "예시(mse, [1], [2], gives=1)": "This is not an example",
    "example(mes, [1], [2], gives=1)": "Did you mean `mse`?",
    "example(MSE, [1], [2], gives=1)": "Did you mean `mse`?",
    "example('mse', [1], [2], gives=1)": "without quotation marks",
    "example()": "`example(mse, y_true, y_pred, gives=…)`",
    "example([1, 2], [1, 4], gives=2)": "`example(mse, y_true, y_pred, gives=…)`",
    "example(mse, [1, 2], [1, 4], 2.0)": "write `gives=2.0`",
    "example(mse([1, 2], [1, 4]), 2.0)": "write `gives=2.0`",
    "example(mse, [1, 2], [1, 4])": "Say what you expect",
    "example(mse, [1, 2], [1, 4], give=2.0)": "Write `gives=` instead of `give=`",
    "example(mse, [1, 2], [1, 4], expected=2.0)": "Write `gives=` instead of `expected=`",
    "example(mse, [1, 2], [1, 4], 결과=2.0)": "`결과=` is not known here",
    "example(mse, [1, 2], [1, 4], gives=ValueError)": "write `raises=ValueError`",
    "example(mse, [1, 2], [1, 4], raises=ValueErorr)": "Did you mean `ValueError`?",
    "example(mse, [1, 2], [1, 4], raises=True)": "the name of one of Python's errors",
    "example(mse, [1, 2], [1, 4], gives=2, raises=ValueError)": "it cannot be combined with `gives`",
    "example(mse, [1, 2], [1, 4], gives=mse([1, 2], [1, 4]))": "worked out yourself",
    "example(mse, [1, 2], [1, 4], within=0.1)": "`within` is a positive number beside `gives`",
    "example(mse, [1, 2], [1, 4], gives=2, within=-1)": "`within` is a positive number beside `gives`",
    "example(scale, [1, 2], shape='2')": "`shape` is a shape",
    "example(scale, [1, 2], unchanged=1)": "`unchanged=True` belongs",
    "example(scale([1, 2]), unchanged=True)": "`unchanged=True` belongs",
    "example(mse, x, [1, 4], gives=2.0)": "There is no `x` here",
    "example(mse, array([1]), [4], gives=9)": "Did you mean `np.array`?",
    "example(mse, __import__('os').getcwd(), [4], gives=9)": "begins with `_`",
    "example(mse, np.load.__globals__, [4], gives=9)": "begins with `_`",
    "example(mse, open('secret').read(), [4], gives=9)": "There is no `open` here",
    "example(mse, (y := [1]), [4], gives=9)": "cannot be used as a value",
    "mse = 3": "The name `mse` is taken",
    "np = 3": "The name `np` is taken",
    "x[0] = 3": "This is not an example",
}


@pytest.mark.parametrize("line", HARMLESS)
def test_what_is_no_example_and_does_no_harm(line: str) -> None:
    file = read_examples(f"{line}\n", FUNCTIONS)
    assert (file.examples, file.problems, file.count) == ((), (), 0)


@pytest.mark.parametrize(("line", "meant"), UNDERSTOOD.items())
def test_a_line_that_is_understood(line: str, meant: tuple[str, str]) -> None:
    file = read_examples(line, FUNCTIONS)
    assert file.problems == ()
    assert [(example.call, example.expectation) for example in file.examples] == [meant]


@pytest.mark.parametrize(("line", "sentence"), REFUSED.items())
def test_a_line_that_is_not_understood_says_what_to_write(line: str, sentence: str) -> None:
    file = read_examples(f"\n{line}\nexample(mse, [1], [2], gives=1)\n", FUNCTIONS)
    assert [example.line for example in file.examples] == [3], "the line after it is judged all the same"
    (problem,) = file.problems
    assert problem.line == 2
    assert sentence in problem.text.en
    assert problem.text.ko != problem.text.en


def test_names_have_the_values_of_the_lines_before() -> None:
    file = read_examples("x = [1]\nexample(mse, x, x, gives=0)\nx = [2]\nexample(mse, x, [4], gives=4)\n", FUNCTIONS)
    assert [example.setup for example in file.examples] == ["x = [1]", "x = [2]"]


def test_an_act_belongs_to_what_it_may_have_changed() -> None:
    functions = signatures("class Value: ...")
    lines = [
        "a = Value(1)",
        "c = a + a",
        "c.backward()",
        "b = Value(2)",
        "b.backward()",
        "example(a.grad, gives=2)",
        "example(b.grad, gives=1)",
    ]
    file = read_examples("\n".join(lines), functions)
    assert [example.setup.splitlines() for example in file.examples] == [lines[:3], lines[3:5]]


def test_a_name_that_failed_points_at_its_line() -> None:
    file = read_examples("x = open('f')\nexample(mse, x, x, gives=0)\n", FUNCTIONS)
    assert [problem.line for problem in file.problems] == [1, 2]
    assert "Fix line 1 first" in file.problems[1].text.en


def test_a_value_made_by_a_function_is_no_expected_value() -> None:
    file = read_examples("v = mse([1], [2])\nexample(mse, [1], [2], gives=v)\nexample(v, gives=1)\n", FUNCTIONS)
    assert [problem.line for problem in file.problems] == [2]
    assert [example.touches for example in file.examples] == [{"mse"}]


@pytest.mark.parametrize(
    "line", ["example(mse, [1, 2], [1, 4) gives=2.0)", "example(mse, [1, 2], [1, 4], gives=2.0", "예시 입니다"]
)
def test_a_file_that_is_no_python_has_a_line_and_advice(line: str) -> None:
    file = read_examples(f"# mine\n{line}\n", FUNCTIONS)
    assert file.examples == ()
    assert [problem.line for problem in file.problems] == [2, 2]
    assert "Python cannot read this line" in file.problems[0].text.en


def test_of_a_thousand_examples_the_first_are_read() -> None:
    file = read_examples("example(mse, [1], [2], gives=1)\n" * 1000, FUNCTIONS)
    assert (len(file.examples), file.count) == (MAX_EXAMPLES, 1000)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("a = [1]\nexample(mse, a, a, gives=0)\n", 2 * MAX_EXAMPLES),
        ("a = [1]\n", MAX_STATEMENTS),
        ("import os\n", MAX_STATEMENTS),
    ],
)
def test_a_file_without_end_is_read_up_to_a_limit(text: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """To find what an example needs takes quadratic time."""
    reads, read = list[object](), LineReader.read
    monkeypatch.setattr(
        LineReader, "read", lambda reader, statement: reads.append(statement) or read(reader, statement)
    )
    file = read_examples(text * 3000 + "example(mse, [1], [1], gives=0)\n", FUNCTIONS)
    assert len(reads) == most
    assert file.count == text.count("example") * 3000 + 1


HUGE, DEEP = "0x" + "f" * 3600, "+".join("1" * 500)


@pytest.mark.parametrize("value", [HUGE, DEEP])
@pytest.mark.parametrize(
    "line",
    [
        "example(mse, [{0}], [1], gives=1.0)",
        "example(mse, [1], [1], gives={0})",
        "example(mse, [1], [1], raises={0})",
        "example(mse([{0}], [1]), {0})",
        "example(mse, [1], [1], [{0}], gives=1)",
        "mse([{0}], [1]) == 1",
        "mse([1], [1]) == {0}",
        "x = [{0}]",
        "example(scale, [1], gives=1, within={0})",
        "example(scale, [1], shape={0})",
    ],
)
def test_a_line_that_python_cannot_write_is_a_problem_of_this_line(line: str, value: str) -> None:
    """Very long integers and very deep expressions can be read, but `ast.unparse` cannot write them."""
    file = read_examples(f"\n{line.format(value)}\nexample(mse, [1], [2], gives=1)\n", FUNCTIONS)
    assert [(example.line, example.expectation) for example in file.examples] == [(3, "gives=1")]
    assert [problem.line for problem in file.problems] == [2]


def test_an_example_whose_variable_cannot_be_written_points_at_the_variable() -> None:
    file = read_examples(f"x = [{HUGE}]\nexample(mse, x, x, gives=0)\n", FUNCTIONS)
    assert [problem.line for problem in file.problems] == [1, 2]
    assert "thousands of digits" in file.problems[0].text.en
    assert "Fix line 1 first" in file.problems[1].text.en


def test_a_file_of_too_many_bytes_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"x = ['가', {'1, ' * (MAX_BYTES // 3)}]\nexample(mse, x, x, gives=0)\n"
    monkeypatch.setattr(reading, "parse_quietly", None)
    file = read_examples(text, FUNCTIONS)
    (problem,) = file.problems
    assert (file.examples, file.count, problem.line) == ((), 0, 1)
    assert f"{len(text.encode())} bytes" in problem.text.en
    assert f"{MAX_BYTES}바이트" in problem.text.ko


def test_what_many_examples_need_is_written_and_searched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    visited, unparse, walk = [0], ast.unparse, ast.walk

    def counted_unparse(node: ast.AST) -> str:
        text = unparse(node)
        visited[0] += len(text)
        return text

    def counted_walk(node: ast.AST) -> Iterator[ast.AST]:
        for inner in walk(node):
            visited[0] += 1
            yield inner

    monkeypatch.setattr(ast, "unparse", counted_unparse)
    monkeypatch.setattr(ast, "walk", counted_walk)
    text = f"x = [{'1, ' * 2000}]\ny = [x, 2]\n" + "".join(f"example(mse, y, [{n}], gives=y)\n" for n in range(100))
    file = read_examples(text, FUNCTIONS)
    assert len(file.examples) == 100
    assert all(example.setup == example.gives_setup for example in file.examples)
    assert file.examples[-1].setup.endswith("\ny = [x, 2]")
    assert visited[0] < 5 * len(text)


def test_a_sentence_about_an_unknown_name_lists_and_compares_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared, match = list[int](), difflib.get_close_matches

    def counted(word: str, possibilities: Iterable[str], n: int = 3) -> list[str]:
        compared.append(len(list(possibilities)))
        return match(word, possibilities, n)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    names = "".join(f"name{number} = {number}\n" for number in range(1000))
    file = read_examples(f"{names}example(mse, qqqqqq, [1], gives=1)\nexample(mes, [1], [1], gives=1)\n", FUNCTIONS)
    assert max(compared) <= MAX_COMPARED
    assert len(file.problems[0].text.en) < 500
    assert "`mse`" in file.problems[0].text.en
    assert "Did you mean `mse`?" in file.problems[1].text.en
