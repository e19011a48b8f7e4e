"""Reads the fields of a quiz file that several kinds of questions have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict

import yaml

from dlgrade.quiz.model import Question
from dlgrade.quiz.reader import Fields, Reader, at
from dlgrade.quiz.shapes import Option, Wrong
from dlgrade.text import Text


@dataclass(frozen=True, slots=True)
class Kind:
    """The keys that a kind has in a quiz file besides those of every question, and the function that makes a
    question of them."""

    required: str
    optional: str
    read: Callable[[Reader, Fields], Question]


class Common(TypedDict):
    """The fields of every question."""

    id: str
    see: str
    question: Text
    line: int
    why: Text | None


def common(reader: Reader, fields: Fields) -> Common:
    return {
        "id": reader.scalar(fields.get("id")),
        "see": reader.scalar(fields.get("see")),
        "question": reader.text(fields.get("question")),
        "line": min((at(node) for node in fields.values()), default=1),
        "why": reader.text(fields["why"]) if "why" in fields else None,
    }


def option(reader: Reader, node: yaml.Node, optional: str = "correct") -> Option:
    fields = reader.fields(node, "text why", optional)
    correct = reader.flag(fields.get("correct"))
    return Option(reader.text(fields.get("text")), reader.text(fields.get("why")), correct)


def wrong(reader: Reader, node: yaml.Node) -> Wrong:
    fields = reader.fields(node, "value why")
    return Wrong(reader.scalar(fields.get("value")), reader.text(fields.get("why")))
