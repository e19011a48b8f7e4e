"""Looks at what each kind of question claims: its key, its rule, what its code prints."""

from __future__ import annotations

from dlgrade.messages import quiz_lint as messages
from dlgrade.quiz.expression import ExpressionError, number
from dlgrade.quiz.key import NumericKey, key
from dlgrade.quiz.lint import code, ordering
from dlgrade.quiz.lint.entries import distinct, enough
from dlgrade.quiz.lint.text import Say
from dlgrade.quiz.mark import mark
from dlgrade.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question
from dlgrade.text import LANGUAGES


def check(question: Question, say: Say) -> None:
    """Report through `say(message, **values)` what is wrong with the question's key."""
    match question:
        case Choice():
            _choice(question, say)
        case Numeric():
            _numeric(question, say)
        case Ordering():
            ordering.check(question, say)
        case Matching():
            _matching(question, say)
        case Output():
            code.check(question, say)


def _choice(question: Choice, say: Say) -> None:
    right = sum(option.correct for option in question.options)
    enough("options", question.options, 2, say)
    distinct((option.text for option in question.options), say)
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


def _matching(question: Matching, say: Say) -> None:
    rights = dict.fromkeys(pair.right for pair in question.pairs)  # two pairs may share one
    enough("pairs", question.pairs, 2, say)
    distinct((pair.left for pair in question.pairs), say)
    distinct(rights, say)
    distinct((extra.text for extra in question.extra), say)
    for lang in LANGUAGES:
        taken = {right(lang) for right in rights}
        for extra in (extra for extra in question.extra if extra.text(lang) in taken):
            say(messages.EXTRA_IS_RIGHT, text=extra.text(lang))
