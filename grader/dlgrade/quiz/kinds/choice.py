"""The common part of the kinds in which one chooses among options: `single` and `multiple`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from dlgrade.markup.latex_to_text import plain
from dlgrade.quiz.kinds.entries import distinct, enough, places
from dlgrade.quiz.kinds.fields import Kind, common, option
from dlgrade.quiz.model import Answer, Layout, Mark, Note, Question, QuestionKey, Say, UnreadableError
from dlgrade.quiz.reader import Fields, Reader
from dlgrade.quiz.shapes import Choices, Option
from dlgrade.quiz.shuffle import shuffled
from dlgrade.text import Lang, Text

CONTROLS = """
{% for index in order %}
<label class="dq-option" data-dq-move>
<input type="{{ 'checkbox' if question.many else 'radio' }}" name="{{ name }}" value="{{ index }}">
{{ " " }}<span>{{ question.options[index].text(lang)|inline }}</span></label>
{% endfor %}
"""


@dataclass(frozen=True)
class ChoiceKey(QuestionKey):
    """The indices of the right options."""

    right: tuple[int, ...]
    options: int

    def mark(self, answer: Answer) -> Mark:
        chosen = {int(index) for index in answer}
        if not chosen or not chosen <= set(range(self.options)):
            raise UnreadableError(str(sorted(chosen)))
        right = chosen == set(self.right)
        shown = range(self.options) if right else sorted(chosen)
        return Mark(right, tuple(f"option-{index}" for index in shown), len(set(self.right) - chosen))

    def right_answer(self) -> Answer:
        return self.right


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """A question with options. With `many`, several of them may be chosen."""

    many: ClassVar[bool]
    options: tuple[Option, ...]

    def key(self) -> ChoiceKey:
        return ChoiceKey(self.shape().right(), len(self.options))

    def shape(self) -> Choices:
        return Choices(self.options, tuple(shuffled(range(len(self.options)), self.id)), self.many)

    def own_notes(self) -> dict[str, Note]:
        return {
            f"option-{i}": Note(answer_option.why, answer_option.text, answer_option.correct)
            for i, answer_option in enumerate(self.options)
        }

    def own_texts(self) -> Iterator[tuple[Text, bool]]:
        for answer_option in self.options:
            yield from ((answer_option.text, True), (answer_option.why, False))

    def controls(self, name: str, lang: Lang) -> str:
        from dlgrade.markup.template import fill

        return fill(CONTROLS, question=self, order=self.shape().places, name=name, lang=lang)

    def layout(self, seed: str) -> Layout:
        order = shuffled(range(len(self.options)), seed)
        return Layout(tuple(order), tuple(self.options[index].text for index in order))

    def read(self, layout: Layout, typed: str) -> Answer:
        chosen = places(layout, typed)
        if len(chosen) > 1 and not self.many:
            raise UnreadableError(typed)
        return chosen

    def solution(self, lang: Lang) -> str:
        return " · ".join(plain(option.text(lang)) for option in self.options if option.correct)

    def lint(self, say: Say) -> None:
        enough("options", self.options, 2, say)
        distinct((option.text for option in self.options), say)


def registered(kind: type[Choice]) -> Kind:
    """What the registry has of a kind with options."""

    def read(reader: Reader, fields: Fields) -> Question:
        return kind(**common(reader, fields), options=reader.each(fields.get("options"), partial(option, reader)))

    return Kind("options", "why", read)
