"""Writes verdicts as one HTML file for `grade mse --open`, without requests or scripts. All texts are escaped."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from xml.etree.ElementTree import Element

from dlgrade.course.model import Exercise
from dlgrade.exam.drawings import Drawings
from dlgrade.messages import report as messages
from dlgrade.messages import workbench as workbench_messages
from dlgrade.report.code_spans import code_spans
from dlgrade.report.curve_svg import curve_html
from dlgrade.report.elements import Child, classed, document, element
from dlgrade.report.outline import SHOWN_ONCE, SYMBOLS, CheckOutline, Mark, Outline, ReportLine, outline
from dlgrade.report.picture_html import picture_html
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import Verdict

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
MARKS = {
    "passed": workbench_messages.MARK_PASSED,
    "failed": workbench_messages.MARK_FAILED,
    "waiting": workbench_messages.MARK_WAITING,
    "unclear": workbench_messages.MARK_UNCLEAR,
}
Drawn = tuple[Exercise, Verdict, Drawings]


def verdict_page(graded: Sequence[Drawn], lang: Lang) -> str:
    """The page, with a section for each verdict and its drawings."""
    title = ", ".join(exercise.slug for exercise, _, _ in graded[:4]) + ("…" if len(graded) > 4 else "")
    head = element(
        "head", None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY}),
        element("title", None, f"{title} · dlgrade"),
        element("style", None, _style()),
    )  # fmt: skip
    main = element("main", None, *(_verdict(*item, lang, number) for number, item in enumerate(graded)))
    return document(element("html", {"lang": lang}, head, element("body", None, main)))


def _style() -> str:
    return files("dlgrade.report").joinpath("verdict_page.css").read_text(encoding="utf-8")


def _verdict(exercise: Exercise, verdict: Verdict, drawings: Drawings, lang: Lang, number: int) -> Element:
    """The section of one verdict. Only the first section has a heading of level 1."""
    shown = outline(exercise.title(lang), verdict, lang)
    section = element(
        "section", None,
        element("h2" if number else "h1", None, _mark(shown.mark, lang), f" {shown.title}"),
        classed("p", "quiet", " · ".join(filter(None, (shown.exercise, shown.points, shown.outcome, shown.file)))),
        *(_sentence("quiet", note) for note in shown.notes),
    )  # fmt: skip
    listed = [
        _check(shown_check, check.name, drawings, lang)
        for shown_check, check in zip(shown.checks, verdict.checks, strict=True)
    ]
    section.append(element("ul", None, *(entry for entry in listed if len(entry))))
    section.extend(_printed(shown, lang))
    return section


def _check(check: CheckOutline, name: str, drawings: Drawings, lang: Lang) -> Element:
    """The list entry of one check. If its points do not count, only the reason is shown, and only once; the entry is
    empty if an earlier check has given it."""
    entry = classed("li", "waits" if check.kind == "skipped" else "told")
    if check.scored:
        points = classed("span", "points", f"{check.points}/{check.max_points}")
        title = element("span", None, *_with_code(check.title))
        entry.append(classed("div", "title", _mark(check.mark, lang), title, points))
    elif not check.lines or check.lines[0].repeated:
        return entry
    entry.extend(_line(line) for line in check.in_context if line.role not in SHOWN_ONCE or not line.repeated)
    picture = drawings.pictures.get(name)
    if picture is not None:
        entry.append(picture_html(picture, lang))
    if drawings.curve is not None and drawings.curve.check == name:
        entry.append(curve_html(drawings.curve, lang))
    return entry


def _line(line: ReportLine) -> Element:
    if line.role != "detail":
        return _sentence(line.role, line.text)
    if line.differs is None:
        return classed("p", line.role, line.text)
    start, end = line.differs
    parts: list[Child] = [line.text[:start], element("mark", None, line.text[start:end]), line.text[end:]]
    return classed("p", line.role, *parts)


def _sentence(name: str, text: str) -> Element:
    return classed("p", name, *_with_code(text))


def _with_code(text: str) -> list[Child]:
    return [element("code", None, part) if is_code else part for part, is_code in code_spans(text)]


def _mark(mark: Mark, lang: Lang) -> Element:
    return element("span", {"class": mark, "role": "img", "aria-label": MARKS[mark](lang)}, SYMBOLS[mark])


def _printed(shown: Outline, lang: Lang) -> list[Element]:
    """What the submission printed, with a caption; empty if there is nothing."""
    if not shown.prints:
        return []
    name = messages.PRINTED(lang)
    text = element("pre", {"tabindex": "0", "role": "region", "aria-label": name}, visible(shown.prints, keep="\n"))
    return [classed("p", "quiet", name), text]
