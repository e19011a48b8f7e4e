"""Writes a verdict as a fragment of HTML for notebooks and feedback files, without scripts, style sheets or requests.
All texts are escaped."""

from __future__ import annotations

from html import escape

from dlgrade.kinds import Kind
from dlgrade.messages import report as messages
from dlgrade.report.code_spans import sentence_html
from dlgrade.report.outline import SYMBOLS, CheckOutline, Mark, ReportLine, Role, mark_of, outline
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import Verdict

COLOURS: dict[Mark, str] = {"passed": "#1a7f37", "failed": "#d1242f", "waiting": "#808080", "unclear": "#a040c0"}
DETAIL = "margin-left:2.2em;font-family:monospace;white-space:pre-wrap;overflow-wrap:anywhere"
STYLES: dict[Role, str] = {
    "headline": "margin-left:2.2em;font-weight:500",
    "second": "margin-left:2.2em;font-weight:500",
    "same_reason": "margin-left:2.2em;opacity:.8",
    "detail": DETAIL,
    "example": DETAIL,
}
MAX_PRINTED = 2000  # characters


def verdict_html(title: str, verdict: Verdict, lang: Lang, *, details: bool) -> str:
    """The verdict in one language. Without `details`, no value of a hidden case is shown: no calls, no results, no
    messages of exceptions, and no prints of the submission."""
    shown = outline(title, verdict, lang)
    heading = f"{mark(shown.kind)}{escape(shown.title)} · {escape(shown.points)} · {escape(shown.outcome)}"
    lines = [f'<div style="font-weight:bold">{heading}</div>']
    lines += [_line("margin-left:1em;opacity:.8", sentence_html(note)) for note in shown.notes]
    lines += [part for check in shown.checks for part in _check(check, details)]
    if details and shown.prints:
        printed = visible(shown.prints[:MAX_PRINTED], keep="\n")
        lines += [_line("opacity:.8", escape(messages.PRINTED(lang))), _line(DETAIL, escape(printed))]
    return f'<div class="dlgrade" lang="{lang}" data-kind="{verdict.kind}">' + "\n".join(lines) + "</div>"


def _check(check: CheckOutline, details: bool) -> list[str]:
    """The lines of one check: its title and its explanation. If its points do not count, only the reason is shown, and
    only once, since a 0 beside each check would look like a score."""
    if not check.scored and (not check.lines or check.lines[0].repeated):
        return []
    lines = [_report_line(line) for line in (check.in_context if details else check.without_values)]
    return [_title(check), *lines] if check.scored else lines


def _title(check: CheckOutline) -> str:
    points = f'<span style="opacity:.7">{check.points}/{check.max_points}</span>'
    return f'<div style="margin-left:1em">{mark(check.kind)}{sentence_html(check.title)} {points}</div>'


def mark(kind: Kind) -> str:
    """The coloured symbol of a result: ✓, ✗, ? or ·."""
    which = mark_of(kind)
    return f'<span style="display:inline-block;width:1.2em;color:{COLOURS[which]}">{SYMBOLS[which]}</span>'


def _report_line(line: ReportLine) -> str:
    """A sentence with its code, or a detail as it stands, since values may contain backticks."""
    return _line(STYLES[line.role], escape(line.text) if line.role == "detail" else sentence_html(line.text))


def _line(style: str, content: str) -> str:
    return f'<div style="{style}">{content}</div>'
