"""Reading a student's text takes time in proportion to its length, and raises no exception except `Unreadable`.

Work is counted, not timed: lines of Python that run, for a text and for one of twice the length. Regular expressions run
inside of one line, so their forms are looked at instead. `bench/readers.py` prints the CPU time of both.
"""

from __future__ import annotations

import codecs
import contextlib
import importlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from dlgrade.course.stub import is_untouched
from dlgrade.isolation.student.outcome import Frame, Raised
from dlgrade.quiz.keyboard import words
from dlgrade.quiz.kinds.numeric import read_number
from dlgrade.quiz.model import UnreadableError
from dlgrade.quiz.shapes import uniform
from dlgrade.slicing.answer_search import Wanted
from dlgrade.slicing.cells import names_of
from dlgrade.slicing.opened import Opened, opened, without_check
from dlgrade.slicing.readings import readings
from dlgrade.slicing.statements import statements_of
from dlgrade.submission.cells import Cell
from dlgrade.submission.companions import companions
from dlgrade.submission.exported import COLAB_REMARK, as_written
from dlgrade.submission.magics import plain_python
from dlgrade.submission.model import Companion, Unreadable
from dlgrade.submission.notebook import parse_notebook
from dlgrade.submission.python_file import decode, from_bytes
from dlgrade.submission.run_in_place import run_in_place
from dlgrade.verdict.explain_outcome import explain_outcome
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.adversaries import ANSWERS, TEXTS, chain_of_modules
from tests.untimed import UNTIMED

STUB = "def mse(y_true, y_pred):\n    raise NotImplementedError\n"
WANTED = Wanted(frozenset({"mse"}), STUB, "mse")
PATH = Path("week1.ipynb")
Reader = Callable[[str], object]
is_untouched(STUB, STUB)  # what is found out about a stub is kept, so that no text is the first


def one_cell(text: str) -> object:
    opened.cache_clear()
    return list(readings(WANTED, opened((Cell("code", text),)), ()))


def many_cells(text: str) -> object:
    """Each line is a cell of its own, up to the number of cells that a notebook may have."""
    opened.cache_clear()
    return list(readings(WANTED, opened(tuple(Cell("code", line) for line in text.splitlines()[:2000])), ()))


def notebook(text: str) -> object:
    cells = [{"cell_type": "code", "source": text.splitlines(keepends=True)}]
    with contextlib.suppress(Unreadable):
        return parse_notebook(json.dumps({"cells": cells}).encode(), PATH)


def raised(text: str) -> object:
    return explain_outcome(Raised(("SyntaxError",), text, (Frame("mse.py", 1, "f", text),)), at_import=True)


READERS: dict[str, Reader] = {
    "commands": plain_python.__wrapped__,
    "a saved notebook": as_written,
    "bytes": lambda text: decode(text.encode(), PATH),
    "statements": statements_of,
    "names of a cell": names_of,
    "without a check cell": lambda text: without_check("from dlgrade.notebook import check\n" + text),
    "one cell": one_cell,
    "many cells": many_cells,
    "a notebook": notebook,
    "untouched?": lambda text: is_untouched(text, STUB),
    "an exception": raised,
}
LONG = ("statements", "names of a cell", "without a check cell", "one cell", "many cells")
"""Readers that parse Python, which is many lines of work for each line of text."""


LENGTH = 75


def is_more_than_twice(once: int, twice: int) -> bool:
    """The limit leaves room for work that is done once. A reader that runs 0.03 lines for each pair of characters is noticed."""
    return twice > 2.3 * once + 300


