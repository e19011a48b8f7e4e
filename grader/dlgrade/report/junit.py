"""Writes verdicts as JUnit XML, which CI servers and editors read: a suite for each exercise, a test case
for each check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dlgrade.course.model import Exercise
from dlgrade.report.outline import CheckOutline, Mark, Outline, outline
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import Verdict

ELEMENTS: dict[Mark, str] = {"failed": "failure", "waiting": "skipped", "unclear": "error"}
"""Mark → the element in its test case. A check that passed has no such element."""
COUNTERS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def report(graded: Sequence[tuple[Exercise, Verdict]], lang: Lang) -> str:
    """The XML document."""
    outlines = [outline(exercise.title(lang), verdict, lang) for exercise, verdict in graded]
    return "".join(junit_pieces(outlines, [check.mark for shown in outlines for check in shown.checks]))


def junit_pieces(outlines: Iterable[Outline], marks: Collection[Mark]) -> Iterator[str]:
    """The document in pieces, suite by suite, since all elements of a class take several times the memory of their
    text. A check that a person has to look at is an error; one that was not attempted is skipped. `marks` are the marks
    of all checks, which the first line counts."""
    root = Element("testsuites", name="dlgrade")
    _count(root, marks)
    yield f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode").removesuffix(" />")}>'
    for shown in outlines:
        suite = _suite(shown)
        indent(suite, level=1)
        yield f"\n  {tostring(suite, encoding='unicode')}"
    yield "\n</testsuites>\n"


def _suite(shown: Outline) -> Element:
    suite = Element("testsuite", name=f"{shown.exercise} {shown.title}")
    for check in shown.checks:
        suite.append(_case(shown, check))
    _count(suite, [check.mark for check in shown.checks])
    texts = [*shown.notes, visible(shown.prints.rstrip(), keep="\n")]
    if any(texts):
        SubElement(suite, "system-out").text = "\n".join(filter(None, texts))
    return suite


def _case(shown: Outline, check: CheckOutline) -> Element:
    """A test case for one check. Its message is the headline, which CI servers show in lists of failures; its text has
    the details too."""
    case = Element("testcase", classname=shown.exercise, name=check.title)
    if shown.file:
        case.set("file", shown.file)
    if check.mark in ELEMENTS:
        texts = [line.text for line in check.by_itself] or [shown.outcome]
        element = SubElement(case, ELEMENTS[check.mark], type=check.kind, message=texts[0])
        element.text = "\n".join(texts)
    return case


def _count(element: Element, marks: Collection[Mark]) -> None:
    """Set the attributes of an element that count its test cases and their results."""
    results = Counter(map(ELEMENTS.get, marks))
    element.set("tests", str(len(marks)))
    for name, tag in COUNTERS.items():
        element.set(name, str(results[tag]))
