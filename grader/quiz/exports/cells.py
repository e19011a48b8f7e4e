"""The code of a notebook's answer and test cells. A test stands alone: it needs nothing but Python."""

from __future__ import annotations

from pprint import pformat

from grader.messages import quiz_export as messages
from grader.quiz.exports.common import LETTERS, lettered, options, partners
from grader.quiz.key import ChoiceKey, MatchingKey, NumericKey, OutputKey, key, uniform
from grader.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question
from grader.quiz.plain import plain
from grader.text import Lang

HEAD = """given = {name}
assert given is not None and str(given).strip(), {nothing!r}"""
SETS = """letters = {{letter for letter in str(given).lower() if letter.isalpha()}}
why = {why}
known = [why[letter] for letter in sorted(letters) if letter in why]
assert letters == {right!r}, " ".join([{wrong!r}, *known])"""
SEQUENCES = """letters = "".join(letter for letter in str(given).lower() if letter.isalpha())
assert letters in {right}, {wrong!r}"""
NUMBERS = """value, why = float(given), {why}
near = [text for middle, text in why if abs(value - middle) <= {slack!r}]
assert {low!r} <= value <= {high!r}, " ".join([{wrong!r}, *near])"""
TEXTS = """lines = "\\n".join(" ".join(line.split()) for line in str(given).strip().splitlines())
assert lines == {right!r}, " ".join([{wrong!r}, {why}.get(lines, "")])"""


def name(question: Question) -> str:
    """The variable that holds the answer."""
    return "answer_" + question.id.replace("-", "_")


def right_answer(question: Question) -> str | float:
    """An answer that passes, for the solution cell."""
    found = key(question)
    match question:
        case Choice():
            return " ".join(_letters(question)[0])
        case Ordering():
            return lettered(question).right[0].lower()
        case Matching():
            return _partners(question)
        case Output(answer=answer):
            return answer
    assert isinstance(found, NumericKey)
    return float(f"{(found.low + found.high) / 2:.12g}")


def check(question: Question, lang: Lang) -> str:
    """Statements that raise AssertionError, with what is known of the mistake, unless all is right."""
    head = HEAD.format(name=name(question), nothing=messages.NOT_ANSWERED(lang))
    return f"{head}\n{_body(question, messages.NOT_RIGHT(lang), lang)}"


def _body(question: Question, wrong: str, lang: Lang) -> str:
    found = key(question)
    match question, found:
        case Choice(), ChoiceKey():
            right, why = _letters(question)
            said = {letter: plain(question.options[index].why(lang)) for letter, index in why.items()}
            return SETS.format(why=pformat(said), right=set(right), wrong=wrong)
        case Ordering(), _:
            return SEQUENCES.format(right=[each.lower() for each in lettered(question).right], wrong=wrong)
        case Matching(), MatchingKey():
            return SEQUENCES.format(right=[_partners(question)], wrong=wrong)
        case Numeric(), NumericKey(low=low, high=high):
            pairs = zip(found.wrong, question.wrong, strict=True)
            said_of = [(value, plain(each.why(lang))) for value, each in pairs]
            return NUMBERS.format(why=pformat(said_of), slack=(high - low) / 2, low=low, high=high, wrong=wrong)
        case Output(), OutputKey():
            texts = {uniform(each.value): plain(each.why(lang)) for each in question.wrong}
            return TEXTS.format(right=found.answer, wrong=wrong, why=pformat(texts))
    raise AssertionError(question)


def _letters(question: Choice) -> tuple[list[str], dict[str, int]]:
    """The letters of the right options, and the index of every letter's option."""
    shown = {LETTERS[place].lower(): index for place, (index, _) in enumerate(options(question))}
    return [letter for letter, index in shown.items() if question.options[index].correct], shown


def _partners(question: Matching) -> str:
    found = key(question)
    assert isinstance(found, MatchingKey)
    letter = {index: LETTERS[place].lower() for place, (index, _) in enumerate(partners(question))}
    return "".join(letter[partner] for partner in found.partner)
