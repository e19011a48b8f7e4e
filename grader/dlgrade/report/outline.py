"""The outline of a report on a verdict: its contents in order and in one language, without any formatting.

Every form of a report (text, HTML, JUnit, GitHub annotations) is written from an outline. So all of them use the same
marks, and treat a line that an earlier check already has in the same way: one mistake often fails several checks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dlgrade.checking.mismatch import Mismatch
from dlgrade.kinds import Kind
from dlgrade.messages import report as messages
from dlgrade.report.difference import Span, first_difference
from dlgrade.report.marks import SYMBOLS, Mark, mark_of
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import CheckVerdict, Explanation, Place, Verdict
from dlgrade.verdict.small_call import small_call_text

__all__ = ["SYMBOLS", "CheckOutline", "Mark", "Outline", "ReportLine", "mark_of", "outline", "points_text"]

Role = Literal["headline", "same_reason", "second", "detail", "example"]
"""`headline` says what is wrong, `same_reason` names an earlier check with the same headline, `second` is a
second mistake to correct after the first, `detail` is one fact, and `example` is a small call with its wrong
and its expected value."""
KINDS_WITH_VALUES = ("value", "gradient")
"""The kinds of mismatch whose two values can be compared entry by entry."""
FACTS: tuple[Role, ...] = ("detail", "example")
"""The roles of lines that show inputs and values."""
SHOWN_ONCE: tuple[Role, ...] = ("second", *FACTS)
"""The roles of lines that are not shown again if an earlier check has the same line."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line about a check. `repeated` is True if an earlier check has the same line. `differs` is the span of the
    first entry in the text that differs from the other value. `without_values` is the text without values of hidden
    inputs, followed by the details that hold none; "" if it would be the text itself, or if the text is a fact."""

    role: Role
    text: str
    repeated: bool = False
    differs: Span | None = None
    without_values: str = ""


@dataclass(frozen=True, slots=True)
class CheckOutline:
    """The outline of one check. `lines` is empty or begins with the headline. `scored` is True if its points count, so
    that a 0 may be shown."""

    title: str
    kind: Kind
    mark: Mark
    points: int
    max_points: int
    scored: bool
    lines: tuple[ReportLine, ...] = ()
    place: Place | None = None

    @property
    def in_context(self) -> tuple[ReportLine, ...]:
        """The lines for a reader of all checks: a repeated headline is replaced by the line `same_reason`."""
        replaced = any(line.role == "same_reason" for line in self.lines)
        return self.lines[1:] if replaced else self.lines

    @property
    def without_values(self) -> tuple[ReportLine, ...]:
        """The lines `in_context` for a page that shows no value of a hidden input."""
        return tuple(
            replace(line, role=line.role if number == 0 else "detail", text=text)
            for line in self.in_context
            if line.role not in FACTS
            for number, text in enumerate((line.without_values or line.text).split("\n"))
        )

    @property
    def by_itself(self) -> tuple[ReportLine, ...]:
        """The lines for a reader who sees only this check."""
        return tuple(line for line in self.lines if line.role != "same_reason")


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of one verdict. Control characters in its texts are visible, except in `prints`, which is exactly
    what the submission printed; it is empty if the submission passed."""

    exercise: str
    title: str
    kind: Kind
    mark: Mark
    points: str
    outcome: str
    notes: tuple[str, ...]
    checks: tuple[CheckOutline, ...]
    prints: str
    file: str


def outline(title: str, verdict: Verdict, lang: Lang) -> Outline:
    """The outline of a verdict. `title` is the exercise's title in `lang`."""
    return Outline(
        exercise=verdict.exercise,
        title=_shown(title),
        kind=verdict.kind,
        mark=mark_of(verdict.kind),
        points=points_text(verdict, lang),
        outcome=messages.KINDS[verdict.kind](lang),
        notes=tuple(_shown(note(lang)) for note in verdict.notes),
        checks=_checks(verdict, lang),
        prints=verdict.prints if verdict.prints.strip() and verdict.kind != "passed" else "",
        file=_shown(verdict.file),
    )


