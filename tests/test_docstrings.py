"""Docstrings are whole sentences: an error has its verb, as in "Raises CourseError where …"."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "grader" / "dlgrade" / "demo"  # its files are sample submissions, which may be no Python


@cache
def trees() -> dict[Path, ast.Module]:
    paths = [*(ROOT / "grader" / "dlgrade").rglob("*.py"), *(ROOT / "bench").glob("*.py")]
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths if DEMO not in path.parents}


@cache
def without_verb() -> re.Pattern[str]:
    """A pattern that finds the name of an exception at the beginning of a sentence or clause, as its subject."""
    errors = {
        name for name, value in vars(builtins).items() if isinstance(value, type) and issubclass(value, Exception)
    }
    bases = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    while more := {name for name, of in bases.items() if name not in errors and of & errors}:
        errors |= more
    names = "|".join(sorted(errors, key=len, reverse=True))
    return re.compile(rf"(?:^|[.;]\s+)(?:{names})(?: or (?:{names}))* (?:where|for|if|unless|when)\b")


def docstrings() -> Iterator[tuple[str, str]]:
    """The place and the text of each docstring of a module, class or function."""
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                text = ast.get_docstring(node)
                if text is not None:
                    yield f"{path.relative_to(ROOT)}: {getattr(node, 'name', 'module')}", text


def test_an_error_has_its_verb() -> None:
    texts = list(docstrings())
    assert len(texts) > 2000
    assert [place for place, text in texts if without_verb().search(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "CourseError for a missing file.",
        "The text; CourseError where it is missing.",
        "It reads.\nOSError if it cannot.",
    ],
)
def test_an_error_without_its_verb_would_be_found(text: str) -> None:
    assert without_verb().search(text)


def test_an_error_with_its_verb_is_fine() -> None:
    assert not without_verb().search("The text. Raises CourseError where it is missing.")
