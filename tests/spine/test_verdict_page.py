"""`grade mse --html FILE` and `--open`: one page of HTML without a request, with pictures and loss curves."""

from __future__ import annotations

import json
import re
import webbrowser
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import Mismatch
from dlgrade.course.model import Exercise
from dlgrade.course.signatures import Result, Signature
from dlgrade.course.variants import read_variants
from dlgrade.exam.curve import MAX_POINTS, Curve, curve_of
from dlgrade.exam.drawings import NO_DRAWINGS, Drawings
from dlgrade.exam.picture import picture_of
from dlgrade.exam.recorded import MAX_KEPT
from dlgrade.exam.results import CheckResult
from dlgrade.grading.session import Setting
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.outcome import Call, Exchange, Returned, Transcript
from dlgrade.report import picture_html
from dlgrade.report.curve_text import curve_lines
from dlgrade.report.difference import first_difference
from dlgrade.report.picture_html import picture_html as drawn
from dlgrade.report.text import verdict_block
from dlgrade.report.verdict_page import Drawn, verdict_page
from dlgrade.submission.model import Part, Submission
from dlgrade.text import LANGUAGES, Lang, Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict
from playwright.sync_api import Browser
from rich.console import Console

from tests.conftest import ROOT
from tests.site.site_visit import overflow, violations
from tests.spine.test_command_line import SUM_MSE, Grade, folder, grade, write

__all__ = ["folder", "grade"]  # fixtures

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
NASTY = "</style></p><script>alert(1)</script> \" onload='x' & \x1b[31m \u202e"
MISTAKES = ("fit_line__uphill", "mse_gradient__sum", "dense__bias_as_column")
TRAINING = {"train": Signature((), "", Result("", (Result("w"), Result("losses"))))}
CHECK, LATER = (Check(name, Text(ko=name, en=name), 1, lambda: None) for name in ("first", "later"))


