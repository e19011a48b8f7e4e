"""Finds what the functions of a Python file need, where a line of it fails while the file is loaded or assigns to a
function's name."""

from __future__ import annotations

from dlgrade.slicing.slice import Placed, StatementIndex, backward_slice
from dlgrade.slicing.statements import kept, statements_of
from dlgrade.submission.notebook import MAX_LINES, MAX_SOURCE


def needed_part(source: str, names: frozenset[str], line: int | None, *, ends: bool = False) -> str | None:
    """The source with only the statements that the names depend on, as in a notebook; all other lines are empty.

    `line` is the one at which loading stopped, counted from 1; None if it is not known. `ends` says that the file ended
    itself there. The result is None where leaving anything out would not help: the file is not valid Python or too long
    to be sliced, it defines none of the names, they depend on the line or on all that the file does, or the file ended
    itself below everything that they need.
    """
    if len(source) > MAX_SOURCE or source.count("\n") >= MAX_LINES:
        return None
    statements = statements_of(source)
    index = StatementIndex([Placed(0, statement) for statement in statements.all])
    wanted = frozenset(filter(index.binds, names))
    chosen = [statements.all[number] for number in backward_slice(index, wanted)] if wanted else []
    if statements.left_out or not chosen or len(chosen) == len(statements.all):
        return None
    if line is None:
        return kept(source, chosen)
    if any(each.start < line <= each.end for each in chosen):
        return None
    return None if ends and line > max(each.end for each in chosen) else kept(source, chosen)


def replaced_at(source: str, name: str) -> int | None:
    """The line, counted from 1, below the last definition of the name at which the source assigns to the name; None if
    there is no such line."""
    if len(source) > MAX_SOURCE or source.count("\n") >= MAX_LINES:
        return None
    statements = statements_of(source).all
    defined = max((number for number, each in enumerate(statements) if name in each.defines), default=len(statements))
    return next((each.start + 1 for each in statements[defined + 1 :] if name in each.binds), None)
