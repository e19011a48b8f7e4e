"""The report and a student's page in a real browser: axe finds nothing, nothing is cut off, and the tables are sorted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.model import HandedAnswer
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.reports.student_page import student_page
from dlgrade.classroom.storage.overrides import Override, read_overrides
from dlgrade.course.model import Exercise
from playwright.sync_api import Browser, Page

from tests.classroom.platforms import rfc4180
from tests.classroom.simulated import ANYBODY, WEAK, simulated
from tests.classroom.test_similar import page_of_a_pair
from tests.conftest import ROOT
from tests.site.site_visit import overflow, violations

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SLUGS = ("mse", "accuracy", "softmax")
STUDENTS = 30


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, exercise_named: Callable[[str], Exercise]) -> Path:
    place = tmp_path_factory.mktemp("class")
    exercises = [exercise_named(slug) for slug in SLUGS]
    summary = summarise(simulated(STUDENTS, exercises), exercises)
    student = summary.students[0]
    (place / "students").mkdir()
    page = student_page(summary, student, {("mse", student[0]): "x = 1\n" * 20}, "ko")
    (place / "students" / "s0000.ko.html").write_text(page, encoding="utf-8")
    answers = [
        HandedAnswer(student, slug, f"2026-03-0{1 + attempt}T09:00", attempt / 2)
        for student, _ in summary.students
        for slug in SLUGS
        for attempt in range(2)
    ]
    report = class_page(summary, [], "ko", {student[0]: "students/s0000.ko.html"}, (), answers, form=True)
    (place / "report.ko.html").write_text(report, encoding="utf-8")
    (place / "similar.ko.html").write_text(page_of_a_pair("ko"), encoding="utf-8")
    return place


def column(page: Page, table: str, place: int) -> list[str]:
    cells = page.locator(f"{table} tbody tr > :nth-child({place})")
    return [text.strip() for text in cells.all_inner_texts()]


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: npm ci")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_a_phone_shows_everything(browser: Browser, folder: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda said: wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for name in ("report.ko.html", "similar.ko.html", "students/s0000.ko.html"):
        page.goto((folder / name).as_uri())
        assert wrong == []
        page.set_viewport_size({"width": 360, "height": 740})
        assert overflow(page) == 0
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert violations(page, "{}") == []
    context.close()


@pytest.mark.parametrize("table", ["#decide table", "#scores"])
def test_a_phone_shows_whose_line_it_is_at_every_place(browser: Browser, folder: Path, table: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 740})
    page.goto((folder / "report.ko.html").as_uri())
    head = page.locator(f"{table} tbody th").first
    head.scroll_into_view_if_needed()
    page.locator(table).evaluate("table => { table.closest('.wide').scrollLeft = 9999 }")
    box = head.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= 20
    page.close()


def test_tables_are_sorted_by_keyboard_and_say_so(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto((folder / "report.ko.html").as_uri())
    table = "#scores"
    total = len(SLUGS) + 3
    head = page.locator(f"{table} thead th").nth(total - 1)
    first = column(page, table, 1)
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    points = [int(text) for text in column(page, table, total)]
    assert points == sorted(points, reverse=True)
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    assert [int(text) for text in column(page, table, total)] == sorted(points)
    page.locator(f"{table} thead th").first.get_by_role("button").click()
    assert head.get_attribute("aria-sort") is None
    assert column(page, table, 1) == sorted(first)
    page.get_by_role("link", name="s0000").click()
    assert page.locator("pre").count() == 1
    page.close()


def test_the_map_shows_the_worst_of_an_exercise_first(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto((folder / "report.ko.html").as_uri())
    kinds = [text.split()[-1] for text in column(page, "#map", 1)]
    assert set(kinds) == {WEAK, ANYBODY}
    for place in range(len(SLUGS)):
        page.locator("#map thead th").nth(2 + place).get_by_role("button").click()
        shares = [int(text.removesuffix("%")) for text in column(page, "#map", 3 + place)]
        assert shares == sorted(shares, reverse=True)
    page.close()


def test_the_form_saves_a_file_that_override_reads(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """The file has exactly what a teacher typed for two students, also text that a spreadsheet would compute."""
    page, wrong = browser.new_page(), list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((folder / "report.ko.html").as_uri())
    form = page.locator("#decide")
    save = form.get_by_role("button")
    assert save.is_disabled()
    comment = '=SUM("A1", 2) 다시, 보기'
    form.get_by_label("accuracy 점수").fill("99")
    assert save.is_disabled()  # these are more points than there are
    form.get_by_label("accuracy 점수").fill("0")
    form.get_by_label("mse 의견").fill(comment)
    form.locator("select").select_option("s0002")
    form.get_by_label("softmax 점수").fill("3")
    form.locator("select").select_option("s0000")
    assert form.get_by_label("mse 의견").input_value() == comment
    with page.expect_download() as download:
        save.click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    page.close()
    assert wrong == []
    assert path.name == "decisions.csv"
    head, *lines = rfc4180(path.read_text(encoding="utf-8").removeprefix("\ufeff").replace("\r\n", "\n"))
    assert head == ["student", "name", "exercise", "check", "points", "comment"]
    assert lines == [
        ["s0000", "학생 0", "mse", "", "", f"'{comment}"],
        ["s0000", "학생 0", "accuracy", "", "0", ""],
        ["s0002", "학생 2", "softmax", "", "3", ""],
    ]
    assert read_overrides(path, "kim") == [
        Override("s0000", "mse", "", None, comment, "kim"),
        Override("s0000", "accuracy", "", 0, "", "kim"),
        Override("s0002", "softmax", "", 3, "", "kim"),
    ]
