"""Names the part of a submission that holds a line: a file by its name, a cell of a notebook in the reader's
language."""

from __future__ import annotations

import re

from dlgrade.messages import explain_outcome as messages
from dlgrade.submission.cells import THIS_CELL
from dlgrade.text import Text

_NUMBERED = re.compile(r"cell (\d+)")


def part_name(name: str) -> Text | str:
    """The name of a part, as it stands before the number of a line in a sentence."""
    if name == THIS_CELL:
        return messages.THIS_CELL
    numbered = _NUMBERED.fullmatch(name)
    return messages.CELL.filled(number=numbered[1]) if numbered else name
