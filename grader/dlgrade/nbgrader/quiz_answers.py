"""Reads the answer to a quiz question from a notebook without running it, and marks it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from dlgrade.course.meaning import parsed, unparsed
from dlgrade.kinds import Kind
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.quiz import CHECK
from dlgrade.nbgrader.restore_cells import Released
from dlgrade.quiz.bounded_arithmetic import ExpressionError
from dlgrade.quiz.exports.cells import check, name
from dlgrade.quiz.exports.worksheet import asked
from dlgrade.quiz.expression import number
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Number
from dlgrade.report.html import mark
from dlgrade.submission.model import Part
from dlgrade.text import Lang, Text

Mark = Literal["right", "wrong", "unanswered", "unreadable"]
UNANSWERED = (None, ...)
"""What stands in place of an answer that was not given: as it was handed out, or as Python writes a gap."""
UNREADABLE = object()
MAX_EXPRESSION = 200
"""Characters of a calculation that is worked out for the student."""
SHOWN: dict[Mark, tuple[Kind, Text]] = {
    "right": ("passed", messages.QUIZ_RIGHT),
    "wrong": ("failed", messages.QUIZ_WRONG),
    "unanswered": ("not_attempted", messages.QUIZ_UNANSWERED),
    "unreadable": ("ungraded", messages.QUIZ_UNREADABLE),
}


@dataclass(frozen=True)
class Marked:
    """The mark of an answer, and the explanation of its mistake if it is a known one. An unreadable answer waits for a
    person, since a kernel might have found it right."""

    mark: Mark
    why: str = ""

    def share(self) -> float | None:
        """The share of the points; None if a person has to decide."""
        return None if self.mark == "unreadable" else float(self.mark == "right")


def mark_answer(question: Question, parts: Sequence[Part], lang: Lang, key: str = "") -> Marked:
    """Mark the last answer that any cell gives, with the test of the quiz's own export, and with the `key` of a former
    version of the question if that was handed out."""
    given = _answer(parts, question)
    if given is UNREADABLE:
        return Marked("unreadable")
    try:
        # The test takes the letters out of the answer's text, and would find those of None too.
        if given in UNANSWERED or str(given).strip() in ("", "None"):
            return Marked("unanswered")
        exec(check(question, lang, key), {name(question): given})  # this runs only our own code, on a plain value
    except AssertionError as wrong:
        return Marked("wrong", str(wrong))
    except KeyError:  # the former version was a question of another kind
        return Marked("unreadable")
    except (ValueError, TypeError, OverflowError):  # the answer does not have the requested form
        return Marked("wrong")
    return Marked("right")


def marked_html(marked: Marked, worth: float, lang: Lang) -> str:
    """The mark as a line of the feedback."""
    (kind, sentence), share = SHOWN[marked.mark], marked.share()
    points = "" if share is None else f" · {share * worth:g}/{worth:g}"
    why = f'<div style="margin-left:2.2em">{escape(marked.why)}</div>' if marked.why else ""
    line = f"{mark(kind)}{escape(sentence(lang) + points)}{why}"
    return f'<div class="dlgrade" lang="{lang}" data-kind="{kind}">{line}</div>'


def former_key(question: Question, released: Mapping[str, Released], lang: Lang) -> str:
    """The key that was handed out with the question, if it has been asked in another way since: its letters may have
    another order now. "" if today's key fits."""
    ask, graded = released.get(f"ask-{question.id}"), released.get(CHECK + question.id)
    same = ask is None or graded is None or ask.source.strip() == asked(question, lang).strip()
    return "" if same or graded is None else graded.key


def _answer(parts: Sequence[Part], question: Question) -> Any:
    """The value that is assigned last; None if there is none, and UNREADABLE if it is neither a literal nor, where a
    number is asked for, a calculation."""
    answer, wanted = None, name(question)
    calculated = isinstance(question.shape(), Number)
    for part in parts:
        tree = parsed(part.source)
        if tree is None:
            if re.search(rf"\b{wanted}\s*=", part.source):
                answer = UNREADABLE
            continue
        for value in _assigned(tree, wanted):
            answer = UNREADABLE if value is None else _value(value, calculated)
    return answer


def _assigned(tree: ast.Module, wanted: str) -> Iterator[ast.expr | None]:
    """The expressions that are assigned to the name, in order; None where it gets its value in another way, as in a
    loop."""
    for node in tree.body:
        names = [target.id for target in _targets(node) if isinstance(target, ast.Name)]
        if wanted in names and isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            yield node.value
        elif any(isinstance(each, ast.Name) and each.id == wanted and _is_stored(each) for each in ast.walk(node)):
            yield None


def _targets(node: ast.stmt) -> list[ast.expr]:
    match node:
        case ast.Assign(targets):
            return targets
        case ast.AnnAssign(target):
            return [target]
    return []


def _is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _value(node: ast.expr, calculated: bool) -> Any:
    """The value of a literal or, if it may be `calculated`, of an expression such as `3 / 4`."""
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        pass
    source = unparsed(node) if calculated else None
    if source is None or len(source) > MAX_EXPRESSION:
        return UNREADABLE
    try:
        return number(source)
    except (ExpressionError, RecursionError):
        return UNREADABLE
