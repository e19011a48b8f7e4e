"""The sandbox for this machine."""

from __future__ import annotations

from grader.sandbox.launch import Launched
from grader.sandbox.model import Limits, Sandbox


def open_sandbox(limits: Limits, spare: Launched | None = None) -> Sandbox:
    """The best one there is. `spare` is a worker that was launched ahead of the imports."""
    from grader.sandbox.portable import PortableSandbox

    return PortableSandbox(limits, spare)
