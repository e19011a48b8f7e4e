"""The decorator `@check`, which turns a function into a check with points and a title."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any, Literal

from dlgrade.text import Text

Compare = Literal["replies", "observations"]
ARGUMENTS = frozenset({"student", "reference", "rng"})


@dataclass(frozen=True)
class Check:
    """One check of an exercise. It is skipped if the check `after` did not pass."""

    name: str
    title: Text
    points: int
    function: Callable[..., None]
    after: Check | None = None
    tests: tuple[str, ...] = ()
    """The requirements of the task that this check tests."""
    shares: Check | None = None
    """An earlier check whose random numbers this check draws too, so that both make the same calls. Each such call is
    made only once."""
    compare: Compare = "replies"
    """What the diagnosis compares to tell one mistake from another: the submission's replies, or what
    the check observed."""

    def __call__(self, **available: Any) -> None:
        self.function(**{name: available[name] for name in self._parameters})

    @cached_property
    def _parameters(self) -> tuple[str, ...]:
        return tuple(inspect.signature(self.function).parameters)


def check(
    *,
    points: int,
    ko: str,
    en: str,
    tests: str | tuple[str, ...] = (),
    after: Check | None = None,
    shares: Check | None = None,
    compare: Compare = "replies",
) -> Callable[[Callable[..., None]], Check]:
    """Declare a function as a check. Its parameters are any of `student`, `reference`, `rng`.

    `tests` names the requirement of the task that it tests (`<!-- requires: name -->`), or several. `shares` is for
    functions that take long, such as a training run: if the other check has made a call with the same arguments, its
    reply is used again.
    """
    requirements = (tests,) if isinstance(tests, str) else tests

    def declare(function: Callable[..., None]) -> Check:
        unknown = set(inspect.signature(function).parameters) - ARGUMENTS
        if unknown:
            raise TypeError(f"{function.__name__}: a check takes {sorted(ARGUMENTS)}, not {sorted(unknown)}")
        if shares is not None and shares.shares is not None:
            raise TypeError(f"{function.__name__}: {shares.name} shares {shares.shares.name}; name that one")
        return Check(function.__name__, Text(ko=ko, en=en), points, function, after, requirements, shares, compare)

    return declare


def checks_in(module: ModuleType) -> tuple[Check, ...]:
    """The checks of a `checks.py`, in the order in which they are written."""
    return tuple(value for value in vars(module).values() if isinstance(value, Check))
