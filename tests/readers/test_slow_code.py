"""Code that Python parses in quadratic time is refused before it is parsed, and what is parsed is parsed once."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from dlgrade.course.meaning import meaning, parsed, unparsed
from dlgrade.course.slow_text import MAX_DOTS, MAX_FIELDS, MAX_STATEMENTS
from dlgrade.course.stub import is_untouched
from dlgrade.exam.diagnosis.form import Forms
from dlgrade.examples.reading import read_examples
from dlgrade.grading.environment import other_python
from dlgrade.slicing.statements import names_given, statements_of
from dlgrade.submission.cells import Cell
from dlgrade.submission.exported import as_written
from dlgrade.submission.model import Companion, Part, Unreadable
from dlgrade.submission.notebook import parse_notebook
from dlgrade.submission.python_file import from_bytes
from dlgrade.submission.run_in_place import run_in_place
from dlgrade.verdict.packages import alternative

PATH = Path("mse.py")
GRADER = Path(__file__).parents[2] / "grader" / "dlgrade"
MANY = 2 * MAX_FIELDS
SLOW = {
    "fields": 'x = f"' + "{a}" * MANY + '"',
    "capital and raw": "x = Rf'" + "{a}" * MANY + "'",
    "fields in a format": 'x = f"{a:' + "{b}" * MANY + '}"',
    "sets in a format": 'x = f"{a:' + "{{b}}" * MANY + '}"',
    "on many lines": 'x = f"""' + "{a}\\\n\n" * MANY + '"""',
    "behind a short string": "x = 'a'; y = f'" + "{a}" * MANY + "'",
    "behind an empty string": "x = ''; y = f'" + "{a}" * MANY + "'",
    "behind a continued line": "x = '\\\n'; y = f\"" + "{a}" * MANY + '"',
    "behind other strings": "x = 'f\\''  # f'\ny = '' f'''" + "{a}" * MANY + "'''",
}
FAST = {
    "a template with doubled braces": 'x = f"""' + "p {{ color: red; }}\n" * 400 + '{a}"""',
    "many f-strings": 'x = f"{a} {b}"\n' * MANY,
    "a long string": 'x = "' + "{a}" * MANY + '"',
    "a comment": "# f'" + "{a}" * MANY,
    "dictionaries": "x = {f'a': {}}\n" * MANY,
}


class Parses:
    """Keeps what `ast.parse` is asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: list[str] = []
        original: Callable[..., ast.AST] = ast.parse

        def parse(source: str, *args: object, **options: object) -> ast.AST:
            self.texts.append(source)
            return original(source, *args, **options)

        monkeypatch.setattr(ast, "parse", parse)


@pytest.mark.parametrize("source", SLOW.values(), ids=SLOW)
def test_an_f_string_of_very_many_fields_is_refused(source: str) -> None:
    """For each field, the parser of Python 3.11 walks back to the start of the string."""
    with pytest.raises(Unreadable, match="1000 places"):
        from_bytes(source.encode(), PATH)
    cells = [{"cell_type": kind, "source": source} for kind in ("code", "markdown")]
    with pytest.raises(Unreadable, match="1000 places"):
        parse_notebook(json.dumps({"cells": cells}).encode(), PATH)
    assert parse_notebook(json.dumps({"cells": cells[1:]}).encode(), PATH).cells[0].source == source
    assert len(run_in_place((Cell("code", "%run s"),), (Companion("s.py", source.encode()),))) == 1


@pytest.mark.parametrize("source", FAST.values(), ids=FAST)
def test_other_braces_are_read(source: str) -> None:
    assert from_bytes(source.encode(), PATH).parts[0].source == source
    assert parsed(source) is not None


DOTTED = ["import ", "from b import c; import ", "if a:\n    import b, ", "from "]


@pytest.mark.parametrize("before", DOTTED)
@pytest.mark.parametrize("dot", [".", " . ", "\\\n."])
def test_a_name_of_very_many_dots_is_refused(before: str, dot: str) -> None:
    """Python keeps each beginning of a dotted name, so that a name of 160 KB took 7 GB."""
    source = before + dot.join("a" * (MAX_DOTS + 2)) + (" import d" if before == "from " else "")
    with pytest.raises(Unreadable, match="with dots"):
        from_bytes(source.encode(), PATH)
    assert parsed(source) is None
    assert from_bytes(source.replace("a", "3").encode(), PATH)  # numbers as NumPy prints them


