"""The sentence that shows a small call."""

from __future__ import annotations

from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.messages import explain as messages
from dlgrade.text import Text


def small_call_text(small: SmallCall) -> Text:
    """The call, the returned value and the expected one. The statements are joined by semicolons, unless one has a
    body, such as `def`, which cannot share a line with others."""
    sentence = messages.SMALL_RAISES if small.raised else messages.SMALL_GIVES
    if small.must_raise:
        sentence = messages.SMALL_RAISES_OTHER if small.raised else messages.SMALL_MUST_RAISE
    lines = [*small.setup.splitlines(), small.call]
    has_a_body = any(line.startswith(" ") for line in lines)
    return sentence.filled(call=("\n" if has_a_body else "; ").join(lines), got=small.got, expected=small.expected)
