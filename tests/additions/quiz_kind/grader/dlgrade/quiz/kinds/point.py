"""Questions in which one chooses a point on a number line; it is right anywhere in `range`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from dlgrade.messages import quiz as messages
from dlgrade.quiz.expression import number
from dlgrade.quiz.kinds.fields import Kind, common, wrong
from dlgrade.quiz.kinds.numeric import Numeric
from dlgrade.quiz.model import Question, Say
from dlgrade.quiz.reader import Fields, Reader
from dlgrade.text import Lang

CONTROLS = """
<p class="dq-entry"><label for="{{ name }}-in">{{ say.POINT(lang) }}</label>
{{ " " }}<span>{{ low }}</span> <input id="{{ name }}-in" type="range" min="{{ low }}" max="{{ high }}" step="any">
{{ " " }}<span>{{ high }}</span></p>
"""


@dataclass(frozen=True, kw_only=True)
class Point(Numeric):
    """A point on the number line from `ends[0]` to `ends[1]`."""

    KIND = "point"
    PAGE_MESSAGES = ("NO_HINT",)
    ends: tuple[str, ...]

    def controls(self, name: str, lang: Lang) -> str:
        from dlgrade.markup.template import fill

        low, high = map(number, self.ends)
        return fill(CONTROLS, name=name, low=f"{low:g}", high=f"{high:g}", say=messages, lang=lang)

    def lint(self, say: Say) -> None:
        super().lint(say)
        low, high = map(number, self.ends)
        key = self.key()
        if not low <= key.low <= key.high <= high:
            say(messages.POINT_OFF_THE_LINE, low=low, high=high)


def read(reader: Reader, fields: Fields) -> Question:
    low, high = reader.each(fields.get("range"), reader.scalar)
    return Point(
        **common(reader, fields),
        bounds=(low, high),
        ends=reader.each(fields.get("line"), reader.scalar),
        wrong=reader.each(fields.get("wrong"), partial(wrong, reader)),
    )


REGISTERED = Kind("line range why", "wrong", read)
