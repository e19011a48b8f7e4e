"""The names in code."""

from __future__ import annotations

import ast


def all_names(node: ast.AST) -> set[str]:
    """The names that occur in code, whether they are bound there or not."""
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def free_names(node: ast.AST) -> list[str]:
    """The names that code uses and does not bind itself, as a lambda binds its parameters; each as often
    as it occurs."""
    bound = {inner.arg for inner in ast.walk(node) if isinstance(inner, ast.arg)}
    names = [inner for inner in ast.walk(node) if isinstance(inner, ast.Name)]
    bound |= {name.id for name in names if isinstance(name.ctx, ast.Store)}
    return [name.id for name in names if isinstance(name.ctx, ast.Load) and name.id not in bound]
