"""What an author marks in `variants.py`. `dlgrade.course.variants` reads the marks; here they do nothing."""

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

    `also` names variants that replace their functions together with it, where two functions have to agree on something.
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
) -> Callable[[T], T]:
    """`function__name` is a wrong implementation of `function`.

    `ko` and `en` say what was done and what to do instead; `see` is an anchor of the chapter's page. `breaks` names the
    one requirement of the task that it breaks, or all of them where it cannot help breaking several. It may only fail
    checks that test one of these; `also_costs` lists the others, each with the reason. Where the text speaks of how the
    code looks, `form` says what a submission must hold to be told so: `for`, `while`, `==`, `axis=0`, `np.max`. All are
    literals.
    """
    del ko, en, breaks, see, also, also_costs, form
    return _unchanged


def _unchanged(function: T) -> T:
    return function