@pytest.mark.parametrize("many", ["a\n", "a;"])
def test_very_many_statements_are_refused(many: str) -> None:
    """A file of two megabytes took 1.9 GB."""
    with pytest.raises(Unreadable, match="lines and semicolons"):
        from_bytes(many.encode() * (MAX_STATEMENTS + 1), PATH)
    cell = {"cell_type": "code", "source": many * (MAX_STATEMENTS // 2)}
    with pytest.raises(Unreadable):
        parse_notebook(json.dumps({"cells": [cell] * 3}).encode(), PATH)


@pytest.mark.parametrize("value", ["0x" + "f" * 3600, "+".join("1" * 500)])
def test_what_python_cannot_write_again_has_no_source(value: str, request: pytest.FixtureRequest) -> None:
    """The number has more digits than Python writes, the sum is nested more deeply than it walks. Libraries of other tests
    raise that limit."""
    request.addfinalizer(partial(sys.setrecursionlimit, sys.getrecursionlimit()))
    sys.setrecursionlimit(1000)
    assert unparsed(ast.parse(f"x = {value}")) is None
    assert unparsed(ast.parse("x=1")) == "x = 1"


READERS: dict[str, Callable[[str], object]] = {
    "parsed": parsed,
    "untouched": lambda source: is_untouched(source, "raise NotImplementedError\n"),
    "statements": statements_of,
    "names": names_given,
    "exported": lambda source: as_written(f"get_ipython().run_cell_magic({source.removeprefix('x = ')})\n"),
    "examples": lambda source: read_examples(source, {}),
    "other Python": lambda source: other_python([Part("a", source)], None),
    "an import": alternative,
    "forms": lambda source: Forms([source]).holds("for"),
}


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_parses_it(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parses = Parses(monkeypatch)
    for name in ("fields", "fields in a format", "on many lines"):
        READERS[reader](f"{SLOW[name]}\n# NotImplementedError")
    marks = "a" + "\u0315\u0316" * 60
    READERS[reader](f"x = {marks} # NotImplementedError")
    assert not any(text.count("{") > MAX_FIELDS or marks in text for text in parses.texts)


def test_what_a_student_wrote_is_parsed_in_one_place() -> None:
    """In these rooms, every text is a student's."""
    rooms = ("submission", "slicing", "classroom", "verdict", "grading", "notebook", "nbgrader")
    paths = [path for room in rooms for path in sorted((GRADER / room).rglob("*.py"))]
    asking = [path.name for path in paths if "ast.parse(" in path.read_text(encoding="utf-8")]
    assert asking == ["own_cells.py"]  # a text that is run in the worker


def test_a_text_is_parsed_once_for_all_stubs(monkeypatch: pytest.MonkeyPatch) -> None:
    stubs = [f"def f{number}(x):\n    raise NotImplementedError\n" for number in range(50)]
    for stub in stubs:
        assert is_untouched(stub, stub)
    parses = Parses(monkeypatch)
    source = "def f(x):\n    return x  # NotImplementedError, once\n"
    assert not any(is_untouched(source, stub) for stub in stubs)
    assert parses.texts.count(source) == 1


def test_a_text_is_parsed_once_for_all_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    parses = Parses(monkeypatch)
    forms = Forms(["for i in x: pass\n"])
    assert [form for form in ("for", "while", "==", "np.max", "axis=0", "") if forms.holds(form)] == ["for", ""]
    assert parses.texts.count("for i in x: pass\n") == 1


def test_a_form_is_compared_up_to_the_first_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    """To write out every part of a sum of n terms takes the square of n."""
    monkeypatch.setattr(ast, "dump", None)
    assert Forms([f"x = {'+'.join('a' * 500)} + np.max"]).holds("np.max")


def test_two_texts_that_are_no_python_do_not_mean_the_same() -> None:
    assert meaning("def (") is None
    assert not is_untouched("def (", "def f(): pass\n")
