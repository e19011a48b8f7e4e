"""One builder for each kind of question: from the fields of a quiz file to the model."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypedDict

import yaml

from dlgrade.messages import quiz_faults as messages
from dlgrade.quiz.model import (
    Choice,
    Item,
    Matching,
    Numeric,
    Option,
    Ordering,
    Output,
    Pair,
    Question,
    Wrong,
)
from dlgrade.quiz.reader import Fields, Reader, at
from dlgrade.text import Text


class _Common(TypedDict):
    id: str
    see: str
    question: Text
    line: int
    why: Text | None


def _common(reader: Reader, found: Fields) -> _Common:
    return {
        "id": reader.scalar(found.get("id")),
        "see": reader.scalar(found.get("see")),
        "question": reader.text(found.get("question")),
        "line": min((at(node) for node in found.values()), default=1),
        "why": reader.text(found["why"]) if "why" in found else None,
    }


def _option(reader: Reader, node: yaml.Node, optional: str = "correct") -> Option:
    found = reader.fields(node, "text why", optional)
    correct = reader.flag(found.get("correct"))
    return Option(reader.text(found.get("text")), reader.text(found.get("why")), correct)


def _wrong(reader: Reader, node: yaml.Node) -> Wrong:
    found = reader.fields(node, "value why")
    return Wrong(reader.scalar(found.get("value")), reader.text(found.get("why")))


def _item(reader: Reader, node: yaml.Node) -> Item:
    found = reader.fields(node, "id text why")
    return Item(reader.scalar(found.get("id")), reader.text(found.get("text")), reader.text(found.get("why")))


def _pair(reader: Reader, node: yaml.Node) -> Pair:
    found = reader.fields(node, "left right why")
    return Pair(*(reader.text(found.get(side)) for side in ("left", "right", "why")))


def _choice(many: bool) -> Builder:
    def build(reader: Reader, found: Fields) -> Question:
        options = reader.each(found.get("options"), partial(_option, reader))
        return Choice(**_common(reader, found), options=options, many=many)

    return build


def _numeric(reader: Reader, found: Fields) -> Question:
    bounds = reader.each(found.get("range"), reader.scalar)
    if ("answer" in found) == ("range" in found) or ("tolerance" in found) != ("answer" in found):
        reader.fault(at(found["kind"]), messages.ANSWER_OR_RANGE)
    if "range" in found and len(bounds) != 2:
        reader.fault(at(found["range"]), messages.RANGE_OF_TWO)
    return Numeric(
        **_common(reader, found),
        answer=reader.scalar(found.get("answer")),
        tolerance=_tolerance(reader, found.get("tolerance")),
        bounds=(bounds[0], bounds[1]) if len(bounds) == 2 else None,
        unit=reader.text(found["unit"]) if "unit" in found else None,
        wrong=reader.each(found.get("wrong"), partial(_wrong, reader)),
    )


def _tolerance(reader: Reader, node: yaml.Node | None) -> float:
    try:
        value = float(reader.scalar(node) or 0)
    except ValueError:
        value = -1.0
    if node is not None and not 0 <= value < float("inf"):
        reader.fault(at(node), messages.TOLERANCE)
    return value


def _ordering(reader: Reader, found: Fields) -> Question:
    items = reader.each(found.get("items"), partial(_item, reader))
    return Ordering(**_common(reader, found), items=items, rule=reader.scalar(found.get("rule")))


def _matching(reader: Reader, found: Fields) -> Question:
    pairs = reader.each(found.get("pairs"), partial(_pair, reader))
    extra = reader.each(found.get("extra"), partial(_option, reader, optional=""))
    return Matching(**_common(reader, found), pairs=pairs, extra=extra)


def _output(reader: Reader, found: Fields) -> Question:
    return Output(
        **_common(reader, found),
        code=reader.scalar(found.get("code")),
        answer=reader.scalar(found.get("answer")),
        wrong=reader.each(found.get("wrong"), partial(_wrong, reader)),
    )


Builder = Callable[[Reader, Fields], Question]
KINDS: dict[str, tuple[str, str, Builder]] = {
    # kind: (required keys, optional keys, builder)
    "single": ("options", "why", _choice(many=False)),
    "multiple": ("options", "why", _choice(many=True)),
    "numeric": ("why", "answer tolerance range unit wrong", _numeric),
    "ordering": ("items rule why", "", _ordering),
    "matching": ("pairs", "why extra", _matching),
    "output": ("code answer why", "wrong", _output),
}
