"""A verdict as a fragment of HTML for notebooks and feedback: no script, no style sheet, no request; all escaped."""

from __future__ import annotations

from html import escape

from dlgrade.kinds import Kind
from dlgrade.messages import report as say
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict

MARKS: dict[Kind, tuple[str, str]] = {
    "passed": ("✓", "#1a7f37"),
    "not_attempted": ("·", "#808080"),
    "skipped": ("·", "#808080"),
    "ungraded": ("?", "#a040c0"),
    "grader_fault": ("?", "#a040c0"),
    "protocol": ("?", "#a040c0"),
}
FAILED_MARK = ("✗", "#d1242f")
DETAIL = "margin-left:2.2em;font-family:monospace;white-space:pre-wrap;overflow-wrap:anywhere"


def verdict_html(title: str, verdict: Verdict, lang: Lang, *, details: bool) -> str:
    """The verdict in one language. Without `details`, no value of a hidden case is shown: neither calls, results and
    messages of exceptions, nor what the submission printed."""
    points = say.NEEDS_A_PERSON(lang) if verdict.points is None else f"{verdict.points}/{verdict.max_points}"
    kind = say.KINDS[verdict.kind](lang)
    lines = [
        f'<div style="font-weight:bold">{mark(verdict.kind)}{_text(title)} · {_text(points)} · {_text(kind)}</div>'
    ]
    lines += [f'<div style="margin-left:1em;opacity:.8">{_text(note(lang))}</div>' for note in verdict.notes]
    seen: dict[str, CheckVerdict] = {}
    for check in verdict.checks:
        undecided = verdict.points is None and check.kind != "passed"
        lines += _undecided(check, lang, details, seen) if undecided else _check(check, lang, details, seen)
    if details and verdict.prints.strip() and verdict.kind != "passed":
        lines += [f'<div style="opacity:.8">{_text(say.PRINTED(lang))}</div>', _line(DETAIL, verdict.prints[:2000])]
    return f'<div class="dlgrade" lang="{lang}" data-kind="{verdict.kind}">' + "\n".join(lines) + "</div>"


def _check(check: CheckVerdict, lang: Lang, details: bool, seen: dict[str, CheckVerdict]) -> list[str]:
    """One line a check; one mistake often fails several checks, and its sentence is said once."""
    line = (
        f'<div style="margin-left:1em">{mark(check.kind)}{_text(check.title(lang))} '
        f'<span style="opacity:.7">{check.points}/{check.max_points}</span></div>'
    )
    if check.explanation is None or check.kind == "not_attempted":
        return [line]
    return [line, *_explanation(check, check.explanation, lang, details, seen)]


def _undecided(check: CheckVerdict, lang: Lang, details: bool, seen: dict[str, CheckVerdict]) -> list[str]:
    """Only why: a 0 beside each check would be read as a score."""
    if check.explanation is None or check.explanation.headline(lang) in seen:
        return []
    return _explanation(check, check.explanation, lang, details, seen)


def _explanation(
    check: CheckVerdict, explanation: Explanation, lang: Lang, details: bool, seen: dict[str, CheckVerdict]
) -> list[str]:
    """The sentence, or the earlier check under which it stands, and the details."""
    headline = explanation.headline(lang)
    first = seen.setdefault(headline, check)
    if first is check or check.kind == "skipped":
        lines = [_line("margin-left:2.2em;font-weight:500", headline)]
    else:
        lines = [_line("margin-left:2.2em;opacity:.8", say.SAME_REASON(lang, title=first.title(lang)))]
    return lines + [_line(DETAIL, detail(lang)) for detail in explanation.details if details]


def mark(kind: Kind) -> str:
    """✓, ✗, ? or · in its colour."""
    shown, colour = MARKS.get(kind, FAILED_MARK)
    return f'<span style="display:inline-block;width:1.2em;color:{colour}">{shown}</span>'


def _line(style: str, text: str) -> str:
    return f'<div style="{style}">{_text(text)}</div>'


def _text(text: str) -> str:
    """Text of whatever origin, escaped; control characters are shown, not obeyed."""
    return escape(visible(text, keep="\n"))
