"""Python's error messages are explained, since beginners do not understand them."""

from __future__ import annotations

import pytest
from dlgrade.course.loading import load_course, select
from dlgrade.report.text import verdict_block
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict
from rich.console import Console

from tests.conftest import ROOT, GradeSource

DEF = "import numpy as np\n\n\ndef mse(y_true, y_pred):\n"


def spoken(verdict: Verdict, lang: Lang = "en") -> str:
    explanations = [check.explanation for check in verdict.checks if check.explanation]
    return " ".join(text(lang) for e in explanations for text in (e.headline, *e.details))


def shown(verdict: Verdict, lang: Lang = "en") -> str:
    (exercise,) = select(load_course(ROOT), verdict.exercise)
    console = Console(width=200, record=True, file=None, markup=False, highlight=False)
    with console.capture() as captured:
        console.print(verdict_block(exercise, verdict, lang))
    return captured.get()


SYNTAX = [
    ("    return np.mean((y_true - y_pred) ** 2\n", 5, 19, "닫히지 않았습니다", "never closed"),
    ("    return np.mean(y_true - y_pred))\n", 5, 36, "짝이 맞지 않습니다", "do not pair up"),
    ("    return np.mean([y_true - y_pred)\n", 5, 36, "짝이 맞지 않습니다", "do not pair up"),
    ("    for i in range(3)\n        pass\n", 5, 22, "콜론", "ends in a colon"),
    ("    while True print(1)\n", 5, 16, "콜론", "ends in a colon"),
    ("    a = 1\n      return a\n", 6, 7, "더 들여쓰여", "indented more"),
    ("return 1\n", 5, 1, "공백 네 칸을 들여", "indented by four spaces"),
    ("\tx = 1\n        return x\n", 6, None, "탭과 공백", "Tabs and spaces"),
    ("    if y_true:\n        x = 1\n      return x\n", 7, 7, "어느 줄과도 맞지 않습니다", "fits none of the lines"),
    ('    s = "abc\n', 5, 9, "닫히지 않았습니다", "never closed"),
    ('    """abc\n', 5, None, "닫히지 않았습니다", "never closed"),
    ("    return np.mean（y_true）\n", 5, 19, "`(` 글자를 치세요", "Type `(` in its place"),
    ("    return np.mean(y_true)²\n", 5, 27, "`**2` 글자를", "Type `**2`"),
    ("    return 2 × 3 ÷ 4\n", 5, 14, "`*` 글자를", "Type `*`"),
    ("    return 2 − 3\n", 5, 14, "`-` 글자를", "Type `-`"),
    ("    if 2 ≠ 3: pass\n", 5, 10, "`!=` 글자를", "Type `!=`"),
    ("    return “a”\n", 5, 12, '`"` 글자를', 'Type `"`'),
    ("    return 3♡\n", 5, 13, "모르는 글자", "does not know"),
    ("    return 1\n>>> mse(1, 2)\n", 6, None, "셸이 보여 주는", "shown by Python's shell"),
    ("    Return 1\n", 5, None, "`return` 단어를", "Write `return`"),
    ("    retrun y_true\n", 5, None, "`return` 단어를", "Write `return`"),
    ("    return 1\nfunction f(x):\n    return x\n", 6, None, "`def` 단어를", "Write `def`"),
    ("    if y_true:\n        pass\n    esle:\n        pass\n", 7, None, "`else` 단어를", "Write `else`"),
    ("    return 1\npip install numpy\n", 6, None, "설치 명령", "installs a package"),
    ("    if y_true <> 3: pass\n", 5, None, "`<>`가 아니라", "not `<>`"),
    ('    n = "ㅇ" ㅇ\n', 5, None, "한글 글자 `ㅇ` 하나", "single Korean letter, `ㅇ`"),
    ("    ｒeturn 3\n", 5, None, "전각 글자", "full-width letters"),
    ("    if y_true {\n", 5, None, "중괄호로 묶지", "no braces"),
    ("    try:\n        return 1\n", 6, None, "`except` 묶음이", "followed by an `except`"),
    ("    returned the mean of both\n", 5, None, "`#` 뒤에 쓰세요", "after a `#`"),
    ("    width height\n", 5, None, "읽지 못했습니다", "could not read on"),
    ("    return np.mean(\xa0y_true)\n", 5, 20, "보이지 않는 공백", "invisible space"),
    ("    if y_true.shape = y_pred.shape:\n        return 1\n", 5, 8, "`==`을 쓰세요", "use `==`"),
    ("    제곱을 합니다\n", 5, None, "`#` 뒤에 쓰세요", "after a `#`"),
    ("    else:\n        return 1\n", 5, 5, "짝이 되는 `if`", "belongs to no `if`"),
    ('    print "x"\n', 5, 5, "괄호가 필요합니다", "parentheses in Python 3"),
    ("    x = 0\n    x++\n", 6, None, "`x += 1`", "`x += 1`"),
    ("    lambda = 3\n", 5, None, "예약어", "word of Python's own"),
    ("    return np.mean(y_true y_pred)\n", 5, 20, "쉼표나 연산자", "comma or an operator"),
    ("    return 2x\n", 5, None, "연산자가 필요합니다", "there must be an operator"),
    ("    break\n", 5, 5, "반복문 안에서만", "inside a loop only"),
    ("    return 1\n<<<<<<< HEAD\n", 6, None, "git이 합치다", "git merge"),
    ("    return 1\n%matplotlib inline\n", 6, 1, "노트북에서만", "notebook only"),
    ("    return y_true -\n", 5, 20, "읽지 못했습니다", "could not read on"),
]


