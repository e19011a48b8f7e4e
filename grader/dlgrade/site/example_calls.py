"""Turns the example calls of a task into lines that can be run in the page's scratch area."""

from __future__ import annotations

import ast
import re

BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
RAISES = re.compile(r"#\s*\w*Error\b")


def example_calls(statement: str) -> str:
    """The Python blocks of a statement, with a `print` around each call, so that every result is seen.

    A call that is said to raise an error is commented out, because it would end the run before the lines below it.
    """
    return "\n".join(runnable(code.rstrip()) for code in BLOCK.findall(statement))


def runnable(code: str) -> str:
    """One block of code with a `print` around its calls. Code that cannot be parsed is returned unchanged."""
    try:
        body = ast.parse(code).body
    except SyntaxError:
        return code
    lines = code.splitlines()
    for node in body:
        if not isinstance(node, ast.Expr):
            continue
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        end = len(lines[last].encode()[: node.end_col_offset].decode())
        if RAISES.search(lines[last][end:]):
            lines[first : last + 1] = [f"# {line}" for line in lines[first : last + 1]]
        elif not ast.unparse(node).startswith("print("):
            lines[last] = f"{lines[last][:end]}){lines[last][end:]}"
            lines[first] = f"print({lines[first]}"
    return "\n".join(lines)
