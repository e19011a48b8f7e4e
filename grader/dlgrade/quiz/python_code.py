"""Checks that Python code in questions can be parsed."""

from __future__ import annotations

import ast

from dlgrade.messages import quiz_lint as messages
from dlgrade.quiz.model import Say


def parses(code: str, say: Say) -> bool:
    """Whether Python can parse the code; reports where not."""
    try:
        ast.parse(code)
    except SyntaxError as error:
        say(messages.CODE, problem=error.msg)
        return False
    return True
