"""The page for one student, and the results as JUnit XML: only this student's results, no text that is run, no hidden value."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.figures.summary import ClassSummary
from dlgrade.classroom.model import HandInRow, Intake
from dlgrade.classroom.reports.derived import write_derived
from dlgrade.classroom.reports.file_names import file_names
from dlgrade.classroom.reports.junit import class_junit
from dlgrade.classroom.reports.student_page import MAX_CODE, student_page, students_with_page
from dlgrade.classroom.storage.overrides import Override
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES, Lang, Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Place, Verdict

SECRET = "3.14159265"
EVIL = "</pre></style><script>alert(1)</script>\u202e"
MISTAKE = Text(ko="표본 수로 나누세요.", en="Divide by the number of samples.")
OTHERS = Text(ko="여러 학생일 수 있습니다: 이웃", en="may be several students: neighbour")
TITLE = Text(ko="정의", en="definition")
MINE, NOBODYS = ("1", f"Kim {EVIL}"), ("?", "?")


def stored() -> StoredVerdict:
    explained = Explanation(MISTAKE, (Text(ko=SECRET, en=SECRET),), mistake="mse__sum", place=Place("mse.py", 3))
    checks = (CheckVerdict("a", TITLE, "failed", 0, 5, explained), CheckVerdict("b", TITLE, "passed", 3, 3))
    return StoredVerdict(Verdict("mse", "failed", 3, 8, checks, prints=SECRET, level="L3", seed=7777777), b"")


@pytest.fixture
def summary(exercise_named: Callable[[str], Exercise]) -> ClassSummary:
    broken = HandInRow("2", "Lee", "mse", "a.zip", problem=OTHERS)
    rows = [
        (HandInRow(*MINE, "mse", f"{EVIL}.py", "x", late=True, notes=(Text(ko="표시", en="a note"),)), stored()),
        (HandInRow(*NOBODYS, "mse", "mse.py", "x", doubt=OTHERS), stored()),
        (broken, None),
        (HandInRow("3", "Park", "mse"), None),
    ]
    by_hand = [
        Override("1", "mse", "", None, f"good {EVIL}", "teacher"), Override("1", "mse", "a", 2, "half"),
    ]  # fmt: skip
    return summarise(rows, [exercise_named("mse")], by_hand)


class Tags(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_all_that_is_the_students_and_no_hidden_value(summary: ClassSummary, lang: Lang) -> None:
    code = f"def mse(a, b):\n\treturn 1  # {EVIL}\n"
    page = student_page(summary, MINE, {("mse", "x"): code}, lang)
    read = Tags(page)
    assert not {"script", "img", "link", "iframe", "a", "form"} & set(read.tags)
    assert not {name for name in read.attributes if name.startswith("on") or name in ("src", "href", "style")}
    assert "default-src 'none'" in page.replace("&#39;", "'")
    assert "\u202e" not in page
    for kept in (MISTAKE(lang), "<script>alert(1)</script>", "def mse(a, b):\n\treturn 1", "good ", "half", "5/8",
                 "2/5", "3/3"):  # fmt: skip
        assert kept in read.text
    for hidden in (SECRET, "7777777", "neighbour", "이웃", "teacher", "mse__sum"):
        assert hidden not in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_person_looks_at_is_no_zero_and_tells_nothing_of_others(summary: ClassSummary, lang: Lang) -> None:
    page = student_page(summary, ("2", "Lee"), {}, lang)
    assert "–/8" in page
    assert OTHERS(lang) not in page


def test_nobody_uncertain_and_nobody_who_handed_in_nothing_gets_a_page(summary: ClassSummary) -> None:
    assert students_with_page(summary) == [MINE, ("2", "Lee")]


def test_a_long_answer_is_cut_and_the_page_says_so(summary: ClassSummary) -> None:
    page = student_page(summary, MINE, {("mse", "x"): "x" * (MAX_CODE + 1)}, "en")
    assert f"the first {MAX_CODE} characters" in page
    assert "x" * (MAX_CODE + 1) not in page


def test_no_two_students_share_a_file_and_no_name_leads_elsewhere() -> None:
    students = ["../../x", "a/b", "a_b", "A_B", "김민수", "", "..", "x" * 500]
    names = file_names(students)
    assert len({name.casefold() for name in names.values()}) == len(students)
    assert all(name and not set("/\\:") & set(name) and not name.startswith(".") for name in names.values())
    assert names["김민수"] == "김민수"


DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³")}


def test_no_file_is_called_like_a_device_of_windows() -> None:
    """`CON.en.html` opens the console there. Another student's name stays what it was."""
    students = [
        "CON_",
        *sorted(DEVICES),
        "con",
        "con-1",
        "nul.",
        ".aux",
        "com1.kim",
        "LPT¹.en",
        "kim.aux",
        "console",
        "con_",
    ]
    names = file_names(students)
    assert not any(f"{name}.en.html".split(".")[0].upper() in DEVICES for name in names.values())
    assert len({name.casefold() for name in names.values()}) == len(students)
    assert {student: names[student] for student in ("CON_", "con", "con-1", "kim.aux", "console", "con_", "com1.kim")} == {
        "CON_": "CON_", "con": "con-1", "con-1": "con-1-1", "kim.aux": "kim.aux", "console": "console", "con_": "con_-1",
        "com1.kim": "com1_.kim",
    }  # fmt: skip


def test_the_folder_of_pages_follows_the_results(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> None:
    """The report links each page, a page of somebody who is gone is removed, and what has not changed stays untouched."""
    key = VerdictKey("mse", "x", "edition", 5, "L3", "numpy 2")
    results, exercises = Results(tmp_path), [exercise_named("mse")]
    for students in (("김 민수", "b"), ("김 민수",)):
        rows = tuple(HandInRow(student, student, "mse", "mse.py", "x") for student in students)
        results.begin(Intake(rows, {}), {"mse/x": key})
        results.keep(key, stored())
        write_derived(results, exercises, tmp_path, "ko")
        pages = sorted(path.name for path in (tmp_path / "students").iterdir())
        assert len(pages) == 2 * len(students)
    assert pages == ["김_민수.en.html", "김_민수.ko.html"]
    report = (tmp_path / "report.ko.html").read_text(encoding="utf-8")
    assert "students/%EA%B9%80_%EB%AF%BC%EC%88%98.ko.html" in report
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.html")}
    write_derived(results, exercises, tmp_path, "ko")
    results.close()
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.html")} == before


def test_junit_has_a_suite_for_each_answer_and_an_error_for_a_person(summary: ClassSummary) -> None:
    root = ElementTree.fromstring("".join(class_junit(summary, "en")))
    suites = {suite.get("name", "").rpartition(" · ")[2]: suite for suite in root}
    assert set(suites) == {"1", "?", "2"}
    assert (suites["1"].get("tests"), suites["1"].get("failures")) == ("2", "1")
    assert suites["2"].find("testcase/error") is not None
    assert root.get("errors") == "1"
