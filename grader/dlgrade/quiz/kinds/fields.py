"""Reads the fields of a quiz file that several kinds of questions have."""

from __future__ import annotations

from typing import TypedDict

import yaml

from dlgrade.quiz.model import Option, Wrong
from dlgrade.quiz.reader import Fields, Reader, at
from dlgrade.text import Text


class Common(TypedDict):
    """The fields of every question."""

    id: str
    see: str
    question: Text
    line: int
    why: Text | None


def common(reader: Reader, found: Fields) -> Common:
    return {
        "id": reader.scalar(found.get("id")),
        "see": reader.scalar(found.get("see")),
        "question": reader.text(found.get("question")),
        "line": min((at(node) for node in found.values()), default=1),
        "why": reader.text(found["why"]) if "why" in found else None,
    }


def option(reader: Reader, node: yaml.Node, optional: str = "correct") -> Option:
    found = reader.fields(node, "text why", optional)
    correct = reader.flag(found.get("correct"))
    return Option(reader.text(found.get("text")), reader.text(found.get("why")), correct)


def wrong(reader: Reader, node: yaml.Node) -> Wrong:
    found = reader.fields(node, "value why")
    return Wrong(reader.scalar(found.get("value")), reader.text(found.get("why")))
