"""A stranger's text cannot control what shows it: in a terminal, page, JSON and XML its control characters are visible escapes."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from dataclasses import asdict
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import Mismatch, show
from dlgrade.cli.main import USAGE, run
from dlgrade.course.model import Course
from dlgrade.exam.drawings import NO_DRAWINGS
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.known_names import KnownNames
from dlgrade.isolation.student.outcome import Lost, Missing, Outcome, Raised, Unpackable
from dlgrade.isolation.student.peer import _name, raised_from
from dlgrade.report import github, junit
from dlgrade.report.html import verdict_html
from dlgrade.report.text import verdict_block
from dlgrade.report.verdict_page import verdict_page
from dlgrade.submission.model import Submission
from dlgrade.text import LANGUAGES, Text, visible
from dlgrade.verdict.build import build
from dlgrade.verdict.json import to_json
from dlgrade.verdict.model import Verdict
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from tests.untimed import UNTIMED

SEQUENCES = [
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://x\x1b\\",
    "\x9b2J",
    "\x1bP1$r\x1b\\",
    "\u202egnp.exe\u202c",
    "\r",
    "\x08",
    "\ud800",
]


@cache
def commands() -> list[str]:
    """The characters that a terminal might obey. All characters are looked at, so not when this module is imported:
    every process of a run imports it."""
    kinds = ("Cc", "Cf", "Zl", "Zp")
    return [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in kinds]


HOSTILE = st.deferred(
    lambda: st.lists(st.sampled_from(commands()) | st.sampled_from(SEQUENCES) | st.text(max_size=5), max_size=8).map(
        "".join
    )
)


def obeyed(text: str) -> set[str]:
    """The control characters of a text. Line breaks are left out, since they are the report's own."""
    return {each for each in text if not each.isprintable()} - {"\n"}


def shown(verdict: Verdict, course: Course) -> list[str]:
    """The verdict in every report format."""
    stream = io.StringIO()
    console = Console(file=stream, width=80, color_system=None, emoji=False, markup=False, highlight=False)
    exercise = course.exercises[0]
    for lang in LANGUAGES:
        console.print(verdict_block(exercise, verdict, lang))
    pages = [verdict_html("x", verdict, lang, details=True) for lang in LANGUAGES]
    pages += [verdict_page([(exercise, verdict, NO_DRAWINGS)], lang) for lang in LANGUAGES]
    documents = [each.report([(exercise, verdict)], lang) for each in (github, junit) for lang in LANGUAGES]
    return [stream.getvalue(), *pages, *documents, to_json(verdict), json.dumps(asdict(verdict), ensure_ascii=False)]


def outcomes(text: str) -> list[Outcome]:
    """Every kind of ending, with the text wherever a worker may put its own; as the grader takes it from the wire."""
    raised = {"types": [text, "Exception"], "message": text, "frames": [[text, 1, text]], "column": 0}
    syntax = {**raised, "types": ["SyntaxError"]}
    argument = {**raised, "types": ["TypeError"], "message": f"argument {text}", "frames": []}
    known = KnownNames([[text, text]])
    described: list[Raised] = [raised_from(each, known) for each in (raised, syntax, argument)]
    name = _name(text)
    return [*described, Missing(name, (name,)), Unpackable(name, False), Lost("crashed", name), Lost("limit", "")]


@pytest.mark.slow
@given(HOSTILE)
@settings(UNTIMED, max_examples=150)
def test_no_face_of_a_verdict_hands_a_command_on(course: Course, text: str) -> None:
    check = Check("c", Text("ㄱ", "a"), 1, lambda: None)
    results = [CheckResult(check, "error", outcome=outcome, call="f(x)") for outcome in outcomes(text)]
    results += [CheckResult(check, "failed", Mismatch("value", show(text), show([text])), call=show({text: text}))]
    results += [CheckResult(check, "grader_fault", fault=text)]
    notes = (Text("{x}", "{x}").filled(x=text),)
    verdict = build("x", tuple(results), lambda _: None, Submission((), notes), 1, "L1", text)
    for face in shown(verdict, course):
        assert not obeyed(face), face
        ElementTree.fromstring(f"<testcase>{escape(face)}</testcase>")


@given(HOSTILE)
def test_a_filled_in_value_has_no_power_and_an_honest_one_stays(text: str) -> None:
    sentence = Text("{x} 값", "value {x}")
    for lang in LANGUAGES:
        assert not obeyed(sentence(lang, x=text))
        assert not obeyed(sentence.filled(x=Path(text.replace("\0", "") or "x"))(lang))
        assert "\n" not in sentence.filled(x=Path("a\nb"))(lang)
    assert Text("{x:.2f}", "{x:.2f}")("en", x=1) == "1.00"


def test_what_is_readable_stays_as_it_is_and_the_rest_can_be_read() -> None:
    assert visible("평균 ∂L/∂w é 🙂") == "평균 ∂L/∂w é 🙂"
    assert visible("\x1b[31m\x1b]0;t\x07\u202e") == r"\x1b[31m\x1b]0;t\x07\u202e"
    assert visible("a\nb\tc", keep="\n") == "a\nb\\tc"
    assert all(visible(command).isascii() for command in commands())


@pytest.mark.parametrize("name", ["a\u202eyp.es", "\x1b]0;owned\x07", "\x1b[31mred", "a\u2028b"])
def test_a_file_name_cannot_write_on_the_terminal(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The name is shown whether there is no such file or the file cannot be read."""
    (tmp_path / f"{name}.py").write_bytes(b"\0\xff")
    for word in (f"{name}.py", str(tmp_path / f"{name}.py")):
        assert run([word, "--lang", "en"]) == USAGE
    assert run(["--lang", "en", "show", "mse", name]) == USAGE
    assert run(["--lang", "en", f"--{name}"]) == USAGE
    said = capsys.readouterr()
    assert not obeyed(said.out + said.err)
    assert "\\x1b" in said.err or "\\u20" in said.err
