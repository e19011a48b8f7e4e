"""Questions in which each left side gets its right side; `extra` are right sides that belong to no left side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import yaml

from dlgrade.markup.latex_to_text import plain
from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_lint as lint_messages
from dlgrade.quiz.keyboard import words
from dlgrade.quiz.kinds.entries import distinct, enough
from dlgrade.quiz.kinds.fields import Kind, common, option
from dlgrade.quiz.model import Answer, Layout, Mark, Note, Question, QuestionKey, Say, UnreadableError
from dlgrade.quiz.reader import Fields, Reader
from dlgrade.quiz.shapes import Option, Pair, Pairs
from dlgrade.quiz.shuffle import shuffled
from dlgrade.text import LANGUAGES, Lang, Text

MAX_KOREAN_IN_A_BOX = 14
"""The number of characters that a closed list box shows on a phone, counted for Korean, which is wider."""

# Where list boxes cannot show the right sides in full, a lettered list above them does. On paper, where no box opens,
# the list is always there (class `dq-paper`).
CONTROLS = """
<p class="dq-hint dq-paper">{{ say.MATCH_ON_PAPER(lang) }}</p>
<ol class="dq-rights{{ '' if lettered else ' dq-paper' }}" type="A">
{% for _, text in order %}<li>{{ text(lang)|inline }}</li>{% endfor %}</ol>
<div class="dq-pairs">
{% for pair in question.pairs %}
{% set own = name ~ "-" ~ loop.index0 %}
<p class="dq-pair" data-dq-move data-dq-pair="{{ loop.index0 }}">
<label for="{{ own }}">{{ pair.left(lang)|inline }}</label>
{{ " " }}<select id="{{ own }}"><option value="">{{ say.CHOOSE(lang) }}</option>
{% for index, entry in boxed %}<option value="{{ index }}">{{ entry }}</option>{% endfor %}</select></p>
{% endfor %}</div>
"""


@dataclass(frozen=True)
class MatchingKey(QuestionKey):
    """For each left side, the index of its right side; for each right side, the note that explains it."""

    partner: tuple[int, ...]
    note: tuple[str, ...]

    def mark(self, answer: Answer) -> Mark:
        chosen = tuple(int(index) for index in answer)
        if len(chosen) != len(self.partner) or not set(chosen) <= set(range(len(self.note))):
            raise UnreadableError(str(chosen))
        if chosen == self.partner:
            return Mark(True, tuple(f"pair-{index}" for index in range(len(chosen))))
        wrong = [choice for choice, partner in zip(chosen, self.partner, strict=True) if choice != partner]
        return Mark(False, tuple(dict.fromkeys(self.note[choice] for choice in wrong)), missing=len(wrong))

    def right_answer(self) -> Answer:
        return self.partner


@dataclass(frozen=True, kw_only=True)
class Matching(Question):
    """A matching question. Two left sides may have the same right side."""

    KIND = "matching"
    PAGE_MESSAGES = ("MATCH_ALL", "UNMATCHED")
    pairs: tuple[Pair, ...]
    extra: tuple[Option, ...] = ()

    def rights(self) -> tuple[Text, ...]:
        """The distinct right sides, those of pairs first."""
        texts = [pair.right for pair in self.pairs] + [option.text for option in self.extra]
        return tuple(dict.fromkeys(texts))

    def key(self) -> MatchingKey:
        texts = self.rights()
        partner = tuple(texts.index(pair.right) for pair in self.pairs)
        notes = []
        for index, text in enumerate(texts):
            if index in partner:
                notes.append(f"pair-{partner.index(index)}")
            else:
                notes.append(f"extra-{next(i for i, distractor in enumerate(self.extra) if distractor.text == text)}")
        return MatchingKey(partner, tuple(notes))

    def shape(self) -> Pairs:
        key, rights = self.key(), self.rights()
        places = tuple(shuffled(range(len(rights)), self.id))
        return Pairs(self.pairs, self.extra, rights, key.partner, key.note, places)

    def own_notes(self) -> dict[str, Note]:
        pairs = {f"pair-{i}": Note(pair.why, pair.right) for i, pair in enumerate(self.pairs)}
        return pairs | {
            f"extra-{i}": Note(distractor.why, distractor.text, good=False) for i, distractor in enumerate(self.extra)
        }

    def own_texts(self) -> Iterator[tuple[Text, bool]]:
        for pair in self.pairs:
            yield from ((pair.left, True), (pair.right, True), (pair.why, False))
        for extra in self.extra:
            yield from ((extra.text, True), (extra.why, False))

    def controls(self, name: str, lang: Lang) -> str:
        from dlgrade.markup.template import fill

        order = self.shape().shown()
        lettered = any(_needs_letter(text) for _, text in order)
        boxed = [(index, _in_the_box(text, place, lettered, lang)) for place, (index, text) in enumerate(order)]
        shown = {"order": order, "lettered": lettered, "boxed": boxed}
        return fill(CONTROLS, question=self, name=name, say=messages, lang=lang, **shown)

    def layout(self, seed: str) -> Layout:
        order, sides = shuffled(range(len(self.pairs)), seed), self.rights()
        letters = shuffled(range(len(sides)), seed + "right")
        lefts = tuple(self.pairs[index].left for index in order)
        return Layout(tuple(order), lefts, tuple(letters), tuple(sides[index] for index in letters))

    def read(self, layout: Layout, typed: str) -> Answer:
        places = [ord(letter) - ord("a") for letter in "".join(words(typed.lower()))]
        if len(places) != len(layout.order) or not all(0 <= place < len(layout.letters) for place in places):
            raise UnreadableError(typed)
        answer = [-1] * len(places)
        for shown, place in zip(layout.order, places, strict=True):
            answer[shown] = layout.letters[place]
        return answer

    def hint(self, mark: Mark, lang: Lang) -> str:
        return messages.UNMATCHED(lang, count=mark.missing)

    def solution(self, lang: Lang) -> str:
        return " · ".join(f"{plain(pair.left(lang))} = {plain(pair.right(lang))}" for pair in self.pairs)

    def lint(self, say: Say) -> None:
        rights = dict.fromkeys(pair.right for pair in self.pairs)  # each once, since two pairs may share a right side
        enough("pairs", self.pairs, 2, say)
        distinct((pair.left for pair in self.pairs), say)
        distinct(rights, say)
        distinct((extra.text for extra in self.extra), say)
        for lang in LANGUAGES:
            taken = {right(lang) for right in rights}
            for extra in (extra for extra in self.extra if extra.text(lang) in taken):
                say(lint_messages.EXTRA_IS_RIGHT, text=extra.text(lang))


def _needs_letter(text: Text) -> bool:
    """Whether the right side needs a letter: list boxes show no formulas, and phones cut long texts off."""
    return (
        any("$" in text_in_language or "`" in text_in_language for text_in_language in (text.ko, text.en))
        or len(text.ko) > MAX_KOREAN_IN_A_BOX
    )


def _in_the_box(text: Text, place: int, lettered: bool, lang: Lang) -> str:
    """A right side as an entry of the list box."""
    letter = f"{chr(ord('A') + place)}. " if lettered else ""
    return letter + plain(text(lang))


def read(reader: Reader, found: Fields) -> Question:
    pairs = reader.each(found.get("pairs"), partial(_pair, reader))
    extra = reader.each(found.get("extra"), partial(option, reader, optional=""))
    return Matching(**common(reader, found), pairs=pairs, extra=extra)


def _pair(reader: Reader, node: yaml.Node) -> Pair:
    fields = reader.fields(node, "left right why")
    return Pair(*(reader.text(fields.get(side)) for side in ("left", "right", "why")))


REGISTERED = Kind("pairs", "why extra", read)
