"""Words a marked answer: whether it is right, and the explanations."""

from __future__ import annotations

from dlgrade.markup.latex_to_text import readable
from dlgrade.messages import quiz as messages
from dlgrade.quiz.model import Mark, Note, Question
from dlgrade.text import Lang


def verdict(question: Question, mark: Mark, lang: Lang) -> str:
    """The sentence that says whether the answer is right and, if not, where to look."""
    if mark.right:
        return messages.RIGHT(lang)
    return f"{messages.WRONG(lang)} {question.hint(mark, lang)}".strip()


def explained(question: Question, mark: Mark, lang: Lang) -> list[str]:
    """The explanations to show, as markdown."""
    known = question.notes()
    names = [*mark.notes, "why"] if mark.right else mark.notes
    return [_one(known[name], lang) for name in names if name in known]


def _one(note: Note, lang: Lang) -> str:
    if note.about is None:
        return readable(note.why(lang))
    good = {None: "", True: f" ({messages.GOOD(lang)})", False: f" ({messages.BAD(lang)})"}[note.good]
    return f"**{readable(note.about(lang))}**{good}  \n{readable(note.why(lang))}"
