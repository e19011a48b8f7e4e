"""A verdict for the terminal: readable in colour, without colour, at 80 columns and in a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as Line

from dlgrade.course.model import Exercise
from dlgrade.kinds import Kind
from dlgrade.messages import report as say
from dlgrade.text import Lang, Text, visible
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict

MARKS: dict[Kind, tuple[str, str]] = {
    "passed": ("✓", "green"),
    "not_attempted": ("·", "dim"),
    "skipped": ("·", "dim"),
    "ungraded": ("?", "magenta"),
    "grader_fault": ("?", "magenta"),
    "protocol": ("?", "magenta"),
}
FAILED_MARK = ("✗", "red")
MOST_PRINTED_LINES = 10


def verdict_block(exercise: Exercise, verdict: Verdict, lang: Lang) -> RenderableType:
    """Heading, one line a check, and under each check that did not pass what is known about it."""
    lines: list[RenderableType] = [_heading(exercise, verdict, lang)]
    lines += [Line(f"  {note(lang)}", style="yellow") for note in verdict.notes]
    if verdict.kind == "ungraded":
        return Group(*lines, *_reason(verdict, lang))
    for check in verdict.checks:
        lines += _check(check, lang, _before(verdict.checks, check))
    lines += _prints(verdict, lang)
    return Group(*lines)


def points_text(verdict: Verdict, lang: Lang) -> str:
    """`6/8`, or that a person has to look."""
    if verdict.points is None:
        return say.NEEDS_A_PERSON(lang)
    return f"{verdict.points}/{verdict.max_points}"


def _heading(exercise: Exercise, verdict: Verdict, lang: Lang) -> RenderableType:
    mark, style = MARKS.get(verdict.kind, FAILED_MARK)
    line = Line()
    line.append(f"{mark} {exercise.slug}", style=f"bold {style}")
    line.append(f"  {exercise.title(lang)}  ", style="bold")
    line.append(f"{points_text(verdict, lang)}  {say.KINDS[verdict.kind](lang)}")
    return line


def _reason(verdict: Verdict, lang: Lang) -> list[RenderableType]:
    """Nothing was run, so there is one reason for the whole of it."""
    reasons = dict.fromkeys(check.explanation.headline for check in verdict.checks if check.explanation)
    return [Padding(Line(reason(lang), style="bold"), (0, 0, 0, 2), expand=False) for reason in reasons]


def _check(check: CheckVerdict, lang: Lang, before: list[CheckVerdict]) -> list[RenderableType]:
    mark, style = MARKS.get(check.kind, FAILED_MARK)
    line = Line(f"  {mark} ", style=style)
    line.append(check.title(lang), style="default" if check.kind != "skipped" else "dim")
    line.append(f"  {check.points}/{check.max_points}", style="dim")
    if check.explanation is None or check.kind == "not_attempted":
        return [line]
    explanation = check.explanation
    below: list[RenderableType] = [_headline(check, explanation, lang, before)]
    if explanation not in [other.explanation for other in before]:
        below += [Line(detail(lang), style="cyan") for detail in _new(explanation, before)]
    return [line, *(Padding(item, (0, 0, 0, 6), expand=False) for item in below)]


def _headline(check: CheckVerdict, explanation: Explanation, lang: Lang, before: list[CheckVerdict]) -> Line:
    """The sentence itself, or the earlier check under which it stands."""
    said = [other for other in before if other.explanation and other.explanation.headline == explanation.headline]
    if said and check.kind != "skipped":
        return Line(say.SAME_REASON(lang, title=said[0].title(lang)), style="dim")
    return Line(explanation.headline(lang), style="dim" if check.kind == "skipped" else "bold")


def _new(explanation: Explanation, before: list[CheckVerdict]) -> Iterator[Text]:
    """The details up to one that opened an earlier explanation: what follows it has been read there."""
    headlines = {other.explanation.headline for other in before if other.explanation is not None}
    return takewhile(lambda detail: detail not in headlines, explanation.details)


def _before(checks: tuple[CheckVerdict, ...], check: CheckVerdict) -> list[CheckVerdict]:
    """One mistake often fails several checks: what has been said is not said again."""
    return [other for other in checks[: checks.index(check)] if other.explanation is not None]


def _prints(verdict: Verdict, lang: Lang) -> list[RenderableType]:
    """What the submission printed, as plain text: control characters are shown, not obeyed."""
    if not verdict.prints.strip() or verdict.kind == "passed":
        return []
    lines = verdict.prints.rstrip().splitlines()
    kept = [visible(line)[:200] for line in lines[:MOST_PRINTED_LINES]]
    kept += ["…"] if len(lines) > MOST_PRINTED_LINES else []
    return [
        Line(f"  {say.PRINTED(lang)}", style="dim"),
        *(Padding(Line(line, style="dim"), (0, 0, 0, 6), expand=False) for line in kept),
    ]
