"""The key of a question as JSON, and a short text that changes with the question or its key."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from dlgrade.quiz.model import Question, QuestionKey


def as_json(key: QuestionKey) -> dict[str, object]:
    """The key as JSON-ready data with the name of its shape as `type`."""
    return {"type": type(key).__name__.removesuffix("Key").lower(), **asdict(key)}


def fingerprint(question: Question) -> str:
    """Changes with the question or its key: progress recorded for one is not taken for the other."""
    content = json.dumps([question.question.ko, question.question.en, as_json(question.key())])
    return hashlib.sha256(content.encode()).hexdigest()[:12]
