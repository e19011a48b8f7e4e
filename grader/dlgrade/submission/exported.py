"""Reads notebooks that were saved as a `.py` file, by `jupyter nbconvert` or by Colab: commands are taken out, and
wrapped cells are unwrapped."""

from __future__ import annotations

import ast
import re

from dlgrade.messages import notebook as messages
from dlgrade.submission.magics import PYTHON_CELLS, statement_starts, without_commands
from dlgrade.text import Text

WRAPPED = re.compile(r"get_ipython\(\)\.run_cell_magic\([^\n]*+$", re.MULTILINE)


def as_written(source: str) -> tuple[str, tuple[Text, ...]]:
    """The Python of a saved notebook, and notes on what was taken out of it. Any other file is returned unchanged."""
    unwrapped, cells = _unwrapped(source) if "run_cell_magic(" in source else (source, 0)
    plain = without_commands(unwrapped)
    notes = [messages.COMMANDS_OUT.filled(count=plain.commands + cells)] if plain.commands + cells else []
    notes += [messages.COLAB_OUT.filled(count=plain.colab)] if plain.colab else []
    return plain.source, tuple(notes)


def _unwrapped(source: str) -> tuple[str, int]:
    """With the text of each cell that began with a command such as `%%time` in the place of the call that holds it."""
    pieces: list[str] = []
    done = count = 0
    for start in statement_starts(source):
        if match := WRAPPED.match(source, start):
            pieces += [source[done:start], _cell(match[0])]
            done, count = match.end(), count + 1
    return "".join([*pieces, source[done:]]), count


def _cell(call: str) -> str:
    """The code inside `get_ipython().run_cell_magic('time', '', 'code')`; `pass` for a cell in another language, and
    for other forms."""
    try:
        tree = ast.parse(call.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "pass"
    match tree.body:
        case ast.Call(args=[ast.Constant(str(name)), ast.Constant(str(line)), ast.Constant(str(code))]):
            python = f"%%{name}" in PYTHON_CELLS or (name == "writefile" and line.strip().endswith(".py"))
            return code.rstrip("\n") if python else "pass"
    return "pass"
