"""The decorators that an author uses in `variants.py`. `dlgrade.course.variants` reads them from the source; running
them does nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, overload

T = TypeVar("T", bound=Callable[..., Any])


@overload
def right(function: T, /) -> T: ...


@overload
def right(*, also: tuple[str, ...]) -> Callable[[T], T]: ...


def right(function: T | None = None, /, *, also: tuple[str, ...] = ()) -> T | Callable[[T], T]:
    """`function__name` is another right implementation of `function`.

    `also` names further variants that replace their functions together with this one, for functions that have to agree
    on something.
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
    """`function__name` is a wrong implementation of `function`.

    `ko` and `en` say what was done and what to do instead; `see` is an anchor of the chapter's page. `breaks` names the
    one requirement of the task that the mistake breaks, or all of them where it cannot avoid breaking several. It may
    fail only checks that test one of these; `also_costs` lists the exceptions, each with its reason, and where the
    mistake keeps no point, the skipped checks that it would pass. Where the text
    speaks of how the code looks, `form` names what a submission must contain for the text to be shown: `for`, `while`,
    `==`, `axis=0`, `np.max`. `alike` lists other mistakes that answer every call of the checks as this one does, each
    with the reason why no call can tell them apart. All arguments are literals.
    """
    del ko, en, breaks, see, also, also_costs, form, alike
    return _unchanged


def _unchanged(function: T) -> T:
    return function
