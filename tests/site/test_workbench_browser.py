"""The workbench of an exercise in a real browser: typed into, checked, reloaded, taken out and brought back.

Python in the page is replaced by this process, see `workbench_page`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade.site import card
from dlgrade.text import Lang
from playwright.sync_api import Browser, Route, expect
from site_under_test import ROOT
from site_visit import overflow
from workbench_page import EXERCISES, Bench, bench_in, filled

from tests import axe
from tests.waiting import comes_true

RIGHT = """    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    return float(np.mean((np.asarray(y_true, float) - np.asarray(y_pred, float)) ** 2))"""
STORED = "dlgrade:work:1:mse"
SUM = RIGHT.replace("np.mean", "np.sum")
SUM_SAID = {"en": "This is the sum of the squared differences.", "ko": "제곱한 차이를 더하기만 했습니다"}


@pytest.fixture
def bench(browser: Browser, address: str) -> Iterator[Bench]:
    with bench_in(browser, address) as opened:
        yield opened


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_by_keyboard_from_a_named_mistake_to_ticks_everywhere(bench: Bench, lang: str) -> None:
    bench.lang = lang
    page = bench.page
    page.goto(f"{bench.address}{'en/' if lang == 'en' else ''}06_learning/")
    assert not bench.card.locator(".cm-content").count(), "nothing is loaded before the card is opened"
    bench.card.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(bench.editor).to_be_visible()
    bench.type(filled("mse", SUM))
    page.keyboard.press("Control+Enter")
    expect(bench.status).to_contain_text(SUM_SAID[lang])
    failed = bench.card.locator(".dl-check[data-mark=failed]")
    expect(failed).to_have_count(1)
    expect(failed.locator(".dl-picture .dl-hidden")).to_have_text(re.compile(r"\d"))
    expect(failed.get_by_role("link")).to_have_attribute("href", "#mse")
    assert page.locator("#mse").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(bench.card.locator(".dl-button--check")).to_be_focused()

    bench.type(filled("mse", RIGHT))
    expect(bench.card.locator(".dl-stale")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(bench.card.locator(".dl-verdict")).to_have_attribute("data-mark", "passed")
    expect(bench.card.locator(".dl-tick")).to_be_visible()
    expect(page.locator(".md-nav--primary .dl-nav-tally:not(:empty)").first).to_have_text("1/8")

    page.reload()
    expect(bench.card.locator(".dl-tick")).to_be_visible()
    bench.open()
    expect(bench.card.locator(".dl-verdict")).to_have_attribute("data-mark", "passed")
    expect(bench.editor).to_contain_text("np.mean")
    page.goto(bench.address)
    expect(page.locator("[data-tally=exercises][data-names~=mse] [data-count]")).to_have_text(re.compile("^1 /"))


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_front_page_leads_to_the_paragraph_of_the_chapter(prefix: str, bench: Bench) -> None:
    page = bench.page
    page.goto(bench.address + prefix)
    assert page.locator("[data-exercise]").get_attribute("data-exercise") == bench.slug
    bench.card.locator("summary").first.click()
    bench.type(filled(bench.slug, SUM))
    bench.button("Check" if prefix else "채점").click()
    link = bench.card.locator(".dl-check[data-mark=failed]").get_by_role("link").first
    link.click()
    expect(page).to_have_url(re.compile(f"/{EXERCISES[bench.slug].chapter}/#"))
    expect(page.locator(":target")).to_be_visible()


def test_run_shows_the_examples_and_the_line_of_an_error(bench: Bench) -> None:
    bench.open()
    bench.type(filled("mse", RIGHT))
    bench.button("Run").click()
    task = (ROOT / "solutions" / "06_learning" / "mse" / "task.en.md").read_text(encoding="utf-8")
    said = re.findall(r"^mse\(.*# (\S+)$", task, re.MULTILINE)
    expect(bench.card.locator(".dl-output pre")).to_have_text(" ".join(said))  # white space is compared as one blank
    bench.type("def mse(a, b)\n    return 0\n")
    bench.button("Run").click()
    expect(bench.status).to_contain_text("syntax error")
    bench.button("Go to line 1").click()
    expect(bench.editor).to_be_focused()


def test_a_reset_is_undone_and_a_stop_keeps_the_draft(bench: Bench) -> None:
    bench.open()
    bench.type("mine = 1\n")
    bench.button("Reset").click()
    expect(bench.editor).to_contain_text("NotImplementedError")
    bench.page.reload()
    expect(bench.editor).to_contain_text("NotImplementedError")
    bench.button("Undo reset").click()
    expect(bench.editor).to_have_text(re.compile("mine = 1"))
    bench.page.evaluate("() => { window.askPython = () => new Promise(() => {}) }")
    bench.button("Check").click()
    bench.button("Stop").click()
    expect(bench.status).to_contain_text("Stopped")
    expect(bench.editor).to_have_text(re.compile("mine = 1"))


def test_an_answer_that_is_not_of_the_agreed_form_is_refused(bench: Bench) -> None:
    bench.open()
    hostile = {"verdict": {"kind": "passed", "checks": []}, "outline": {"checks": [{"title": "<img src=x>"}]}}
    bench.page.evaluate("(reply) => { window.askPython = async () => JSON.stringify(reply) }", hostile)
    bench.button("Check").click()
    expect(bench.status).to_contain_text("cannot be read")
    expect(bench.card.locator(".dl-tick")).to_be_hidden()
    outline = {
        "mark": "failed", "points": "<b>0</b>", "outcome": "<script>1</script>", "notes": [], "prints": "",
        "checks": [{
            "title": "<img src=x onerror=alert(1)>", "kind": "failed", "mark": "failed", "points": 0, "max_points": 1,
            "scored": True, "lines": [{"role": "headline", "text": "<i>x</i>" * 9000, "repeated": False}], "place": None,
        }],
    }  # fmt: skip
    see = {"explanation": {"see": "javascript:alert(1)"}}
    hostile = {"verdict": {"kind": "failed", "checks": [see]}, "outline": outline, "pictures": {"0": {"got": 7}}}
    bench.page.evaluate("(reply) => { window.askPython = async () => JSON.stringify(reply) }", hostile)
    bench.button("Check").click()
    verdict = bench.card.locator(".dl-verdict")
    expect(verdict).to_contain_text("<img src=x onerror=alert(1)>")
    assert verdict.locator("img, script, i, a, .dl-picture").count() == 0
    assert len(verdict.inner_text()) < 5000


def test_hints_come_one_after_another(bench: Bench) -> None:
    bench.open()
    hints = bench.card.locator("[data-hints] > details")
    expect(hints.nth(0)).to_be_visible()
    expect(hints.nth(1)).to_be_hidden()
    hints.nth(0).locator("summary").click()
    expect(hints.nth(1)).to_be_visible()
    expect(hints.nth(2)).to_be_hidden()
    bench.page.reload()
    expect(hints.nth(1)).to_be_visible()
    assert bench.card.locator("[data-solution]").count() == 0, "no solution in this build"


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_solution_and_its_reasons_show_after_the_last_hint_or_after_passing(bench: Bench, lang: Lang) -> None:
    """Only builds with solutions contain it, so this test inserts it into the page while the page is loaded."""
    bench.lang, exercise = lang, EXERCISES[bench.slug]

    def with_solution(route: Route) -> None:
        page = route.fetch().text()
        before, after = page.split(f'data-exercise="{bench.slug}"')
        local = '<section class="dl-local"'
        after = after.replace(local, f"{card.solution(exercise, lang)}{local}", 1)
        route.fulfill(body=f'{before}data-exercise="{bench.slug}"{after}', content_type="text/html")

    bench.page.route(re.compile(f"{exercise.chapter}/$"), with_solution)
    bench.open()
    solution, hints = bench.card.locator("[data-solution]"), bench.card.locator("[data-hints] > details")
    for number in range(3):
        expect(solution).to_be_hidden()
        hints.nth(number).locator("summary").click()
    solution.locator("summary").click()
    expect(solution).to_contain_text(" ".join(exercise.why(lang).split()[:3]))

    bench.page.evaluate("localStorage.clear()")
    bench.page.goto("about:blank")
    bench.open()
    expect(solution).to_be_hidden()
    bench.type(filled("mse", RIGHT))
    bench.page.keyboard.press("Control+Enter")
    expect(solution).to_be_visible()


def test_the_archive_is_graded_by_the_command_and_comes_back(bench: Bench, tmp_path: Path) -> None:
    bench.open()
    bench.type(filled("mse", SUM))
    bench.button("Check").click()
    expect(bench.card.locator(".dl-verdict")).to_be_visible()
    assert bench.page.evaluate(f"Date.now() - JSON.parse(localStorage['{STORED}']).saved") < 600_000
    bench.page.evaluate(
        f"localStorage['{STORED}'] = JSON.stringify("
        f"{{...JSON.parse(localStorage['{STORED}']), saved: Date.UTC(2026, 0, 15, 12)}})"
    )
    bench.card.locator(".dl-take summary").click()
    with bench.page.expect_download() as saving:
        bench.button("Download my work").click()
    archive = tmp_path / "dlgrade-work.zip"
    saving.value.save_as(archive)
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(tmp_path / "out")
        assert packed.getinfo("exercises/06_learning/mse.py").date_time <= packed.getinfo("page/README.txt").date_time
    file = tmp_path / "out" / "exercises" / "06_learning" / "mse.py"
    assert file.read_text(encoding="utf-8") == filled("mse", SUM)
    said = json.loads((tmp_path / "out" / "page" / "verdicts" / "mse.json").read_text(encoding="utf-8"))
    command = [str(Path(sys.executable).with_name("grade")), "check", str(file), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    graded = json.loads(done.stdout)[0]
    assert (said["kind"], said["points"]) == (graded["kind"], graded["points"])

    bench.button("Reset").click()
    bench.card.locator("input[type=file]").set_input_files(archive)
    expect(bench.status).to_contain_text("Code taken in: 1")
    expect(bench.editor).to_contain_text("np.sum")
    hostile = tmp_path / "hostile.zip"
    with zipfile.ZipFile(hostile, "w") as packed:
        packed.writestr("exercises/06_learning/../../../mse.py", "x = 1")
        packed.writestr("exercises/01_wrong/mse.py", "x = 1")
        packed.writestr("exercises/06_learning/mse.py", b"\xff\xfe")
        packed.writestr("page/progress.json", '{"__proto__": 1, "constructor": 1}')
    bench.card.locator("input[type=file]").set_input_files(hostile)
    expect(bench.status).to_contain_text("nothing to take in")


def test_a_link_shows_its_code_and_runs_nothing(bench: Bench) -> None:
    bench.open()
    bench.type("shared = 1\n")
    bench.card.locator(".dl-take summary").click()
    bench.button("Share a link").click()
    expect(bench.card.locator(".dl-link")).to_be_visible()
    link = bench.card.locator(".dl-link").input_value()
    bench.button("Reset").click()
    bench.page.goto("about:blank")
    bench.page.goto(link)
    panel = bench.card.locator(".dl-shared")
    expect(panel.locator("pre")).to_have_text("shared = 1\n")
    expect(bench.editor).to_contain_text("NotImplementedError")
    assert "#" not in bench.page.url
    bench.button("Put it into the editor").click()
    expect(bench.editor).to_have_text(re.compile("shared = 1"))
    expect(bench.button("Undo reset")).to_be_visible()
    assert bench.card.locator(".dl-verdict, .dl-output").count() == 0
    bench.page.goto("about:blank")
    bench.page.goto(link[:-9])
    expect(bench.status).not_to_be_empty()


def test_without_storage_it_works_and_says_what_is_lost(bench: Bench) -> None:
    full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    bench.page.add_init_script(full)
    bench.open()
    bench.type(filled("mse", SUM))
    bench.button("Check").click()
    expect(bench.card.locator(".dl-verdict")).to_be_visible()
    expect(bench.card.locator(".dl-notice")).to_contain_text("download it first")


def test_a_framework_exercise_has_editor_and_download_and_says_where_it_runs(bench: Bench) -> None:
    bench.slug = "torch_line"
    bench.open()
    assert bench.button("Check").count() == 0
    expect(bench.card).to_contain_text('.whl[torch]"')  # the wheel with its extra
    bench.card.locator(".dl-take summary").click()
    with bench.page.expect_download() as saving:
        bench.button("Download this file").click()
    assert saving.value.suggested_filename == "torch_line.py"


def test_axe_and_a_phone_find_nothing(bench: Bench, npm_tools: Path) -> None:
    bench.open()
    bench.type(filled("mse", SUM))
    bench.button("Check").click()
    expect(bench.card.locator(".dl-verdict")).to_be_visible()
    bench.card.locator(".dl-take summary").click()
    axe.load(bench.page, npm_tools / "axe-core" / "axe.min.js")
    within = f"[data-exercise={bench.slug}]"  # the rest of the page is judged in test_site_browser.py
    assert axe.judged(bench.page, within) == {"light": [], "dark": []}
    bench.page.set_viewport_size({"width": 360, "height": 740})
    # Playwright's own `wait_for_function` uses `eval` where it has to look a second time, which the pages' policy forbids.
    assert comes_true(lambda: overflow(bench.page) <= 0)
    targets = bench.card.locator(".dl-button:visible, summary:visible, .dl-check__ways a:visible, label.dl-passed")
    assert min(each.bounding_box()["height"] for each in targets.all()) >= 43.9  # type: ignore[index]
    assert bench.editor.evaluate("(each) => parseFloat(getComputedStyle(each).fontSize)") >= 16
