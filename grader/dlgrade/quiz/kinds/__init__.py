"""The kinds of questions: one module for each, with everything that differs from kind to kind side by side.

A new kind is a module here with a subclass of `Question`, and a line below. `site/quiz/controls.js` and `mark.js` make
it work in the page, and `messages/quiz.py` has its words. If it is answered like an existing kind, it is a subclass of
that one, and the exports for learning platforms accept it as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dlgrade.quiz.kinds import choice, matching, numeric, ordering, output
from dlgrade.quiz.kinds.choice import Choice, Multiple, Single
from dlgrade.quiz.kinds.matching import Matching
from dlgrade.quiz.kinds.numeric import Numeric
from dlgrade.quiz.kinds.ordering import Ordering
from dlgrade.quiz.kinds.output import Output
from dlgrade.quiz.model import Question
from dlgrade.quiz.reader import Fields, Reader

__all__ = ["KINDS", "Choice", "Kind", "Matching", "Multiple", "Numeric", "Ordering", "Output", "Single"]


@dataclass(frozen=True, slots=True)
class Kind:
    """The keys that a kind has in a quiz file besides those of every question, and the function that makes a
    question of them."""

    required: str
    optional: str
    build: Callable[[Reader, Fields], Question]


KINDS: dict[str, Kind] = {
    Single.KIND: Kind("options", "why", choice.reader_of(Single)),
    Multiple.KIND: Kind("options", "why", choice.reader_of(Multiple)),
    Numeric.KIND: Kind("why", "answer tolerance range unit wrong", numeric.read),
    Ordering.KIND: Kind("items rule why", "", ordering.read),
    Matching.KIND: Kind("pairs", "why extra", matching.read),
    Output.KIND: Kind("code answer why", "wrong", output.read),
}
