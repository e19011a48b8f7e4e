"""Writes the key of a question as JSON, and as a short text that changes with the question or its key."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from dlgrade.quiz.model import Question, QuestionKey


def as_json(key: QuestionKey) -> dict[str, object]:
    """The key as JSON-ready data with the name of its shape as `type`."""
    return {"type": type(key).__name__.removesuffix("Key").lower(), **asdict(key)}


def fingerprint(question: Question) -> str:
    """A text that changes with the question or its key, so that progress with an earlier version is not taken for
    progress with this one."""
    content = json.dumps([question.question.ko, question.question.en, as_json(question.key())])
    return hashlib.sha256(content.encode()).hexdigest()[:12]
