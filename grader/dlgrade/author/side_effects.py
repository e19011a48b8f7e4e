"""Finds checks that look for side effects too early: what later checks ask is not seen by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dlgrade.author.model import Finding
from dlgrade.checking import global_rng_unchanged, inputs_unchanged
from dlgrade.checking.declare import Check

LOOK_BACK = frozenset({inputs_unchanged.__name__, global_rng_unchanged.__name__})
"""What judges the calls of all checks so far."""


def looking_too_early(checks: Sequence[Check]) -> Iterator[Finding]:
    """Findings about checks that look back, but not from the end: a program may change an argument only where it holds
    something special, which a later check asks about. A check that waits for one of them has to come later."""
    asking = [at for at, check in enumerate(checks) if not _looks_back(check) and not _waits_for_one(check)]
    for check in checks[: max(asking, default=0)]:
        if _looks_back(check):
            yield Finding(check.name, f"looks for side effects before `{checks[asking[-1]].name}`: put it at the end")


def _looks_back(check: Check) -> bool:
    return not LOOK_BACK.isdisjoint(check.function.__code__.co_names)


def _waits_for_one(check: Check) -> bool:
    return check.after is not None and (_looks_back(check.after) or _waits_for_one(check.after))
