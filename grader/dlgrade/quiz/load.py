"""Finds and reads quiz files. Only their structure is checked here; `lint` checks their contents."""

from __future__ import annotations

from pathlib import Path

import yaml

from dlgrade.messages import quiz_faults as messages
from dlgrade.quiz.faults import Fault, QuizError
from dlgrade.quiz.kinds import KINDS
from dlgrade.quiz.model import Question, Quiz
from dlgrade.quiz.reader import Fields, Reader, at
from dlgrade.text import Text

QUIZ_FILE = "quiz.yaml"


def quiz_files(course: Path) -> list[Path]:
    """Every quiz file of a course folder, in the order of the chapters."""
    return sorted(course.glob(f"solutions/*/{QUIZ_FILE}"))


def load(path: Path) -> Quiz:
    """The questions of a chapter's folder or of a quiz file. Raises QuizError with every fault.

    Of the faults that the linter finds, this reports those that make a question impossible to ask: an expression
    without a value, and a rule that accepts no order or every order.
    """
    quiz, faults = read(path)
    faults += [fault for question in quiz.questions for fault in _unaskable(quiz.path, question)]
    if faults:
        raise QuizError(faults)
    return quiz


def read(path: Path) -> tuple[Quiz, list[Fault]]:
    """The questions that could be read, and the faults of the others."""
    path = path / QUIZ_FILE if path.is_dir() else path
    reader = Reader(path)
    questions = [_question(reader, node) for node in reader.document()]
    return Quiz(path.parent.name, path, tuple(question for question in questions if question)), reader.faults


def _unaskable(path: Path, question: Question) -> list[Fault]:
    faults: list[Fault] = []

    def say(message: Text, **values: object) -> None:
        faults.append(Fault(path, question.line, question.id, message, values))

    question.unaskable(say)
    return faults


def _question(reader: Reader, node: yaml.Node) -> Question | None:
    reader.question, before = _id(node), len(reader.faults)
    fields = reader.mapping(node)
    kind = reader.scalar(fields.get("kind"))
    if kind in KINDS:
        reader.names(node, fields, f"id kind see question {KINDS[kind].required}", KINDS[kind].optional)
        question = KINDS[kind].read(reader, fields)
    else:
        question = None
        _no_kind(reader, node, fields, kind)
    reader.question = ""
    return question if len(reader.faults) == before else None


def _id(node: yaml.Node) -> str:
    """The question's id, which is read first because every fault names it."""
    fields = node.value if isinstance(node, yaml.MappingNode) else []
    ids = (value.value for key, value in fields if key.value == "id" and isinstance(value, yaml.ScalarNode))
    return str(next(ids, ""))


def _no_kind(reader: Reader, node: yaml.Node, fields: Fields, kind: str) -> None:
    if kind:
        reader.fault(at(fields["kind"]), messages.UNKNOWN_KIND, kind=kind, kinds=", ".join(KINDS))
    elif fields:
        reader.fault(at(node), messages.MISSING_KEY, key="kind")
