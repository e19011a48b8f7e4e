"""Writes a verdict for the terminal: readable with and without colour, at 80 columns, and in a pipe."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as RichText

from dlgrade.course.model import Exercise
from dlgrade.exam.curve import Curve
from dlgrade.messages import report as messages
from dlgrade.report.changes import Change, changes_since
from dlgrade.report.curve_text import curve_lines
from dlgrade.report.outline import SHOWN_ONCE, SYMBOLS, CheckOutline, Mark, Outline, ReportLine, outline
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import Verdict

STYLES: dict[Mark, str] = {"passed": "green", "failed": "red", "waiting": "dim", "unclear": "magenta"}
CHANGE_STYLES: dict[Change, str] = {"mended": "bold green", "broken": "bold red", "different": "yellow"}
ROLE_STYLES = {"headline": "bold", "same_reason": "dim", "second": "bold", "detail": "cyan", "example": "yellow"}
DIFFERS_STYLE = "bold underline"
MAX_PRINTED_LINES = 10
MAX_PRINTED_COLUMNS = 200


def verdict_block(
    exercise: Exercise, verdict: Verdict, lang: Lang, before: Verdict | None = None, curve: Curve | None = None
) -> RenderableType:
    """A heading, a line for each check, and the explanation below each check that did not pass. Changes since the
    verdict `before` are marked. The loss curve is drawn below the check that it belongs to."""
    shown = outline(exercise.title(lang), verdict, lang)
    lines: list[RenderableType] = [_heading(shown), *(RichText(f"  {note}", style="yellow") for note in shown.notes)]
    if shown.kind == "ungraded":
        return Group(*lines, *_reasons(shown))
    changes = changes_since(before, verdict)
    for check, change, name in zip(shown.checks, changes, (check.name for check in verdict.checks), strict=True):
        lines += _check(check, change, lang)
        if curve is not None and curve.check == name:
            lines += [_below(line, 6) for line in curve_lines(curve, lang)]
    return Group(*lines, *_prints(shown, lang))


def _heading(shown: Outline) -> RichText:
    line = RichText()
    line.append(f"{SYMBOLS[shown.mark]} {shown.exercise}", style=f"bold {STYLES[shown.mark]}")
    line.append(f"  {shown.title}  ", style="bold")
    line.append(f"{shown.points}  {shown.outcome}")
    return line


def _reasons(shown: Outline) -> list[RenderableType]:
    """The reasons, each once, of a verdict without points."""
    headlines = [check.lines[0] for check in shown.checks if check.lines]
    return [_below(RichText(line.text, style="bold"), 2) for line in headlines if not line.repeated]


def _check(check: CheckOutline, change: Change | None, lang: Lang) -> list[RenderableType]:
    waits = check.kind == "skipped"
    line = RichText(f"  {SYMBOLS[check.mark]} ", style=STYLES[check.mark])
    line.append(check.title, style="dim" if waits else "default")
    line.append(f"  {check.points}/{check.max_points}", style="dim")
    if change is not None:
        line.append(f"  ← {messages.CHANGES[change](lang)}", style=CHANGE_STYLES[change])
    new = [
        check_line for check_line in check.in_context if check_line.role not in SHOWN_ONCE or not check_line.repeated
    ]
    styles = {**ROLE_STYLES, "headline": "dim"} if waits else ROLE_STYLES
    return [line, *(_below(_line(check_line, styles[check_line.role]), 6) for check_line in new)]


def _line(line: ReportLine, style: str) -> RichText:
    """A line in which the first differing entry is underlined, so that it is visible without colours too."""
    text = RichText(line.text, style=style)
    if line.differs is not None:
        text.stylize(DIFFERS_STYLE, *line.differs)
    return text


def _prints(shown: Outline, lang: Lang) -> list[RenderableType]:
    """What the submission printed, with control characters made visible, so that the terminal
    does not interpret them."""
    if not shown.prints:
        return []
    lines = shown.prints.rstrip().splitlines()
    kept = [visible(line)[:MAX_PRINTED_COLUMNS] for line in lines[:MAX_PRINTED_LINES]]
    kept += ["…"] if len(lines) > MAX_PRINTED_LINES else []
    return [
        RichText(f"  {messages.PRINTED(lang)}", style="dim"),
        *(_below(RichText(line, style="dim"), 6) for line in kept),
    ]


def _below(line: RichText, indent: int) -> RenderableType:
    """The line indented, including its continuation if the terminal wraps it."""
    return Padding(line, (0, 0, 0, indent), expand=False)
