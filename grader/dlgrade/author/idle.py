"""Programs that do nothing of what an exercise asks. A check that they pass gives points without any work, so a mistake
may lose those points."""

from __future__ import annotations

import ast

from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.variants import Variant
from dlgrade.text import Text

BODIES = {"idle__returns_nothing": "return None", "idle__refuses_everything": "raise ValueError"}


def idle_programs(exercise: Exercise) -> tuple[Variant, ...]:
    """One program for each body, such as `return None`: every function of the stub gets that body. Classes stay as they
    are in the stub."""
    return tuple(
        Variant(name, _with_body(stub_source(exercise), body), Text(ko="", en=""), "") for name, body in BODIES.items()
    )


def _with_body(stub: str, body: str) -> str:
    tree = ast.parse(stub)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            node.body = ast.parse(body).body
    return ast.unparse(tree)
