"""Answers to try on a key, for tests that compare two ways of marking."""

from __future__ import annotations

from itertools import permutations, product

from dlgrade.quiz.kinds.choice import ChoiceKey
from dlgrade.quiz.kinds.matching import MatchingKey
from dlgrade.quiz.kinds.numeric import NumericKey
from dlgrade.quiz.kinds.ordering import OrderingKey
from dlgrade.quiz.kinds.output import OutputKey
from dlgrade.quiz.model import Answer, QuestionKey


def answers(found: QuestionKey) -> list[Answer]:
    """Many answers to a question, right, wrong and unreadable."""
    texts = [
        "",
        " ",
        "x",
        "3",
        "3.01",
        "3.02",
        "9/3",
        "1",
        "0.999",
        "-1e-3",
        "[2. 4.]",
        "[2.\t4.]\n",
        "[1.5 4.5]",
    ]
    texts += ["1\n2", "\u22123", "1/0", "1e400", ".5", "5.", "1,5", "\u0663", "8.995", "9.5"]
    texts += ["３", "９／３", "３。０１", "３．０１", "\u20133", "－３", "\u30003\u00a0", "３e0", "3개", "½", "3²"]
    match found:
        case ChoiceKey(options=options):
            return [tuple(i for i in range(options) if bits >> i & 1) for bits in range(2**options)]
        case NumericKey() | OutputKey():
            return [*texts]
        case OrderingKey(items=items):
            return [*permutations(items), items[:2]]
        case MatchingKey(partner=partner, note=note):
            return [*product(range(-1, len(note)), repeat=len(partner))]
