"""Looks at questions about an order: the items, and the rule that decides."""

from __future__ import annotations

import math
from collections import Counter

from dlgrade.messages import quiz_lint as messages
from dlgrade.messages.quiz_faults import DOUBLED_KEY
from dlgrade.quiz.lint.entries import distinct, enough
from dlgrade.quiz.lint.text import Say
from dlgrade.quiz.model import Ordering
from dlgrade.quiz.rule import RuleError, accepts, names, parse, valid_orders

MOST_ITEMS = 7  # 7! orders are tried for feedback; 8! would be felt in the page


def check(question: Ordering, say: Say) -> None:
    """Report through `say(message, **values)` items and a rule that do not go together."""
    ids = [item.id for item in question.items]
    enough("items", ids, 3, say)
    distinct((item.text for item in question.items), say)
    for name in (name for name in dict.fromkeys(ids) if not name.isidentifier()):
        say(messages.ITEM_ID, name=name)
    for name in (name for name, count in Counter(ids).items() if count > 1):
        say(DOUBLED_KEY, key=name)
    if len(ids) > MOST_ITEMS:
        say(messages.TOO_MANY, what="items", most=MOST_ITEMS)
    elif len(set(ids)) == len(ids):
        _rule(question.rule, ids, say)


def _rule(source: str, ids: list[str], say: Say) -> None:
    try:
        rule = parse(source)
    except RuleError as error:
        say(messages.RULE, part=error)
        return
    used = set(names(rule))
    for name in sorted(used - set(ids)):
        say(messages.RULE_NAME, name=name, ids=", ".join(ids))
    for name in sorted(set(ids) - used):
        say(messages.RULE_SILENT, name=name)
    if used <= set(ids):
        if not accepts(rule, ids):
            say(messages.RULE_REFUSES)
        elif len(valid_orders(rule, ids)) == math.factorial(len(ids)):
            say(messages.RULE_ALL)
