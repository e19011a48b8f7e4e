"""The files that are made from the results: no text of a student's is computed or run, and a missing score is not 0."""

from __future__ import annotations

import base64
import csv
import hashlib
import html
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.figures.summary import ClassSummary, ExerciseSummary
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.reports.class_json import grades_json, grades_json_pieces
from dlgrade.classroom.reports.junit import class_junit
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.reports.page_rows import exercise_row
from dlgrade.classroom.reports.tables import grades_csv, hand_ins_csv
from dlgrade.classroom.spreadsheet import BOM
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES, Lang, Text
from dlgrade.verdict.json import from_json, to_data, to_json
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict

DIVIDE = Text(ko="나누세요", en="divide")
NAMES = [
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@x",
    "\t=1",
    " =1",
    "＝1",
    "\n=1",
    "<script>alert(1)</script>",
    'a,b"c',
    "\u202eabc",
]


def verdict(points: int, mistake: str = "") -> Verdict:
    explained = Explanation(DIVIDE, mistake=mistake) if points < 8 else None
    kind = "passed" if points == 8 else "failed"
    check = CheckVerdict("c", Text(ko="검사", en="check"), kind, points, 8, explained)  # type: ignore[arg-type]
    return Verdict("mse", kind, points, 8, (check,), level="L3")  # type: ignore[arg-type]


def rows() -> Iterator[tuple[HandInRow, StoredVerdict | None]]:
    for number, name in enumerate(NAMES):
        yield HandInRow(str(number), name, "mse", f"{name}.py", "x"), StoredVerdict(verdict(8), b"")
    for student in ("s1", "s2", "s3"):
        yield HandInRow(student, student, "mse", "mse.py", "y"), StoredVerdict(verdict(3, "mse__sum"), b"")
    yield HandInRow("other", "other", "mse", "mse.py", "z"), StoredVerdict(verdict(0), b"")
    yield HandInRow("missing", "missing", "mse"), None
    yield HandInRow("broken", "broken", "mse", "a.zip", problem=Text(ko="열 수 없음", en="cannot be opened")), None


@pytest.fixture
def summary(exercise_named: Callable[[str], Exercise]) -> ClassSummary:
    return summarise(rows(), [exercise_named("mse")])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_field_is_a_formula(summary: ClassSummary, lang: Lang) -> None:
    for text in (grades_csv(summary, lang), hand_ins_csv(summary, lang)):
        assert text.startswith(BOM)
        table = list(csv.reader(io.StringIO(text.removeprefix(BOM), newline="")))
        assert len({len(line) for line in table}) == 1
        fields = [field for line in table for field in line]
        assert not [field for field in fields if field.strip().startswith(("=", "+", "-", "@", "＝"))]
        assert all(character.isprintable() for field in fields for character in field)
        assert "'=HYPERLINK(1)" in fields


def test_what_has_no_points_is_empty_and_no_zero(summary: ClassSummary) -> None:
    lines = {line[0]: line for line in csv.reader(io.StringIO(grades_csv(summary, "en").removeprefix(BOM)))}
    assert lines["missing"] == ["missing", "missing", "", "", ""]
    assert lines["broken"] == ["broken", "broken", "", "", "1"]
    assert lines["other"][2:4] == ["0", "0"]


def test_the_headings_of_the_report_begin_with_capitals(summary: ClassSummary) -> None:
    headings = re.findall(r'<th scope="col"[^>]*>([^<]+)', class_page(summary, [], "en", form=True))
    assert {"Graded", "Not attempted", "Passed", "Mean"} <= {*headings}
    assert [text for text in headings if text[0].islower()] == ["mse"]  # the exercise's own name


def test_the_shares_are_of_those_who_were_graded(summary: ClassSummary) -> None:
    [exercise] = summary.exercises
    graded = len(NAMES) + 4
    assert (exercise.graded, exercise.passed) == (graded, len(NAMES))
    assert [(mistake.name, mistake.students, mistake.share) for mistake in exercise.mistakes] == [
        ("mse__sum", 3, 3 / graded),
        ("", 1, 1 / graded),
    ]


def test_the_json_has_every_row(summary: ClassSummary) -> None:
    data = json.loads(grades_json(summary))
    assert [row["student"] for row in data["rows"]] == [row.student for row, _ in rows()]
    assert {row["student"]: row["status"] for row in data["rows"]}["broken"] == "person"


