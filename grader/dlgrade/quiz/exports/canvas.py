"""Writes QTI 1.2 in the form that Canvas writes and reads: a zip with one assessment for each chapter."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dlgrade.messages import quiz_export as messages
from dlgrade.quiz.exports.canvas_item import field, item
from dlgrade.quiz.exports.common import packed
from dlgrade.quiz.model import Quiz
from dlgrade.text import Lang

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
META = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def write(quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """A zip with `imsmanifest.xml`, and for each chapter the questions and Canvas's settings."""
    files = {"imsmanifest.xml": _manifest(quizzes)}
    for quiz in quizzes:
        title = messages.TITLE(lang, chapters=quiz.chapter)
        name = _name(quiz)
        files[f"{name}/{name}.xml"] = _assessment(quiz, title, lang)
        files[f"{name}/assessment_meta.xml"] = _settings(quiz, title)
    return packed(files)


def _name(quiz: Quiz) -> str:
    return f"dlgrade_{quiz.chapter}"


def _document(root: ET.Element) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _assessment(quiz: Quiz, title: str, lang: Lang) -> str:
    root = ET.Element("questestinterop", xmlns=QTI)
    assessment = ET.SubElement(root, "assessment", ident=_name(quiz), title=title)
    field(ET.SubElement(assessment, "qtimetadata"), "cc_maxattempts", "unlimited")
    section = ET.SubElement(assessment, "section", ident="root_section")
    section.extend(item(question, lang) for question in quiz.questions)
    return _document(root)


def _settings(quiz: Quiz, title: str) -> str:
    root = ET.Element("quiz", xmlns=CANVAS, identifier=_name(quiz))
    settings = {
        "title": title,
        "shuffle_answers": "true",
        "scoring_policy": "keep_highest",
        "quiz_type": "assignment",
    }
    settings |= {"points_possible": str(len(quiz.questions)), "allowed_attempts": "-1"}
    for name, value in settings.items():
        ET.SubElement(root, name).text = value
    return _document(root)


def _manifest(quizzes: Sequence[Quiz]) -> str:
    root = ET.Element("manifest", xmlns=PACKAGE, identifier="dlgrade")
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = "IMS Content"
    ET.SubElement(metadata, "schemaversion").text = "1.1.3"
    ET.SubElement(root, "organizations")
    resources = ET.SubElement(root, "resources")
    for quiz in quizzes:
        name = _name(quiz)
        questions = ET.SubElement(resources, "resource", identifier=name, type="imsqti_xmlv1p2")
        ET.SubElement(questions, "file", href=f"{name}/{name}.xml")
        ET.SubElement(questions, "dependency", identifierref=f"{name}_meta")
        href = f"{name}/assessment_meta.xml"
        settings = ET.SubElement(resources, "resource", identifier=f"{name}_meta", type=META, href=href)
        ET.SubElement(settings, "file", href=href)
    return _document(root)
