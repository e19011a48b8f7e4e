"""Chooses the sandbox for this machine: the strongest one that works when it is tried, or the level that the
user asks for."""

from __future__ import annotations

from dlgrade.isolation.sandbox.launch import MODES, Launched, Mode, best_mode
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import CannotStart, Sandbox
from dlgrade.messages import isolation as messages
from dlgrade.text import TextError


class NoSuchIsolation(TextError):
    """The requested level is not available on this machine; the text says so, and what would help."""

    def __init__(self, level: Level, reason: str) -> None:
        super().__init__(messages.CANNOT_HAVE.filled(level=level, reason=reason or "-"))


def open_sandbox(limits: Limits, spare: Launched | None = None, level: Level | None = None) -> Sandbox:
    """The strongest sandbox, or the one of exactly `level` (NoSuchIsolation if it is not available). `spare` is a
    process that was launched in advance."""
    best: dict[Mode, tuple[Mode, ...]] = {"bubble": ("bubble", "server"), "server": ("server",), "plain": ()}
    modes = best[best_mode()] if level is None else (MODES[level],)
    reason = ""
    for mode in modes:
        if mode == "plain":
            break
        try:
            sandbox = _confined(limits, _taken(spare, mode), mode)
        except CannotStart as error:
            reason = str(error)
            continue
        if level in (None, sandbox.level):
            return sandbox
        sandbox.close()
    return _portable(limits, spare, level, reason)


def _taken(spare: Launched | None, mode: Mode) -> Launched | None:
    """The spare process if it has this mode; else it is killed."""
    if spare is None or spare.mode == mode:
        return spare
    spare.kill()
    return None


def _confined(limits: Limits, launched: Launched | None, mode: Mode) -> Sandbox:
    from dlgrade.isolation.sandbox.fork_server_client import WarmServer
    from dlgrade.isolation.sandbox.linux import LinuxSandbox

    return LinuxSandbox(limits, WarmServer(launched or Launched("numpy", limits, mode), limits))


def _portable(limits: Limits, spare: Launched | None, level: Level | None, reason: str) -> Sandbox:
    from dlgrade.isolation.sandbox.portable import PortableSandbox

    if level is not None and level > PortableSandbox.level:
        raise NoSuchIsolation(level, reason.strip().rpartition("\n")[2])
    return PortableSandbox(limits, spare)
