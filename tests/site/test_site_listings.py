"""The code in the pages runs from top to bottom, and prints what its comments say."""

from __future__ import annotations

import ast
import io
import re
import textwrap
import tokenize
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from site_under_test import ROOT

from grader.text import LANGUAGES

FENCE = re.compile(r"^(?P<indent> *)```python[^\n]*\n(?P<code>.*?)^(?P=indent)```", re.MULTILINE | re.DOTALL)
PAGES = [path for lang in LANGUAGES for path in sorted((ROOT / "site" / lang).glob("*.md"))]


def listings(page: Path) -> list[str]:
    """The Python blocks of a page, in order; those in tabs are dedented."""
    found = FENCE.finditer(page.read_text(encoding="utf-8"))
    return [textwrap.dedent(match["code"]) for match in found]


def promised(code: str) -> list[str]:
    """What the comments say is printed: beside a print, and in whole lines right below one."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Expr) and is_print(node.value)]
    ends = {node.end_lineno for node in calls}
    lines = []
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        row, column = token.start
        if token.type == tokenize.COMMENT and (row in ends or (is_alone(token, column) and row - 1 in ends)):
            lines.append(token.string.removeprefix("#").strip())
            ends.add(row)
    return lines


def is_print(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"


def is_alone(token: tokenize.TokenInfo, column: int) -> bool:
    return not token.line[:column].strip()


@pytest.mark.parametrize("source", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_listings_of_a_page_run_and_print_what_they_say(source: Path) -> None:
    names: dict[str, object] = {"__name__": source.stem}
    for number, code in enumerate(listings(source), 1):
        shown = io.StringIO()
        with redirect_stdout(shown):
            exec(compile(code, f"{source.name}, listing {number}", "exec"), names)
        printed = [line.strip() for line in shown.getvalue().splitlines() if line.strip()]
        assert printed == promised(code), f"listing {number}:\n{code}"


def test_most_chapters_have_listings() -> None:
    assert sum(bool(listings(page)) for page in PAGES) > len(PAGES) // 2


def test_a_wrong_comment_is_seen() -> None:
    code = "x = 1  # one\nprint(x)  # 2\nfor n in range(2):\n    print(n)\n# 0\n# 1\n"
    assert promised(code) == ["2", "0", "1"]
