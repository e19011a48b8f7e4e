"""Reads notebooks that `jupyter nbconvert` or Colab saved as a `.py` file: commands are removed, and cells that are
wrapped in `run_cell_magic` or turned into comments become code again."""

from __future__ import annotations

import ast
import re

from dlgrade.course.meaning import parsed
from dlgrade.messages import notebook as messages
from dlgrade.submission.fenced import without_fences
from dlgrade.submission.magics import PYTHON_CELLS, plain_python, statement_starts, without_commands
from dlgrade.text import Text

WRAPPED = re.compile(r"get_ipython\(\)\.run_cell_magic\([^\n]*+$", re.MULTILINE)
COLAB_REMARK = "# Commented out IPython magic to ensure Python compatibility."
COMMENTED = re.compile(
    rf"(?P<remark>{re.escape(COLAB_REMARK)}[ \t]*+\n)"
    rf"(?P<cell>(?>(?:#[ \t]*+\n)*)#[ \t]*+%%\w[^\n]*+(?>(?:\n(?!{re.escape(COLAB_REMARK)})#[^\n]*+)*))"
    r"(?=\n[ \t]*+\n|\s*+\Z)"
)
"""A cell that Colab turned into comments because it begins with a command such as `%%exercise`. An empty line follows
each cell, so comments directly above code are the student's own."""
COMMENT_SIGN = re.compile(r"^# ?", re.MULTILINE)


def as_written(source: str) -> tuple[str, tuple[Text, ...]]:
    """The Python code of a saved notebook, and notes on what was removed. Any other file is returned unchanged."""
    unwrapped, cells = _unwrapped(source) if "run_cell_magic(" in source else (source, 0)
    written, commented = _uncommented(unwrapped) if COLAB_REMARK in unwrapped else (unwrapped, 0)
    plain = without_commands(written)
    notes = [messages.COMMENTED_CELLS.filled(count=commented)] if commented else []
    notes += [messages.COMMANDS_OUT.filled(count=plain.commands + cells)] if plain.commands + cells else []
    notes += [messages.COLAB_OUT.filled(count=plain.colab)] if plain.colab else []
    code, fences = without_fences(plain.source)
    notes += [messages.FENCES_OUT.filled(count=fences)] if fences else []
    return code, tuple(notes)


def _unwrapped(source: str) -> tuple[str, int]:
    """The source, where each call of `run_cell_magic` is replaced by the code of the cell that it wraps, and the number
    of such calls. A cell is wrapped if it began with a command such as `%%time`."""
    pieces: list[str] = []
    copied_to = count = 0
    for start in statement_starts(source):
        if match := WRAPPED.match(source, start):
            pieces += [source[copied_to:start], _cell(match[0])]
            copied_to, count = match.end(), count + 1
    return "".join([*pieces, source[copied_to:]]), count


def _uncommented(source: str) -> tuple[str, int]:
    """The source, where each cell of Python that Colab turned into comments is code again, and the number of such
    cells. Cells in other languages remain comments. No line changes its number."""
    pieces: list[str] = []
    copied_to = count = 0
    for start in statement_starts(source):
        if (match := COMMENTED.match(source, start)) is None:
            continue
        plain = plain_python(COMMENT_SIGN.sub("", match["cell"])).source
        if plain.strip():
            pieces += [source[copied_to:start], match["remark"], plain]
            copied_to, count = match.end(), count + 1
    return "".join([*pieces, source[copied_to:]]), count


def _cell(call: str) -> str:
    """The code in a call `get_ipython().run_cell_magic('time', '', 'code')`; `pass` for a cell in another language, or
    a call of another form."""
    tree = parsed(call.strip())
    match tree.body if tree is not None else []:
        case [ast.Expr(ast.Call(args=[ast.Constant(str(name)), ast.Constant(str(line)), ast.Constant(str(code))]))]:
            python = f"%%{name}" in PYTHON_CELLS or (name == "writefile" and line.strip().endswith(".py"))
            return code.rstrip("\n") if python else "pass"
    return "pass"