def work(reader: Reader, text: str) -> int:
    """How many lines of Python run while the text is read."""
    lines = 0

    def count(_frame: Any, event: str, _value: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        reader(text)
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("reader", [pytest.param(r, marks=[pytest.mark.slow] * (r in LONG)) for r in READERS])
def test_twice_the_text_is_twice_the_work(reader: str) -> None:
    worked = {text: [work(READERS[reader], TEXTS[text](n)) for n in (LENGTH, 2 * LENGTH)] for text in TEXTS}
    assert {text: (once, twice) for text, (once, twice) in worked.items() if is_more_than_twice(once, twice)} == {}


def unrelated(lines: int) -> Opened:
    """A notebook that was searched before, with an answer among many other lines."""
    other = "".join(f"a{number} = a{number + 1}\n" for number in range(lines))
    notebook = opened(tuple(Cell("code", text) for text in (other, "def mse(a, b):\n    return 1\n", other)))
    list(readings(Wanted(frozenset({"a0"}), STUB, "a0"), notebook, ()))
    return notebook


def test_one_exercise_more_costs_what_its_answer_needs() -> None:
    """What the names of a notebook come from is found out once, for all of its exercises."""
    notebooks = [unrelated(number) for number in (LENGTH, 4 * LENGTH)]
    worked = [work(lambda _, each=each: list(readings(WANTED, each, ())), "") for each in notebooks]  # type: ignore[misc]
    assert worked[0] == worked[1]


def test_twice_the_files_beside_the_code_are_twice_the_work(tmp_path: Path) -> None:
    """Also where each of many modules mentions the next, so that each is found in a round of its own."""
    folders = [chain_of_modules(tmp_path, number) for number in (200, 400)]
    assert len(companions(Path(folders[1]), ["import m0"])[0]) == 40
    assert not is_more_than_twice(*(work(lambda at: companions(Path(at), ["import m0"]), at) for at in folders))


def test_the_count_would_notice_a_square() -> None:
    def careless(text: str) -> None:
        lines = text.splitlines()
        for _ in lines:
            for _ in lines:
                pass

    assert is_more_than_twice(*(work(careless, TEXTS["commands"](n)) for n in (LENGTH, 2 * LENGTH)))


EXPRESSIONS = [
    ("course.slow_text", ("TOKEN",)),
    (
        "submission.magics",
        (
            "CELL_COMMAND",
            "PROMPT",
            "COMMAND",
            "COLAB_IMPORT",
            "COLAB",
            "EXPORTED",
            "TOKEN",
            "LIKE_A_COMMAND",
            "LIKE_AN_EXPORTED",
        ),
    ),
    ("submission.exported", ("WRAPPED",)),
    ("submission.folder_words", ("WORD",)),
    ("submission.run_in_place", ("RUN",)),
    ("submission.newest", ("NUMBERED", "COPIED")),
    ("course.stub", ("LINE_OF_CODE",)),
    ("slicing.cells", ("BOUND_IN_TEXT",)),
    ("quiz.kinds.numeric", ("NUMBER",)),
]


@pytest.mark.parametrize(("module", "name"), [(module, name) for module, names in EXPRESSIONS for name in names])
def test_an_expression_never_goes_back(module: str, name: str) -> None:
    """Every repetition without a bound is possessive, so that none gives back what it has read and tries again."""
    pattern: re.Pattern[str] = getattr(importlib.import_module(f"dlgrade.{module}"), name)
    parser: Any = importlib.import_module("re._parser")
    greedy = [item for item in _repeats(parser.parse(pattern.pattern, pattern.flags)) if item[1][1] == parser.MAXREPEAT]
    assert [item for item in greedy if item[0] is not parser.POSSESSIVE_REPEAT] == []


def _repeats(parsed: Any) -> Iterator[Any]:
    for operation, value in parsed:
        if str(operation).endswith("REPEAT"):
            yield operation, value
        for part in value if isinstance(value, (tuple, list)) else ():
            inner = part if isinstance(part, list) else [part]
            for each in inner:
                if type(each).__name__ == "SubPattern":
                    yield from _repeats(each)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_to_a_quiz_is_read_once(text: str) -> None:
    for reader in (read_or_refuse, uniform, words):
        once, twice = (work(reader, ANSWERS[text](n)) for n in (500, 1000))
        assert twice <= 2.3 * once + 100


def read_or_refuse(text: str) -> float | None:
    try:
        return read_number(text)
    except UnreadableError:
        return None


FRAGMENTS = [
    "x", " ", "\n", "\t", "\r", "\f", "\\\n", "%", "!", "?", "$", "'", '"', "'''", '"""', "(", ")", "[", "]", "{", "}",
    "#", "@", ":", "=", ":=", "def f(", "class ", "lambda ", "import ", "from x import *", "for x in ", "async ", "match x:",
    "%%time\n", "%%bash\n", "%%writefile a.py\n", "# %%time\n", f"{COLAB_REMARK}\n", ">>> ",
    "get_ipython().run_cell_magic('time', '', 'x')\n", "0x" + "f" * 5000,
    "9" * 5000, "\ud800", "\0", "é", "평균", "\u202e", "\u2028", "f'{x!r}'", "*", "**", "global x\n", "except* ", "del x\n",
    "from google.colab import drive\n", "from dlgrade.notebook import check\n", "from __future__ import annotations\n",
    "(x := 1)", "case {'a': 1, **x}:", "-" * 3000, "(" * 300, "[" * 300, "x.a" * 500, "with x as y:\n    ",
]  # fmt: skip
SOURCES = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)


