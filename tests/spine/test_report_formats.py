"""`--format github` and `--format junit`, read by parsers that know nothing of the code that wrote them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from dlgrade.cli.main import USAGE
from dlgrade.course.model import Course, Exercise
from dlgrade.messages.cli import FORMATS
from dlgrade.report import github, junit
from dlgrade.report.formats import report_of
from dlgrade.report.outline import outline
from dlgrade.text import LANGUAGES, Lang, Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Place, Verdict
from hypothesis import given
from hypothesis import strategies as st

from tests.spine.test_command_line import RIGHT_ACCURACY, SUM_MSE, Grade, folder, grade, write
from tests.untimed import UNTIMED

__all__ = ["folder", "grade"]  # fixtures

NASTY = "]]> <b> & \x1b[31m 100% a,b:c \u202e\r\n::error::owned"
RAISES = "import numpy as np\n\n\ndef mse(a, b):\n    # 나머지는 나중에\n    return np.sum(a) + nothing\n"
FAILED = CheckVerdict(
    "averages", Text("평균을 냅니다", "averages"), "failed", 0, 3,
    Explanation(Text("합입니다", "a sum"), (Text("호출: mse(7, 8)", "call: mse(7, 8)"),), place=Place("mse.py", 6)),
)  # fmt: skip
PASSED = CheckVerdict("number", Text("수 하나입니다", "is one number"), "passed", 2, 2)
VERDICT = Verdict("mse", "failed", 2, 5, (PASSED, FAILED), prints="printed", file="exercises/06_learning/mse.py")


@dataclass
class Annotation:
    """A workflow command as the runner reads it."""

    name: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, *codes: str) -> str:
    for code in (*codes, "%0D", "%0A", "%25"):
        text = text.replace(code, chr(int(code[1:], 16)))
    return text


def annotations(text: str) -> list[Annotation]:
    """By the rules of GitHub's runner: a line each, properties up to the next `::`, `%25` undone last."""
    found = []
    for line in text.split("\n")[:-1]:
        name, properties, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", line).groups()  # type: ignore[union-attr]
        pairs = [pair.split("=", 1) for pair in properties.split(",")]
        values = {key: unescaped(value, "%3A", "%2C") for key, value in pairs}
        found.append(Annotation(name, values, unescaped(message)))
    return found


@pytest.fixture
def exercise(exercise_named: object) -> Exercise:
    return exercise_named("mse")  # type: ignore[operator, no-any-return]


def suite_of(exercise: Exercise, verdict: Verdict, lang: Lang = "en") -> ElementTree.Element:
    (suite,) = ElementTree.fromstring(junit.report([(exercise, verdict)], lang))
    return suite


def test_a_case_for_each_check(exercise: Exercise) -> None:
    suite = suite_of(exercise, VERDICT)
    passed, failed = suite.findall("testcase")
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors"), suite.get("skipped")) == (
        "2",
        "1",
        "0",
        "0",
    )
    assert (passed.get("classname"), passed.get("name"), list(passed)) == ("mse", "is one number", [])
    (failure,) = failed
    assert (failure.tag, failure.get("type"), failure.get("message")) == ("failure", "failed", "a sum")
    assert failure.text == "a sum\ncall: mse(7, 8)"
    assert failed.get("file") == VERDICT.file
    assert suite.findtext("system-out") == "printed"


@pytest.mark.parametrize(
    ("kind", "points", "tag"),
    [("error", 2, "failure"), ("timeout", 2, "failure"), ("skipped", 2, "skipped"), ("not_attempted", 0, "skipped"),
     ("ungraded", None, "error"), ("grader_fault", None, "error"), ("protocol", 2, "error")],
)  # fmt: skip
def test_the_element_of_each_result(exercise: Exercise, kind: str, points: int | None, tag: str) -> None:
    verdict = replace(VERDICT, kind=kind, points=points, checks=(replace(FAILED, kind=kind),))  # type: ignore[arg-type]
    assert [element.tag for element in suite_of(exercise, verdict).find("testcase")] == [tag]  # type: ignore[union-attr]