def points_text(verdict: Verdict, lang: Lang) -> str:
    """The points such as `6/8`, or a sentence that a person has to look at the verdict."""
    return messages.NEEDS_A_PERSON(lang) if verdict.points is None else f"{verdict.points}/{verdict.max_points}"


def _checks(verdict: Verdict, lang: Lang) -> tuple[CheckOutline, ...]:
    before: list[CheckVerdict] = []
    outlines = []
    for check in verdict.checks:
        scored = verdict.points is not None or check.kind == "passed"
        speaks = check.explanation is not None and (check.kind != "not_attempted" or not scored)
        outlines.append(
            CheckOutline(
                title=_shown(check.title(lang)),
                kind=check.kind,
                mark=mark_of(check.kind),
                points=check.points,
                max_points=check.max_points,
                scored=scored,
                lines=_lines(check, check.explanation, before, lang) if check.explanation and speaks else (),
                place=check.explanation.place if check.explanation else None,
            )
        )
        before += [check] if speaks else []
    return tuple(outlines)


def _lines(
    check: CheckVerdict, explanation: Explanation, before: Sequence[CheckVerdict], lang: Lang
) -> tuple[ReportLine, ...]:
    """The lines of a check. A skipped check keeps its own headline, even if it is repeated."""
    headline = explanation.headline
    same = [other for other in before if other.explanation and other.explanation.headline == headline]
    hidden = _shown(explanation.without_values(lang)) if explanation.without_values else ""
    lines = [ReportLine("headline", _shown(headline(lang)), repeated=bool(same), without_values=hidden)]
    if same and check.kind != "skipped":
        lines.append(ReportLine("same_reason", _shown(messages.SAME_REASON(lang, title=same[0].title(lang)))))
    sentences_before = {text for other in before if other.explanation for text in other.explanation.sentences}
    lines += [ReportLine("second", _shown(text(lang)), text in sentences_before) for text in explanation.sentences[1:]]
    return (*lines, *_details(check, explanation, before, lang), *_example(check, before, lang))


def _example(check: CheckVerdict, before: Sequence[CheckVerdict], lang: Lang) -> list[ReportLine]:
    """The line of the small call, if there is one. It is repeated if an earlier check has the same call."""
    if check.small is None:
        return []
    repeated = any(other.small == check.small for other in before)
    return [ReportLine("example", _shown(small_call_text(check.small)(lang)), repeated)]


def _details(
    check: CheckVerdict, explanation: Explanation, before: Sequence[CheckVerdict], lang: Lang
) -> list[ReportLine]:
    """The lines of the details. A detail that is an earlier check's headline is repeated, and so are the details after
    it, because they come after that headline too."""
    earlier = [other.explanation for other in before if other.explanation is not None]
    headlines = {other.headline for other in earlier}
    repeated = explanation in earlier
    lines = []
    for detail in explanation.details:
        repeated = repeated or detail in headlines
        text = _shown(detail(lang))
        lines.append(ReportLine("detail", text, repeated, _differs(text, check.mismatch)))
    return lines


def _differs(text: str, mismatch: Mismatch | None) -> Span | None:
    """If the line ends with one of the two values, the span of the first entry in it that differs; else None."""
    spans = first_difference(mismatch.got, mismatch.expected) if mismatch else None
    if mismatch is None or spans is None or mismatch.kind not in KINDS_WITH_VALUES:
        return None
    for value, (start, end) in zip((mismatch.got, mismatch.expected), spans, strict=True):
        if text.endswith(f": {value}"):
            offset = len(text) - len(value)
            return offset + start, offset + end
    return None


def _shown(text: str) -> str:
    """The text with its control characters made visible."""
    return visible(text, keep="\n")
