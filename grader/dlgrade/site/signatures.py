"""The heads of what a student writes, read from a solution and never run."""

from __future__ import annotations

import ast
import re

WIDTH = 68  # characters of code that fit into a card


def heads(source: str) -> list[str]:
    """The public functions and classes of a solution, without bodies; a long head has a line an argument."""
    public = (ast.FunctionDef, ast.ClassDef)
    found = [node for node in ast.parse(source).body if isinstance(node, public)]
    return [head(node) for node in found if not node.name.startswith("_")]


def head(node: ast.FunctionDef | ast.ClassDef) -> str:
    """One head; of a class only the name is told, its methods are in the stub."""
    if isinstance(node, ast.ClassDef):
        return f"class {node.name}: ..."
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    # as written by hand: a blank on both sides of the default of an annotated argument
    arguments = [re.sub(r"^(\w+: [^=]+)=", r"\1 = ", each) for each in split(ast.unparse(node.args))]
    line = f"def {node.name}({', '.join(arguments)}){returns}: ..."
    if len(line) <= WIDTH:
        return line
    lines = "".join(f"    {argument},\n" for argument in arguments)
    return f"def {node.name}(\n{lines}){returns}: ..."


def split(arguments: str) -> list[str]:
    """`a: tuple[int, int], b` → its arguments: commas inside brackets do not separate."""
    depth, parts = 0, [""]
    for piece in re.findall(r"[\[({]|[\])}]|, |[^\[\](){},]+|,", arguments):
        depth += (piece in "[({") - (piece in "])}")
        if piece == ", " and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return parts