@pytest.mark.parametrize(("body", "line", "column", "ko", "en"), SYNTAX)
def test_a_syntax_error_has_a_place_and_a_meaning(
    grade_source: GradeSource, body: str, line: int, column: int | None, ko: str, en: str
) -> None:
    verdict = grade_source("mse", DEF + body)
    assert f"line {line}: a syntax error near column {column or ''}" in spoken(verdict)
    assert f"{line}번째 줄: {column or ''}" in spoken(verdict, "ko")
    assert en in spoken(verdict)
    assert ko in spoken(verdict, "ko")


def test_a_form_feed_ends_no_line(grade_source: GradeSource) -> None:
    verdict = grade_source("mse", "\f\nx = '\u2028'\nno_such_name\n")
    assert "line 3: your code raised `NameError`: `no_such_name`" in spoken(verdict)


EXCEPTIONS = [
    ("    return np.mean((y_true - y_pred) ^ 2)", "not `^`"),
    ("    return np.men(y_true)", "NumPy has no function of that name"),
    ("    return np.mean(y_true.astype(np.float))", "removed from NumPy. Use `float` instead"),
    ("    return np.product(y_true)", "Use `np.prod` instead"),
    ("    return np.trapz(y_true)", "Use `np.trapezoid` instead"),
    ("    return np.NaN", "Use `np.nan` instead"),
    ("    return np.mean(y_true[len(y_true) / 2])", "must be a whole number"),
    ("    return [1, 2][len(y_true) / 2]", "must be a whole number"),
    ("    return [[1, 2]][0, 1]", "Write `x[i][j]`"),
    ("    return y_true['a']", "must be a whole number"),
    ("    return y_true[y_true]", "must be a whole number"),
    ("    return y_true[0, 0, 0]", "more positions in the brackets"),
    ("    return y_true[0][0]", "A single number has no entries"),
    ("    return [].pop()", "Nothing can be taken out of an empty list"),
    ("    return y_true[99]", "A position that does not exist"),
    ("    return [1, 2][2]", "A position that does not exist"),
    ("    return np.uint8(300)", "message: Python integer 300 out of bounds for uint8 "),
    ("    return np.mean(y_true, axis=2)", "has no such axis"),
    ("    return np.mean(y_true, y_pred)", "in the place of the axis"),
    ("    for i in range(len(y_true) / 2): pass", "A whole number belongs here"),
    ("    return len(5)", "of a value that has none"),
    ("    return len(None)", "There is None where"),
    ("    return int('abc')", "cannot be read as a number"),
    (
        "    import math\n    return math.exp(y_true)",
        "`math.exp` takes one number, not an array. For arrays use `np.exp`",
    ),
    ("    from math import pow\n    return pow([1], 2)", "use `np.power`"),
    ("    import math\n    return float(y_true) + math.exp(1)", "Take its mean or sum"),
    ("    return np.array[1, 2]", "A call needs parentheses"),
    ("    return np(y_true)", "A module was called"),
    ("    def f(a, *, b): return a\n    return f(1)", "do not fit the `def` line"),
    ("    a, b = 3", "a single value on its right"),
    ("    x = (1, 2)\n    x[0] = 3", "entry of a tuple or a text"),
    ("    return y_true.average()", "no attribute or method"),
    ("    return None + y_true[0]", "There is None where a value should be"),
    ('    raise "shapes"', "not text"),
    ('    return "a" - 1', "cannot be combined"),
    ("    a, b = 1, 2, 3", "fewer names on the left"),
    ("    return {}['a']", "dictionary has no such key"),
    ("    return 3(y_true)", "is not a function was called"),
    ("    return 3[0]", "Square brackets"),
    ("    for i in 3: pass", "`range(n)`"),
    ("    return np.mean()", "do not fit the `def` line"),
    ("    import math\n    return math.sqrt(-1)", "not defined"),
    ("    return open('data.csv').read()", "No other files"),
]


