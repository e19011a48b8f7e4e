"""Looks at what each kind of question claims: its key, its rule, what its code prints."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from grader.messages import quiz_lint as messages
from grader.messages.quiz_faults import DOUBLED_KEY
from grader.quiz.expression import ExpressionError, number
from grader.quiz.key import NumericKey, key
from grader.quiz.lint import code
from grader.quiz.lint.text import Say
from grader.quiz.mark import mark
from grader.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question
from grader.quiz.rule import RuleError, accepts, names, parse, valid_orders
from grader.text import LANGUAGES, Lang, Text

MOST_ITEMS = 7  # 7! orders are tried for feedback; 8! would be felt in the page


def check(question: Question, say: Say) -> None:
    """Report through `say(message, **values)` what is wrong with the question's key."""
    match question:
        case Choice():
            _choice(question, say)
        case Numeric():
            _numeric(question, say)
        case Ordering():
            _ordering(question, say)
        case Matching():
            _matching(question, say)
        case Output():
            code.check(question, say)


def _enough(what: str, entries: Sequence[object], least: int, say: Say) -> None:
    if len(entries) < least:
        say(messages.TOO_FEW, what=what, least=least)


def _distinct(given: Iterable[Text], say: Say) -> None:
    entries = list(given)
    for lang in LANGUAGES:
        counts = Counter(" ".join(text(lang).split()) for text in entries)
        for text in (text for text, count in counts.items() if count > 1):
            say(messages.DUPLICATE, text=text, lang=lang)


def _choice(question: Choice, say: Say) -> None:
    right = sum(option.correct for option in question.options)
    _enough("options", question.options, 2, say)
    _distinct((option.text for option in question.options), say)
    if question.many and not 0 < right < len(question.options):
        say(messages.SOME_RIGHT)
    if not question.many and right != 1:
        say(messages.ONE_RIGHT, count=right)


def _numeric(question: Numeric, say: Say) -> None:
    sources = [question.answer] if question.bounds is None else [*question.bounds]
    evaluated = [_evaluates(each, say) for each in (*sources, *(wrong.value for wrong in question.wrong))]
    if not all(evaluated):
        return
    found = key(question)
    assert isinstance(found, NumericKey)
    if found.low >= found.high:
        say(messages.RANGE_ORDER, low=found.low, high=found.high)
    for index, value in enumerate(found.wrong):
        said = mark(found, repr(value))
        if said.right:
            say(messages.WRONG_IS_RIGHT, value=question.wrong[index].value)
        elif said.notes != (f"wrong-{index}",):
            say(messages.WRONG_TWICE, value=question.wrong[index].value)


def _evaluates(source: str, say: Say) -> bool:
    try:
        number(source)
    except ExpressionError as error:
        say(messages.EXPRESSION, source=source, problem=error)
        return False
    return True


def _ordering(question: Ordering, say: Say) -> None:
    ids = [item.id for item in question.items]
    _enough("items", ids, 3, say)
    _distinct((item.text for item in question.items), say)
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


def _matching(question: Matching, say: Say) -> None:
    _enough("pairs", question.pairs, 2, say)
    _distinct((pair.left for pair in question.pairs), say)
    _distinct((extra.text for extra in question.extra), say)
    rights = {pair.right for pair in question.pairs}
    for lang in LANGUAGES:
        taken = {right(lang) for right in rights}
        for extra in (extra for extra in question.extra if extra.text(lang) in taken):
            say(messages.EXTRA_IS_RIGHT, text=extra.text(lang))
        _distinct_rights(rights, lang, say)


def _distinct_rights(rights: set[Text], lang: Lang, say: Say) -> None:
    """Two right sides that read alike in one language only cannot be told apart there."""
    counts = Counter(right(lang) for right in rights)
    for text in (text for text, count in counts.items() if count > 1):
        say(messages.DUPLICATE, text=text, lang=lang)
