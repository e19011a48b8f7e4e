"""The kinds of questions: a module each, with all that differs from kind to kind side by side.

A new kind is a module here with a subclass of `Question`, and a line below; `site/quiz/controls.js` and `mark.js` bring
it to life in the page, `messages/quiz.py` has its words. If it is answered like one that exists, it is a subclass of
that one, and the exports for learning platforms take it as it is.
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
    """The keys of a kind in a quiz file beside those of every question, and what makes a question of them."""

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
