"""The code in the pages: it runs from top to bottom, prints what its comments say, and is the same in both languages."""

from __future__ import annotations

import ast
import contextlib
import io
import re
import textwrap
import tokenize
from collections.abc import Iterator

import pytest
from dlgrade.text import LANGUAGES, Lang
from site_under_test import CHAPTERS, ROOT

SITE = ROOT / "site"
PAGES = sorted(path.stem for path in (SITE / "ko").glob("*.md"))
FENCE = re.compile(r"^(?P<indent> *)```python[^\n]*\n(?P<code>.*?)^(?P=indent)```", re.DOTALL | re.MULTILINE)
FRAMEWORKS = ("torch", "keras")


def listings(page: str, lang: Lang) -> list[tuple[int, str]]:
    """The page's Python blocks, those in tabs too: the line on which each begins, and its code."""
    text = (SITE / lang / f"{page}.md").read_text(encoding="utf-8")
    return [(text[: fence.start()].count("\n") + 1, textwrap.dedent(fence["code"])) for fence in FENCE.finditer(text)]


def promised(code: str) -> list[str]:
    """The printed text that comments give: beside a statement that prints, or in whole lines right below it."""
    lines = []
    ends = set(prints(ast.parse(code)))
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        row, column = token.start
        alone = not token.line[:column].strip()
        if token.type == tokenize.COMMENT and (row in ends or (alone and row - 1 in ends)):
            lines.append(token.string.removeprefix("#").strip())
            ends.add(row)
    return lines


def prints(tree: ast.Module) -> Iterator[int]:
    """The last line of each call of print."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Call(func=ast.Name(id="print")), end_lineno=int(end)):
                yield end


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_the_code_prints_what_its_comments_say(page: str, lang: Lang) -> None:
    blocks = listings(page, lang)
    for name in FRAMEWORKS:
        if any(f"import {name}" in code for _, code in blocks):
            pytest.importorskip(name, exc_type=ImportError)
    names: dict[str, object] = {"__name__": "page"}
    for line, code in blocks:
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(compile(code, f"{lang}/{page}.md, listing at line {line}", "exec"), names)
        printed = [line.strip() for line in output.getvalue().splitlines() if line.strip()]
        assert printed == promised(code), f"{lang}/{page}.md:{line}\n{code}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", [name for name in CHAPTERS if name[:2] not in ("01", "02", "03", "04", "05")])
def test_a_line_of_code_fits_beside_the_table_of_contents(page: str, lang: Lang) -> None:
    lines = [line for _, code in listings(page, lang) for line in code.splitlines()]
    assert [line for line in lines if sum(2 if ord(sign) >= 0x1100 else 1 for sign in line) > 78] == []


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_show_the_same_code(page: str) -> None:
    korean, english = ([skeleton(code) for _, code in listings(page, lang)] for lang in LANGUAGES)
    assert korean == english


def skeleton(code: str) -> str:
    """The code without comments and without the wording of its strings, which may be translated."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = "…"
    return ast.dump(tree)


def test_most_chapters_have_listings() -> None:
    assert sum(bool(listings(chapter, "ko")) for chapter in CHAPTERS) > len(CHAPTERS) // 2


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("print(x)  # 2\n", ["2"]),
        ("x = 1  # one\nprint(x)\n", []),
        ("for n in range(2):\n    print(n)\n# 0\n# 1\n", ["0", "1"]),
        ("print(\n    x,  # the first\n    y,\n)\n# 1 2\n\n# a remark\n", ["1 2"]),
    ],
)
def test_a_comment_promises_only_beside_or_below_a_print(code: str, lines: list[str]) -> None:
    assert promised(code) == lines
