"""The sentence that shows a small call."""

from __future__ import annotations

from dlgrade.exam.small.model import SmallCall
from dlgrade.messages import explain as messages
from dlgrade.text import Text


def small_call_text(small: SmallCall) -> Text:
    """The call, what came back, and what was expected. Line breaks of the setup become semicolons."""
    sentence = messages.SMALL_RAISES if small.raised else messages.SMALL_GIVES
    if small.must_raise:
        sentence = messages.SMALL_RAISES_OTHER if small.raised else messages.SMALL_MUST_RAISE
    call = "; ".join([*small.setup.splitlines(), small.call])
    return sentence.filled(call=call, got=small.got, expected=small.expected)
