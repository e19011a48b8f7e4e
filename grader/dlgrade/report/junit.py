"""Writes verdicts as JUnit XML, which CI servers and editors read: a suite for each exercise, a test case
for each check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dlgrade.course.model import Exercise
from dlgrade.report.outline import CheckOutline, Mark, Outline, outline
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import Verdict

ELEMENTS: dict[Mark, str] = {"failed": "failure", "waiting": "skipped", "unclear": "error"}
"""The element that a test case has for a result. A check that passed has none."""
COUNTERS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def report(graded: Sequence[tuple[Exercise, Verdict]], lang: Lang) -> str:
    """The document for verdicts."""
    return junit_document(outline(exercise.title(lang), verdict, lang) for exercise, verdict in graded)


def junit_document(outlines: Iterable[Outline]) -> str:
    """The document. A check that a person has to look at is an error; a check that was not tried is skipped."""
    root = Element("testsuites", name="dlgrade")
    for shown in outlines:
        root.append(_suite(shown))
    _count(root)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(shown: Outline) -> Element:
    suite = Element("testsuite", name=f"{shown.exercise} {shown.title}")
    for check in shown.checks:
        suite.append(_case(shown, check))
    _count(suite)
    texts = [*shown.notes, visible(shown.prints.rstrip(), keep="\n")]
    if any(texts):
        SubElement(suite, "system-out").text = "\n".join(filter(None, texts))
    return suite


def _case(shown: Outline, check: CheckOutline) -> Element:
    """A test case for one check. Its message is the headline, which lists of failures show; the details are the
    text below it."""
    case = Element("testcase", classname=shown.exercise, name=check.title)
    if shown.file:
        case.set("file", shown.file)
    if check.mark in ELEMENTS:
        texts = [line.text for line in check.by_itself] or [shown.outcome]
        element = SubElement(case, ELEMENTS[check.mark], type=check.kind, message=texts[0])
        element.text = "\n".join(texts)
    return case


def _count(element: Element) -> None:
    """Write into an element how many test cases it contains, and how many of each result."""
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    for name, tag in COUNTERS.items():
        element.set(name, str(sum(1 for _ in element.iter(tag))))
