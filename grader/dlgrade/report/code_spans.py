"""Shows the code in a sentence as code. The sentences of messages and verdicts put code between backticks, and are
plain text apart from that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

_SPAN = re.compile(r"`([^`\n]+)`")


def code_spans(sentence: str) -> Iterator[tuple[str, bool]]:
    """The parts of the sentence in order, each with True if it is code. Empty parts are left out."""
    for place, part in enumerate(_SPAN.split(sentence)):
        if part:
            yield part, place % 2 == 1


def sentence_html(sentence: str) -> str:
    """The sentence as HTML: escaped, with its code as `<code>`."""
    spans = code_spans(sentence)
    return "".join(f"<code>{escape(part)}</code>" if is_code else escape(part) for part, is_code in spans)
