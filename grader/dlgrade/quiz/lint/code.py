"""Looks at questions about output: the code has to print what the key says."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter

from dlgrade.messages import quiz_lint as messages
from dlgrade.quiz.key import OutputKey, key, uniform
from dlgrade.quiz.lint.text import Say, parses
from dlgrade.quiz.model import Output

SECONDS = 20


def check(question: Output, say: Say) -> None:
    """Report through `say(message, **values)` wrong keys and code that does not print its key."""
    found = key(question)
    assert isinstance(found, OutputKey)
    for value, count in Counter(found.wrong).items():
        if value == found.answer:
            say(messages.WRONG_IS_RIGHT, value=value)
        elif count > 1:
            say(messages.WRONG_TWICE, value=value)
    if parses(question.code, say):
        _runs(question, say)


def _runs(question: Output, say: Say) -> None:
    command = [sys.executable, "-I", "-X", "utf8", "-c", question.code]
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(
                command, cwd=folder, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            say(messages.HANGS, seconds=SECONDS)
            return
    if done.returncode:
        say(messages.FAILS, problem=(done.stderr.strip().splitlines() or [str(done.returncode)])[-1])
    elif uniform(done.stdout) != uniform(question.answer):
        say(messages.PRINTS, printed=uniform(done.stdout), answer=uniform(question.answer))
