"""A question as a terminal asks it: what to show, and how to read what is typed. Nothing here prints."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dlgrade.markup.latex_to_text import plain, readable
from dlgrade.messages import quiz as messages
from dlgrade.quiz.keyboard import words
from dlgrade.quiz.mark import Answer, UnreadableError
from dlgrade.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question, kind, rights
from dlgrade.quiz.shuffle import shuffled, start
from dlgrade.text import Lang, Text


@dataclass(frozen=True, slots=True)
class Sheet:
    """A question laid out: markdown, numbered entries, lettered entries, and what to type.

    `order` and `letters` give the index in the question of each entry as it is shown.
    """

    markdown: str
    entries: tuple[str, ...]
    partners: tuple[str, ...]
    prompt: str
    order: tuple[int, ...] = ()
    letters: tuple[int, ...] = ()


def lay_out(question: Question, lang: Lang, seed: str) -> Sheet:
    """Shuffle and word a question; the same seed gives the same sheet."""
    order, texts, letters, partners = _entries(question, seed)
    unit = f" [{plain(question.unit(lang))}]" if isinstance(question, Numeric) and question.unit else ""
    code = f"\n\n```python\n{question.code.rstrip()}\n```" if isinstance(question, Output) else ""
    return Sheet(
        readable(question.question(lang)) + code,
        tuple(plain(text(lang)) for text in texts),
        tuple(plain(text(lang)) for text in partners),
        messages.PROMPTS[kind(question)](lang) + unit,
        tuple(order),
        tuple(letters),
    )


def _entries(question: Question, seed: str) -> tuple[list[int], list[Text], list[int], list[Text]]:
    match question:
        case Choice(options=options):
            order = shuffled(range(len(options)), seed)
            return order, [options[index].text for index in order], [], []
        case Ordering(items=items):
            order = [items.index(item) for item in start(question, seed)]
            return order, [items[index].text for index in order], [], []
        case Matching(pairs=pairs):
            order, sides = shuffled(range(len(pairs)), seed), rights(question)
            letters = shuffled(range(len(sides)), seed + "right")
            return order, [pairs[i].left for i in order], letters, [sides[i] for i in letters]
    return [], [], [], []


def asked_again(question: Question, sheet: Sheet, lang: Lang) -> str:
    """What to type, said when an answer could not be read."""
    last = chr(ord("a") + len(sheet.letters) - 1)
    return messages.TYPE[kind(question)](lang, count=len(sheet.order), last=last)


def read_answer(question: Question, sheet: Sheet, typed: str) -> Answer:
    """What was typed as an answer for `mark`; raises UnreadableError."""
    match question:
        case Numeric() | Output():
            return typed
        case Matching():
            return _letters(sheet, typed)
    chosen = [_place(word, len(sheet.order)) for word in words(typed)]
    most = 1 if isinstance(question, Choice) and not question.many else len(chosen)
    if not chosen or len(set(chosen)) != len(chosen) or len(chosen) > most:
        raise UnreadableError(typed)
    indices = [sheet.order[place] for place in chosen]
    return [question.items[index].id for index in indices] if isinstance(question, Ordering) else indices


def _place(word: str, count: int) -> int:
    if not re.fullmatch("[0-9]{1,3}", word) or not 1 <= int(word) <= count:
        raise UnreadableError(word)
    return int(word) - 1


def _letters(sheet: Sheet, typed: str) -> list[int]:
    places = [ord(letter) - ord("a") for letter in "".join(words(typed.lower()))]
    if len(places) != len(sheet.order) or not all(0 <= place < len(sheet.letters) for place in places):
        raise UnreadableError(typed)
    answer = [-1] * len(places)
    for shown, place in zip(sheet.order, places, strict=True):
        answer[shown] = sheet.letters[place]
    return answer
