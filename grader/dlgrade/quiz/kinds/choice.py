"""Questions in which one chooses one option (`single`), or every option that is right (`multiple`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from dlgrade.markup.latex_to_text import plain
from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_lint as lint_messages
from dlgrade.quiz.kinds.entries import distinct, enough, places
from dlgrade.quiz.kinds.fields import common, option
from dlgrade.quiz.model import Answer, Layout, Mark, Note, Option, Question, QuestionKey, Say, UnreadableError
from dlgrade.quiz.reader import Fields, Reader
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
    """The common part of `single` and `multiple`."""

    many: ClassVar[bool]
    options: tuple[Option, ...]

    def key(self) -> ChoiceKey:
        right = tuple(index for index, option in enumerate(self.options) if option.correct)
        return ChoiceKey(right, len(self.options))

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

        order = shuffled(range(len(self.options)), self.id)
        return fill(CONTROLS, question=self, order=order, name=name, lang=lang)

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


@dataclass(frozen=True, kw_only=True)
class Single(Choice):
    """Exactly one option is right."""

    KIND = "single"
    many = False

    def hint(self, mark: Mark, lang: Lang) -> str:
        return "" if mark.notes else messages.NO_HINT(lang)

    def lint(self, say: Say) -> None:
        super().lint(say)
        right = sum(option.correct for option in self.options)
        if right != 1:
            say(lint_messages.ONE_RIGHT, count=right)


@dataclass(frozen=True, kw_only=True)
class Multiple(Choice):
    """At least one option is right, and at least one is wrong."""

    KIND = "multiple"
    many = True

    def hint(self, mark: Mark, lang: Lang) -> str:
        return messages.MISSING(lang, count=mark.missing) if mark.missing else messages.TOO_MANY(lang)

    def lint(self, say: Say) -> None:
        super().lint(say)
        if not 0 < sum(option.correct for option in self.options) < len(self.options):
            say(lint_messages.SOME_RIGHT)


def reader_of(kind: type[Choice]) -> Callable[[Reader, Fields], Question]:
    """The function that reads a question of one of the two kinds."""

    def read(reader: Reader, fields: Fields) -> Question:
        return kind(**common(reader, fields), options=reader.each(fields.get("options"), partial(option, reader)))

    return read