@pytest.mark.parametrize(("body", "said"), EXCEPTIONS)
def test_an_exception_has_a_meaning(grade_source: GradeSource, body: str, said: str) -> None:
    assert said in f"{spoken(grade_source('mse', DEF + body + chr(10)))} "


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def mse(y_true):\n    return 1", "take as many as it did at first"),
        ("def mse(y_true, y_pred, n):\n    return 1", "take as many as it did at first"),
        ("def MSE(y_true, y_pred):\n    return 1", "it has `MSE`. Rename it to `mse`"),
        ("class A:\n    def mse(self, y_true, y_pred):\n        return 1", "is its `def` indented"),
        ("def f(a):\n    return a\nlimit = f()\ndef mse(a, b):\n    return limit", "before any call"),
        ("def mse(a, b):\n    exit()", "the code ended the program: `exit()`"),
        (DEF + "    return y_true[np.ones(2, bool)]", "truth values selects from an array of another length"),
        (DEF + "    return y_true, y_pred", "A tuple came back"),
        (DEF + "    return float(np.mean((y_true - y_pred) ** 2)),", "Is there a comma at the end"),
        (DEF + "    return [float(np.mean((y_true - y_pred) ** 2))]", "A list with one entry came back"),
        (DEF + "    return np.mean((y_true - y_pred) ** 2).reshape(1)", "An array with one entry came back"),
        (
            DEF + "    if y_true.shape != y_pred.shape:\n        return ValueError\n    return 1.0",
            "Write `raise ValueError`",
        ),
        ("class mse:\n    def __init__(self, a, b):\n        self.a = a", "`mse` is a class, not a function"),
        ("class mse:\n    pass", "`mse` is a class, not a function"),
        (DEF + "    return 'x' * 10 ** 13", "line 5: a limit on memory or files was exceeded: `return 'x'"),
        (DEF + "    return str(np.mean(y_true))", "Text came back"),
        (DEF + "    return np.mean", "A function itself came back"),
        (DEF + "    yield 1.0", "has not run yet"),
        (DEF + "    return [1.0, 2.0]", "shape of what came back: (2,)"),
        (DEF + "    return 1j", "dtype of what came back: complex128"),
        (
            DEF + "    if y_true.shape != y_pred.shape: raise IndexError\n    return 1.0",
            "line 5: your code raised `Ind",
        ),
        (DEF + "    np.zeros(10 ** 13)", "what was raised is `MemoryError`"),
    ],
)
def test_what_came_of_a_call(grade_source: GradeSource, source: str, said: str) -> None:
    assert said in spoken(grade_source("mse", source + "\n"))


def test_a_function_of_the_exercise_is_no_other_spelling(grade_source: GradeSource) -> None:
    said = spoken(grade_source("activations", "def sigmoid(z):\n    return z\ndef sigmoid_Grad(z):\n    return z\n"))
    assert "it has `sigmoid`" not in said
    assert "has no function `sigmoid_grad`, but it has `sigmoid_Grad`" in said


def test_an_exit_or_an_input_has_no_message_of_ours(grade_source: GradeSource) -> None:
    for body in ("    exit()\n", "    input()\n"):
        assert "message:" not in spoken(grade_source("mse", DEF + body))


@pytest.mark.parametrize("body", ["    return (\n", "    return np.men(y_true)\n"])
def test_what_has_been_said_is_not_said_again(grade_source: GradeSource, body: str) -> None:
    text = shown(grade_source("mse", DEF + body))
    assert text.count("message:") == 1
    assert text.count("mse.py, line 5") == 1


def test_a_missing_function_was_not_called(grade_source: GradeSource) -> None:
    assert "call:" not in shown(grade_source("mse", "x = 1\n"))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("raise KeyError", "raises `KeyError`; 3.0"),
        ('raise OSError("one `a\\ntwo")', "raises `OSError: one 'a …`; 3.0"),
        ("return np.mean(y_true.astype(np.float))", "message: module 'numpy' has no attribute 'float'. …"),
    ],
)
def test_an_error_is_shown_by_the_first_line_of_its_message(grade_source: GradeSource, body: str, said: str) -> None:
    assert said in shown(grade_source("mse", f"{DEF}    {body}\n"))