class Tags(HTMLParser):
    """The names of all elements of a page, and of all attributes that a browser would follow or run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.powers: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.powers += [name for name, _ in attrs if name.startswith("on") or name in ("src", "href", "srcset")]


def wrong_at(slug: str, exercise_named: Callable[[str], Exercise], sandbox: Sandbox, seed: int = 1) -> Drawn:
    """The verdict on the first listed mistake of an exercise, or on the one of that name, and its drawings."""
    exercise = exercise_named(slug.partition("__")[0])
    mistakes = [variant for variant in read_variants(exercise) if variant.mistake is not None]
    chosen = next((variant for variant in mistakes if variant.name == slug), mistakes[0])
    grader = Setting(sandbox, Limits(), seed).grader(exercise)
    return exercise, *grader.grade_and_draw(Submission((Part("a.py", chosen.source),)))


def trained(*losses: float, check: Check = CHECK, passed: bool = False) -> CheckResult:
    """The result of a check that called `train` once, which returned these losses."""
    call = Call("train", (0.1,), ("rate",), function="train", positional=1)
    exchange = Exchange(call, Returned((0.0, list(losses)), "tuple"))
    return CheckResult(check, "passed" if passed else "failed", transcript=Transcript([exchange]))


def test_nothing_of_a_stranger_becomes_an_element(exercise_named: Callable[[str], Exercise]) -> None:
    exercise, plain = exercise_named("mse"), Text(ko="검사", en="check")
    explanation = Explanation(Text(NASTY, NASTY), (Text(NASTY, NASTY),))
    check = CheckVerdict("a", plain, "failed", 0, 3, explanation, Mismatch("value", NASTY, NASTY))
    verdict = Verdict("mse", "failed", 0, 3, (check,), (Text(NASTY, NASTY),), prints=NASTY, file=NASTY)
    curve = Curve("losses", NASTY, "a", (3.0, 2.0, 1.0), ())
    page = verdict_page([(exercise, verdict, Drawings({}, curve))], "en")
    tags = Tags(page)
    assert "script" not in tags.names
    assert tags.powers == []
    assert {each for each in page if not each.isprintable()} == {"\n"}
    assert page.count("alert(1)") >= 5


@pytest.mark.parametrize("lang", LANGUAGES)
def test_grade_writes_the_page_beside_the_usual_report(folder: Path, grade: Grade, lang: Lang) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    code, out, err = grade("mse", "--lang", lang, "--html", "내 판정.html")
    page = (folder / "내 판정.html").read_text(encoding="utf-8")
    assert code == 1
    assert "3/8" in out
    assert "`내 판정.html`" in err
    assert f'<html lang="{lang}">' in page
    assert {"ko": "표본 수로", "en": "Divide by the number"}[lang] in page
    assert 'class="cell plus differs first"' in page
    assert Tags(page).powers == []


def test_a_document_for_programs_stays_one(folder: Path, grade: Grade) -> None:
    out = grade("mse", "--json", "--html", "a.html")[1]
    assert json.loads(out)[0]["exercise"] == "mse"
    assert (folder / "a.html").is_file()


@pytest.mark.parametrize("there", [True, False])
def test_open_shows_the_page_or_says_where_it_is(
    folder: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: asked.append(address) or there)
    code, _, err = grade("mse", "--lang", "en", "--open")
    page = folder / ".grade" / "verdict.html"
    assert code == 1
    assert page.is_file()
    assert asked == [page.as_uri()]
    assert str(page) in err
    assert ("No browser" in err) is not there


def test_a_page_that_cannot_be_written_is_a_sentence(folder: Path, grade: Grade) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    code, out, err = grade("mse", "--lang", "en", "--html", "file/a.html")
    assert code == 2
    assert "mse" in out
    assert "Cannot write" in err


def test_a_seed_that_may_be_secret_shows_no_values(exercise_named: Callable[[str], Exercise], sandbox: Sandbox) -> None:
    assert wrong_at("mse", exercise_named, sandbox, seed=7)[2] == NO_DRAWINGS
    assert wrong_at("mse", exercise_named, sandbox)[2].pictures


def test_a_wrong_step_shows_its_losses_beside_the_expected_ones(
    exercise_named: Callable[[str], Exercise], sandbox: Sandbox
) -> None:
    exercise, verdict, drawings = wrong_at("fit_line__uphill", exercise_named, sandbox)
    curve = drawings.curve
    assert curve is not None
    assert curve.got[0] == curve.expected[0]
    assert curve.got[-1] > curve.got[0] > curve.expected[-1]  # type: ignore[operator]
    for lang in LANGUAGES:
        console = Console(width=80, record=True, file=None, force_terminal=False)
        with console.capture() as shown:
            console.print(verdict_block(exercise, verdict, lang, curve=curve))
        lines = [line for line in shown.get().splitlines() if ("history " in line and "▁" in line) or "█" in line]
        assert len(lines) == 2
    page = verdict_page([(exercise, verdict, drawings)], "en")
    assert page.count('<path class="yours"') == page.count('<path class="expected"') == 1


def test_the_curve_that_differs_in_a_check_that_failed_is_chosen() -> None:
    right = {"first": (0.0, [9.0, 4.0, 1.0]), "later": (0.0, [8.0, 4.0, 2.0])}
    ours = [trained(9.0, 4.0, 1.0, passed=True), trained(8.0, 9.0, float("nan"), check=LATER)]
    curve = curve_of(ours, TRAINING, lambda result, _: right[result.check.name])
    assert curve is not None
    assert (curve.check, curve.got, curve.expected, curve.same) == ("later", (8.0, 9.0, None), (8.0, 4.0, 2.0), False)
    assert curve_of(ours, {"train": Signature((), "")}, lambda result, _: right[result.check.name]) is None


def test_a_right_answer_does_not_run_the_solution() -> None:
    def never(result: CheckResult, number: int) -> None:
        raise AssertionError(result, number)

    curve = curve_of([trained(9.0, 4.0, 1.0, passed=True)], TRAINING, never)
    assert curve is not None
    assert curve.expected == ()


def test_a_recorded_list_that_was_cut_is_compared_as_far_as_it_goes() -> None:
    losses = [1 / (1 + number) for number in range(100)]
    curve = curve_of([trained(*losses)], TRAINING, lambda *_: (0.0, losses[:MAX_KEPT]))
    assert curve is not None
    assert curve.same
    assert len(curve.got) == len(curve.expected) == MAX_KEPT


@pytest.mark.parametrize(
    "losses", [[3.0] * 5000, [float("inf")] * 5, [1e-9, 1.0, 1e9], [0.0, 0.0, 0.0], [-1.0, 2.0, 1e6]]
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_any_losses_fit_in_a_line(losses: list[float], lang: Lang) -> None:
    curve = curve_of([trained(*losses)], TRAINING, lambda *_: (0.0, losses[::-1]))
    assert curve is not None
    assert len(curve.got) <= MAX_POINTS
    for line in curve_lines(curve, lang):
        assert line.cell_len <= 80 - 6


@pytest.mark.parametrize(
    ("got", "expected", "marked"),
    [
        ("[1. , 2. , 5. ]", "[1. , 2. , 3. ]", ("5.", "3.")),
        ("array[9] [1, 2, 3, 4, …]", "array[9] [1, 7, 3, 4, …]", ("2", "7")),
        ("(1, [2, 3])", "(1, [2, 4])", ("3", "4")),
        ("21.84", "3.12", None),
        ("[1, 2]", "[1, 2]", None),
        ("", "[1, 2]", None),
    ],
)
def test_the_first_entry_that_differs_is_found(got: str, expected: str, marked: tuple[str, str] | None) -> None:
    spans = first_difference(got, expected)
    found = None if spans is None else (got[slice(*spans[0])], expected[slice(*spans[1])])
    assert found == marked


def test_shapes_that_differ_are_drawn_as_boxes() -> None:
    evidence = (np.zeros((2, 3)), np.zeros((3, 2)))
    picture = picture_of(CheckResult(CHECK, "type", Mismatch("shape", "(2, 3)", "(3, 2)"), evidence=evidence))
    assert picture is not None
    boxes = [box for box in drawn(picture, "en").iter("span") if box.get("class") == "box"]
    assert [len(box) for box in boxes] == [6, 6]
    assert [re.findall(r"\d(?=,)", box.get("style", "")) for box in boxes] == [["3"], ["2"]]


def test_the_workbench_draws_within_the_same_limits() -> None:
    """`site/workbench/app/picture.js` draws the same pictures in the page."""
    script = (ROOT / "site/workbench/app/picture.js").read_text(encoding="utf-8")
    for name in ("MAX_COLUMNS", "MAX_ROWS", "MAX_BOX"):
        (value,) = re.findall(rf"^const {name} = (\d+);", script, re.MULTILINE)
        assert getattr(picture_html, name) == int(value)
    (digits,) = re.findall(r"^const DIGITS = (.*);", script, re.MULTILINE)
    assert list(picture_html.DIGITS) == json.loads(digits)


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: npm ci")
def test_axe_finds_nothing_in_light_and_dark_and_a_phone_shows_everything(
    browser: Browser, tmp_path: Path, exercise_named: Callable[[str], Exercise], sandbox: Sandbox
) -> None:
    path, graded = tmp_path / "판정.html", [wrong_at(slug, exercise_named, sandbox) for slug in MISTAKES]
    for lang, scheme in (("ko", "light"), ("en", "dark")):
        path.write_text(verdict_page(graded, lang), encoding="utf-8")  # type: ignore[arg-type]
        context, said = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 740}), list[str]()  # type: ignore[arg-type]
        page = context.new_page()
        page.on("console", lambda message, said=said: said.append(message.text))
        page.on("request", lambda request, said=said: said.append(request.url))
        page.goto(path.as_uri())
        assert said == [path.as_uri()]
        assert overflow(page) == 0
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert violations(page, "{}") == []
        context.close()
