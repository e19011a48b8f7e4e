"""Pictures in the text cells of a hand-in. nbconvert, which makes the pages of nbgrader, ends with an error where a
text shows a picture that its cell does not have."""

from __future__ import annotations

import re
from typing import Any
from unicodedata import normalize
from urllib.parse import quote, unquote

SAFE = "%~@+,="
"""Characters that nbconvert's Markdown leaves as they are in a link, of those that REFERENCE accepts in a name."""
START = re.compile(r"attachment(?=\\?:)")
"""The beginning of all that Markdown may read as a picture of the cell."""
REFERENCE = re.compile(rf"(?<=\]\()attachment:(?P<name>[\w.{SAFE}-]+)(?=[) \t\n])|{START.pattern}")
"""A picture as Jupyter writes it, `![…](attachment:name.png)`, or any other beginning of one."""


def show_pictures(cell: Any) -> None:
    """Keep those pictures of a text cell that it shows. Where it shows one that it does not have, this becomes text."""
    pictures = {_plain(name): picture for name, picture in cell.pop("attachments", {}).items()}
    shown: dict[str, Any] = {}

    def checked(match: re.Match[str]) -> str:
        name = match["name"]
        if name is None or _plain(name) not in pictures:
            return match[0].replace("attachment", "attachment ", 1)
        # Jupyter looks for the name itself, nbconvert for the name as Markdown writes it into a link.
        shown.update(dict.fromkeys((unquote(name), quote(name, safe=SAFE)), pictures[_plain(name)]))
        return match[0]

    if "![" in cell.source:
        cell.source = REFERENCE.sub(checked, cell.source)
    if shown:
        cell.attachments = shown


def without_reference(markdown: str) -> str:
    """The text, in which no picture of the cell is shown any more."""
    return START.sub("attachment ", markdown)


def _plain(name: str) -> str:
    """One spelling of a name, which a link may write with `%` and a Mac in decomposed letters."""
    return normalize("NFC", unquote(name))
