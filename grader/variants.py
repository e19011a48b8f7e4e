"""What an author marks in `variants.py`. The marks are read from the source (`grader.course.variants`); here they do nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T", bound=Callable[..., Any])


def right(function: T) -> T:
    """`function__name` is another right implementation of `function`."""
    return function


def mistake(*, ko: str, en: str, see: str = "") -> Callable[[T], T]:
    """`function__name` is a wrong implementation of `function`.

    `ko` and `en` say what was done and what to do instead; `see` is an anchor of the chapter's page. All are literals.
    """
    del ko, en, see
    return right
