"""The decorators of `variants.py`. They do nothing when they run: `dlgrade.course.variants` reads their
arguments from the source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, overload

T = TypeVar("T", bound=Callable[..., Any])


@overload
def right(function: T, /) -> T: ...


@overload
def right(*, also: tuple[str, ...]) -> Callable[[T], T]: ...


def right(function: T | None = None, /, *, also: tuple[str, ...] = ()) -> T | Callable[[T], T]:
    """Declare `function__name` as another right implementation of `function`.

    `also` names further variants that are used together with this one, for functions that have to match each other.
    """
    del also
    return function if function is not None else _unchanged


def mistake(
    *,
    ko: str,
    en: str,
    breaks: str | tuple[str, ...] = (),
    see: str = "",
    also: tuple[str, ...] = (),
    also_costs: Mapping[str, str] | None = None,
    form: str = "",
    alike: Mapping[str, str] | None = None,
) -> Callable[[T], T]:
    """Declare `function__name` as a wrong implementation of `function`.

    `ko` and `en` say what was done and what to do instead; `see` is an anchor on the chapter's page. `breaks` names the
    requirement of the task that the mistake breaks, or several if it cannot break only one. The mistake may fail only
    checks that test one of these; `also_costs` lists the exceptions, each with its reason. If the mistake keeps no
    point, `also_costs` also lists the skipped checks that it would pass.

    If the text mentions the form of the code, `form` is what a submission must contain for the text to be shown: `for`,
    `while`, `==`, `axis=0`, `np.max`. `alike` lists other mistakes that answer every call of the checks in the same
    way, each with the reason why no call can distinguish them. All arguments are literals.
    """
    del ko, en, breaks, see, also, also_costs, form, alike
    return _unchanged


def _unchanged(function: T) -> T:
    return function
