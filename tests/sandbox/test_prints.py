"""A worker's prints are read while it runs."""

from __future__ import annotations

import os
import sys

import pytest
from dlgrade.isolation.sandbox.channel import Drain
from dlgrade.isolation.sandbox.polled import PolledPrints


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe cannot be asked there whether something is in it")
@pytest.mark.parametrize("kind", [Drain, PolledPrints])
def test_what_was_printed_before_an_answer_is_there_with_the_answer(
    kind: type[Drain | PolledPrints], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reading thread may come too late on a busy machine, as one does here that never runs."""
    monkeypatch.setattr(Drain, "_work", lambda self: None)
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stream:
        drain = kind(stream, cap=8)
        assert drain.text() == ""
        os.write(writing, b"loss ")
        assert drain.text() == "loss "
        os.write(writing, b"0.5 and more")
        assert drain.text() == "loss 0.5"
        os.close(writing)
        assert drain.text() == "loss 0.5"
