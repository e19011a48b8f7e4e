"""IMS QTI 2.1: a content package with one item per question and a test for each chapter."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dlgrade.quiz.exports.common import packed
from dlgrade.quiz.exports.qti21_item import QTI, item
from dlgrade.quiz.model import Quiz
from dlgrade.text import Lang

PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"


def write(quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """A zip with `imsmanifest.xml`, `items/<id>.xml` and `<chapter>.xml`."""
    files = {"imsmanifest.xml": _manifest(quizzes)}
    for quiz in quizzes:
        files[f"{quiz.chapter}.xml"] = _test(quiz)
        for question in quiz.questions:
            files[f"items/{question.id}.xml"] = _document(item(question, lang))
    return packed(files)


def _document(root: ET.Element) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _test(quiz: Quiz) -> str:
    name = f"t_{quiz.chapter}"
    root = ET.Element("assessmentTest", {"xmlns": QTI, "identifier": name, "title": quiz.chapter})
    modes = {"navigationMode": "nonlinear", "submissionMode": "individual"}
    part = ET.SubElement(root, "testPart", {"identifier": "part", **modes})
    section = ET.SubElement(part, "assessmentSection", identifier="section", title=quiz.chapter, visible="true")
    for question in quiz.questions:
        href = f"items/{question.id}.xml"
        ET.SubElement(section, "assessmentItemRef", identifier=f"i_{question.id}", href=href)
    return _document(root)


def _manifest(quizzes: Sequence[Quiz]) -> str:
    root = ET.Element("manifest", {"xmlns": PACKAGE, "identifier": "dlgrade"})
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = "QTIv2.1 Package"
    ET.SubElement(metadata, "schemaversion").text = "1.0.0"
    ET.SubElement(root, "organizations")
    resources = ET.SubElement(root, "resources")
    for quiz in quizzes:
        test = _resource(resources, f"t_{quiz.chapter}", "imsqti_test_xmlv2p1", f"{quiz.chapter}.xml")
        for question in quiz.questions:
            ET.SubElement(test, "dependency", identifierref=f"i_{question.id}")
        for question in quiz.questions:
            _resource(resources, f"i_{question.id}", "imsqti_item_xmlv2p1", f"items/{question.id}.xml")
    return _document(root)


def _resource(parent: ET.Element, identifier: str, kind: str, href: str) -> ET.Element:
    resource = ET.SubElement(parent, "resource", identifier=identifier, type=kind, href=href)
    ET.SubElement(resource, "file", href=href)
    return resource
