"""The heads of what a student writes, read from a solution and never run."""

from __future__ import annotations

import ast


def signatures(source: str) -> list[str]:
    """The public functions and classes of a solution, each on one line without its body."""
    public = (ast.FunctionDef, ast.ClassDef)
    found = [node for node in ast.parse(source).body if isinstance(node, public)]
    return [signature(node) for node in found if not node.name.startswith("_")]


def signature(node: ast.FunctionDef | ast.ClassDef) -> str:
    """One head; of a class only the name is told, its methods are in the stub."""
    if isinstance(node, ast.ClassDef):
        return f"class {node.name}: ..."
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"def {node.name}({ast.unparse(node.args)}){returns}: ..."
