"""The code in the chapters: it runs from top to bottom, and prints what the comments beside it say."""

from __future__ import annotations

import ast
import contextlib
import io
import re
import textwrap
import tokenize
from pathlib import Path

import pytest

from grader.text import LANGUAGES, Lang

SITE = Path(__file__).parents[2] / "site"
CHAPTERS = sorted(path.stem for path in (SITE / "ko").glob("[0-9][0-9]_*.md"))
FENCE = re.compile(r"^(?P<indent> *)```python[^\n]*\n(?P<code>.*?)^(?P=indent)```", re.DOTALL | re.MULTILINE)
FRAMEWORKS = ("torch", "keras")


def listings(chapter: str, lang: Lang) -> list[tuple[int, str]]:
    """The page's Python blocks, those in tabs too: the line on which each begins, and its code."""
    text = (SITE / lang / f"{chapter}.md").read_text(encoding="utf-8")
    return [(text[: fence.start()].count("\n") + 1, textwrap.dedent(fence["code"])) for fence in FENCE.finditer(text)]


def comments(code: str) -> list[str]:
    """What stands behind each `#`."""
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    return [token.string.lstrip("#").strip() for token in tokens if token.type == tokenize.COMMENT]


def unannounced(printed: list[str], announced: list[str]) -> str | None:
    """The first printed line that no comment announces, read in order; None when all are."""
    rest = iter(announced)
    return next((line for line in printed if line.strip() not in rest), None)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_code_prints_what_its_comments_say(chapter: str, lang: Lang) -> None:
    blocks = listings(chapter, lang)
    for name in FRAMEWORKS:
        if any(f"import {name}" in code for _, code in blocks):
            pytest.importorskip(name, exc_type=ImportError)
    names: dict[str, object] = {"__name__": "page"}
    for line, code in blocks:
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(compile(code, f"{lang}/{chapter}.md, listing at line {line}", "exec"), names)
        wrong = unannounced(output.getvalue().splitlines(), comments(code))
        assert wrong is None, f"{lang}/{chapter}.md:{line} prints {wrong!r}, which no comment says"


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_both_languages_show_the_same_code(chapter: str) -> None:
    korean, english = ([skeleton(code) for _, code in listings(chapter, lang)] for lang in LANGUAGES)
    assert korean == english


def skeleton(code: str) -> str:
    """The code without comments and without the wording of its strings, which may be translated."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = "…"
    return ast.dump(tree)


@pytest.mark.parametrize(
    ("printed", "announced", "wrong"),
    [
        (["1", "2"], ["1", "2"], None),
        (["1"], ["a remark", "1"], None),
        (["2", "1"], ["1", "2"], "1"),
        (["3"], [], "3"),
        (["1", "1"], ["1"], "1"),
    ],
)
def test_each_printed_line_needs_a_comment_of_its_own(
    printed: list[str], announced: list[str], wrong: str | None
) -> None:
    assert unannounced(printed, announced) == wrong