def test_each_row_of_the_json_is_a_line(exercise_named: Callable[[str], Exercise]) -> None:
    odd = HandInRow("\u2028\x85\n\u2029", 'a"\\', "mse", "a\r.py", "x"), StoredVerdict(verdict(3, "mse__sum"), b"")
    text = grades_json(summarise([*rows(), odd], [exercise_named("mse")]))
    lines = text.partition('"rows": [\n')[2].partition("\n ]")[0].split("\n")
    assert [json.loads(line.removesuffix(",")) for line in lines] == json.loads(text)["rows"]
    assert json.loads(text)["rows"][-1]["student"] == "\u2028\x85\n\u2029"
    stored = to_data(replace(verdict(3, "mse__sum"), file="a\r.py"))
    assert json.loads(text)["rows"][-1]["verdict"] == json.loads(json.dumps(stored))


def test_what_a_class_has_in_common_is_in_memory_once(exercise_named: Callable[[str], Exercise]) -> None:
    """The verdicts of 3,000 students on ten exercises would take a gigabyte, each for itself."""
    answers = [(row, StoredVerdict(from_json(to_json(stored.verdict)), b"")) for row, stored in rows() if stored]
    found = summarise(answers, [exercise_named("mse")])
    checks = [check for entry in found.entries if entry.verdict is not None for check in entry.verdict.checks]
    assert len({id(check) for check in checks}) == len(set(checks)) < len(checks)


def test_no_file_with_a_part_for_each_answer_is_made_in_one_piece(exercise_named: Callable[[str], Exercise]) -> None:
    many = [(replace(row, student=str(number)), stored) for number in range(20) for row, stored in rows()]
    found = summarise(many, [exercise_named("mse")])
    for pieces in (list(grades_json_pieces(found, ())), list(class_junit(found, "en"))):
        assert max(map(len, pieces)) < len("".join(pieces)) / 40


class Reader(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", [False, True])
def test_the_page_has_only_our_scripts_and_asks_for_nothing(summary: ClassSummary, lang: Lang, form: bool) -> None:
    reader = Reader()
    page = class_page(summary, [], lang, {"s1": 'students/s1"><b>.html'}, form=form)
    reader.feed(page)
    assert not {"img", "link", "iframe", "b"} & set(reader.tags)
    assert not {"src", "onclick", "onload"} & reader.attributes
    scripts = re.findall(r'<script type="module">(.*?)</script>', page, re.DOTALL)
    assert len(scripts) == reader.tags.count("script") == (2 if form else 1)
    digests = [base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii") for script in scripts]
    [policy] = re.findall(r'Content-Security-Policy" content="(.*?)"', page)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    assert html.unescape(policy).endswith(f"; script-src {allowed}")
    assert "<script>alert(1)</script>" in reader.text  # shown as text
    assert "\u202e" not in page
    assert "&" not in page.split("<style>")[1].split("</style>")[0]  # an escaped quote makes a rule invalid
    assert DIVIDE(lang) in reader.text
    assert "20%" in reader.text  # 3 of 15


def test_what_concerns_several_exercises_alike_is_one_line(exercise_named: Callable[[str], Exercise]) -> None:
    broken = Text(ko="열 수 없음", en="cannot be opened")
    both = [(HandInRow("1", "Kim", slug, "a.zip", problem=broken), None) for slug in ("mse", "accuracy")]
    page = class_page(summarise(both, [exercise_named("mse"), exercise_named("accuracy")]), [], "en")
    assert page.count(broken.en) == 1
    assert "mse, accuracy" in page


def test_the_same_results_give_the_same_bytes(summary: ClassSummary, exercise_named: Callable[[str], Exercise]) -> None:
    again = summarise(rows(), [exercise_named("mse")])
    assert [class_page(summary, [], lang) for lang in LANGUAGES] == [class_page(again, [], lang) for lang in LANGUAGES]
    assert grades_json(summary) == grades_json(again)


@pytest.mark.parametrize(("value", "shown"), [(-0.001, "0.00"), (-0.1, "-0.10"), (None, "–")])
def test_what_rounds_to_zero_has_no_sign(value: float | None, shown: str) -> None:
    exercise = ExerciseSummary("mse", Text(ko="", en=""), 8, 10, 0, 10, (), discrimination=value)
    assert exercise_row(exercise, "en")["discrimination"] == shown
