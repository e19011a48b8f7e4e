"""Programs that do nothing an exercise asks for. What they pass, no mistake has earned."""

from __future__ import annotations

import ast

from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.variants import Variant
from dlgrade.text import Text

BODIES = {"idle__returns_nothing": "return None", "idle__refuses_everything": "raise ValueError"}


def idle_programs(exercise: Exercise) -> tuple[Variant, ...]:
    """One program for each body: every function of the stub has it. Classes stay as the stub has them."""
    return tuple(
        Variant(name, _with_body(stub_source(exercise), body), Text(ko="", en=""), "") for name, body in BODIES.items()
    )


def _with_body(stub: str, body: str) -> str:
    tree = ast.parse(stub)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            node.body = ast.parse(body).body
    return ast.unparse(tree)
