"""What is said about a marked answer: the verdict in a sentence, and the explanations."""

from __future__ import annotations

from dlgrade.markup.latex_to_text import plain, readable
from dlgrade.messages import quiz as messages
from dlgrade.quiz.expression import number
from dlgrade.quiz.key import key
from dlgrade.quiz.mark import Mark, right_answer
from dlgrade.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question
from dlgrade.quiz.notes import Note, notes
from dlgrade.text import Lang


def verdict(question: Question, mark: Mark, lang: Lang) -> str:
    """Right or not, and for a wrong answer where to look."""
    if mark.right:
        return messages.RIGHT(lang)
    return f"{messages.WRONG(lang)} {_hint(question, mark, lang)}".strip()


def _hint(question: Question, mark: Mark, lang: Lang) -> str:
    match question:
        case Choice(many=True):
            return messages.MISSING(lang, count=mark.missing) if mark.missing else messages.TOO_MANY(lang)
        case Matching():
            return messages.UNMATCHED(lang, count=mark.missing)
        case Ordering():
            return messages.MISPLACED(lang)
    return "" if mark.notes else messages.NO_HINT(lang)


def explained(question: Question, mark: Mark, lang: Lang) -> list[str]:
    """The explanations to show, as markdown."""
    known = notes(question)
    names = [*mark.notes, "why"] if mark.right else mark.notes
    return [_one(known[name], lang) for name in names if name in known]


def _one(note: Note, lang: Lang) -> str:
    if note.about is None:
        return readable(note.why(lang))
    good = {None: "", True: f" ({messages.GOOD(lang)})", False: f" ({messages.BAD(lang)})"}[note.good]
    return f"**{readable(note.about(lang))}**{good}  \n{readable(note.why(lang))}"


def solution(question: Question, lang: Lang) -> str:
    """The right answer in words."""
    match question:
        case Choice(options=options):
            return " · ".join(plain(option.text(lang)) for option in options if option.correct)
        case Numeric(bounds=None):
            return str(right_answer(key(question)))
        case Numeric(bounds=bounds):
            assert bounds is not None
            return " … ".join(f"{number(bound):.6g}" for bound in bounds)
        case Ordering(items=items):
            return " → ".join(plain(item.text(lang)) for item in items)
        case Matching(pairs=pairs):
            return " · ".join(f"{plain(pair.left(lang))} = {plain(pair.right(lang))}" for pair in pairs)
        case Output(answer=answer):
            return answer