@settings(UNTIMED, max_examples=150)
@given(SOURCES)
def test_no_text_makes_a_reader_raise(text: str) -> None:
    for name, reader in READERS.items():
        if name != "bytes":
            reader(text)


@settings(UNTIMED, max_examples=150)
@given(
    st.sampled_from([b"", b"\xef\xbb\xbf", codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, b"# coding: rot13\n", b"#coding:punycode\n"]),
    st.binary(max_size=60) | SOURCES.map(lambda text: text.encode("utf-8", "surrogatepass")),
)  # fmt: skip
def test_no_bytes_make_a_reader_raise_but_unreadable(mark: bytes, data: bytes) -> None:
    for reader in (decode, parse_notebook):
        with contextlib.suppress(Unreadable):
            reader(mark + data, PATH)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["code", "markdown", "x = 1", "\ud800"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["cells", "worksheets", "cell_type", "source", "input", "metadata", "kernelspec",
                                       "language", "name", "nbgrader", "grade_id"]), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@settings(UNTIMED, max_examples=150)
@given(JSON)
def test_no_document_makes_the_notebook_reader_raise_but_unreadable(document: object) -> None:
    with contextlib.suppress(Unreadable):
        parse_notebook(json.dumps(document).encode(), PATH)


@pytest.mark.parametrize("key", ["worksheets", "cells", "source"])
def test_deep_documents_are_refused_or_read(key: str) -> None:
    for depth in (300, 900, 5000, 100_000):
        for inner in ("1", '{"cells": []}'):
            text = f'{{"{key}": [' * depth + inner + "]}" * depth
            with contextlib.suppress(Unreadable):
                parse_notebook(text.encode(), PATH)
    for depth in (300, 900):
        deep = "[" * depth + "]" * depth
        with contextlib.suppress(Unreadable):
            parse_notebook(f'{{"cells": [{{"cell_type": "code", "source": [{deep}]}}]}}'.encode(), PATH)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"cells": [{"cell_type": "code", "source": "x\n"}] * 2001}, "2000 cells"),
        ({"cells": [{"cell_type": "code", "source": "\n" * 50_001}]}, "50000 lines"),
        ({"cells": [{"cell_type": "code", "source": "x" * (2**20 + 1)}]}, "1 MiB"),
        ({"cells": [[[]]] * 1_100_000}, "lists and objects"),
    ],
)
def test_a_cap_is_a_sentence(document: object, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        parse_notebook(json.dumps(document).encode(), PATH)


MARKS = {
    "two accents": "a" + "\u0315\u0316" * 60,
    "a mark that is two": "a" + "\u0f73" * 110,
    "a letter that is a mark in a name": "a" + "\uff9e\u0315" * 60,
}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
def test_many_marks_in_a_row_are_refused(marks: str) -> None:
    """To bring them into their normal form takes time in the square of their number, also where Python parses a name."""
    exported = f"get_ipython().run_cell_magic('time', '', {marks!a})\n"
    for text in (marks, f"{marks} = 1", exported):
        with pytest.raises(Unreadable, match="100 combining marks"):
            from_bytes(text.encode(), PATH)
    with pytest.raises(Unreadable, match="100 combining marks"):
        parse_notebook(json.dumps({"cells": [{"cell_type": "code", "source": marks}]}).encode(), PATH)
    assert len(run_in_place((Cell("code", "%run s"),), (Companion("s.py", marks.encode()),))) == 1


def test_marks_of_a_language_are_read() -> None:
    texts = ("e\u0301\u0323 " * 500, "═" * 500, "ㅋ" * 500, "\u1112\u1161\u11ab" * 500, "a\u0301" * 500)
    for text in texts:
        assert from_bytes(f"# {text}".encode(), PATH).parts[0].source == f"# {text}"


def test_a_companion_of_marks_brings_no_words(tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text("other\n" + "a" + "\u0315\u0316" * 60, encoding="utf-8")
    (tmp_path / "other.csv").write_text("1", encoding="utf-8")
    found, _ = companions(tmp_path, ["import tools, csv"])
    assert [file.name for file in found] == ["tools.py"]