def test_a_reason_that_two_checks_share_is_read_in_each_case_and_annotated_once(exercise: Exercise) -> None:
    twice = replace(VERDICT, checks=(FAILED, replace(FAILED, name="other")))
    assert [each.get("message") for each in suite_of(exercise, twice).iter("failure")] == ["a sum", "a sum"]
    assert len(annotations(github.report([(exercise, twice)], "en"))) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_annotation_names_file_line_and_reason(exercise: Exercise, lang: Lang) -> None:
    (annotation,) = annotations(github.report([(exercise, VERDICT)], lang))
    assert annotation.name == "error"
    assert (annotation.properties["file"], annotation.properties["line"]) == (VERDICT.file, "6")
    assert FAILED.title(lang) in annotation.properties["title"]
    assert annotation.message.split("\n") == [FAILED.explanation.headline(lang), *(d(lang) for d in FAILED.explanation.details)]  # type: ignore[union-attr]  # fmt: skip


def test_a_line_within_a_cell_is_no_line_of_the_file(exercise: Exercise) -> None:
    (annotation,) = annotations(github.report([(exercise, replace(VERDICT, file="hand-in.ipynb"))], "en"))
    assert "line" not in annotation.properties


def test_no_score_shows_no_points(exercise: Exercise) -> None:
    ungraded = replace(FAILED, kind="ungraded")
    verdict = replace(VERDICT, kind="ungraded", points=None, checks=(ungraded, replace(ungraded, name="b")))
    (annotation,) = annotations(github.report([(exercise, verdict)], "en"))
    assert "0/" not in annotation.properties["title"]


@UNTIMED
@given(st.text(max_size=30) | st.just(NASTY))
def test_a_strangers_text_stays_text(course: Course, text: str) -> None:
    said = Text(f"가 {text}", f"a {text}")
    check = replace(FAILED, title=said, explanation=Explanation(said, (said,)))
    verdict = replace(VERDICT, checks=(check,), notes=(said,), prints=text, file=f"{text}.py")
    for lang in LANGUAGES:
        shown = outline("x", verdict, lang)
        lines = [line.text for line in shown.checks[0].lines]
        (failure,) = ElementTree.fromstring(junit.report([(course.exercises[0], verdict)], lang)).iter("failure")
        assert (failure.get("message"), failure.text) == (lines[0], "\n".join(lines))
        (annotation,) = annotations(github.report([(course.exercises[0], verdict)], lang))
        assert annotation.message == "\n".join(lines)
        assert annotation.properties["title"] == f"mse: {shown.checks[0].title}  0/3"
        assert set(annotation.properties) <= {"file", "title"}


@pytest.mark.slow
def test_every_format_from_the_command_line(folder: Path, grade: Grade) -> None:
    write(folder, "06_learning/mse", RAISES)
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    code, out, _ = grade("mse", "accuracy", "--format", "github")
    first = annotations(out)[0]
    assert code == 1
    assert (first.properties["file"], first.properties["line"]) == ("exercises/06_learning/mse.py", "6")
    assert "NameError" in first.message
    code, out, _ = grade("mse", "accuracy", "--format", "junit", "--lang", "ko")
    suites = ElementTree.fromstring(out)
    assert code == 1
    assert [int(suite.get("failures", "")) > 0 for suite in suites] == [True, False]
    assert "6번째 줄" in next(suites.iter("failure")).get("message", "")
    assert grade("mse", "--format", "json")[1] == grade("mse", "--json")[1]
    assert json.loads(grade("mse", "--json")[1])[0]["checks"][0]["explanation"]["place"] == {
        "file": "mse.py",
        "line": 6,
    }
    assert grade("mse", "--format", "text")[1] == grade("mse")[1]
    assert grade("mse", "--format", "pdf")[0] == USAGE


def test_what_was_not_begun_is_a_notice(folder: Path, grade: Grade) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    found = annotations(grade("--format", "github", "--lang", "en")[1])
    assert {each.name for each in found if "accuracy" in each.properties["file"]} == {"notice"}
    assert {each.name for each in found if "mse" in each.properties["file"]} == {"error"}


def test_every_format_has_its_module() -> None:
    assert all(callable(report_of(name)) for name in FORMATS if name != "text")
