"""The figures in Chromium: both languages, every control, dark mode, 360 px, reduced motion, axe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
from figure_tools import INTERACTIVE, ROOT, Call
from gallery_page import Watched, seen, set_slider, status

from tests import axe

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytest.importorskip("playwright")

TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


# Controls that rightly change nothing in a figure that has just started: those that go back, and settings of later steps.
QUIET = {
    "gradient-descent": {"home"},
    "gridworld": {"alpha", "forget"},
    "kmeans-stepper": {"again"},
    "network-zoom": {"out", "restore"},
    "optimizer-race": {"home"},
    "read-a-digit": {"fit"},  # it concerns what a reader draws
    "residual-squares": {"reset"},
    "xor-playground": {"power", "reset"},
}


@pytest.mark.parametrize("name", INTERACTIVE)
def test_every_control_answers_to_the_keyboard(gallery: Watched, name: str) -> None:
    figure = gallery.begun(name)
    controls = figure.locator("input[type=range], input[type=checkbox], button")
    assert controls.count() > 0
    quiet = set()
    for i in range(controls.count()):
        gallery.begun(name)
        before = seen(figure)
        control = controls.nth(i)
        control.focus()
        if control.get_attribute("type") == "range":
            control.press("Home" if control.input_value() == control.get_attribute("max") else "End")
        else:
            control.press("Space")
        after = seen(figure)
        if after == before:
            quiet.add(control.get_attribute("name"))
        assert not re.search(r"undefined|\{\w+\}", after), after
    assert quiet == QUIET.get(name, set())


@pytest.mark.parametrize("name", INTERACTIVE)
def test_radio_buttons_move_with_arrows(gallery: Watched, name: str) -> None:
    figure = gallery.begun(name)
    for i in range(figure.locator("fieldset").count()):
        group = figure.locator("fieldset").nth(i)
        chosen = group.locator("input:checked")
        assert chosen.count() == 1
        before = seen(figure)
        value = chosen.get_attribute("value")
        chosen.focus()
        chosen.press("ArrowRight")
        assert group.locator("input:checked").get_attribute("value") != value
        assert seen(figure) != before


def test_axe_finds_nothing(gallery: Watched) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci")
    gallery.begin_all()
    axe.load(gallery.page, AXE)
    assert axe.judged(gallery.page) == {"light": [], "dark": []}


def luminance(color: str) -> float:
    """The relative luminance of `rgb(…)` as WCAG 2 defines it."""
    channels = np.array([float(value) for value in re.findall(r"[\d.]+", color)[:3]]) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_words_in_pictures_are_legible(korean: Watched, scheme: str) -> None:
    """axe does not measure the contrast of text inside SVG, so this test does."""
    korean.begin_all()
    with korean.coloured(scheme):
        paper = luminance(korean.page.evaluate("getComputedStyle(document.body).backgroundColor"))
        fills = korean.page.evaluate(
            "[...new Set([...document.querySelectorAll('svg text')].map(text => getComputedStyle(text).fill))]"
        )
    assert len(fills) > 3
    for fill in fills:
        light, dark = sorted([luminance(fill), paper], reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, fill


def test_nothing_is_wider_than_a_phone(gallery: Watched) -> None:
    with gallery.narrowed():
        fits_a_phone(gallery.page)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_nothing_is_wider_than_a_phone_without_scripts(browser: Browser, address: str, lang: str) -> None:
    watched = Watched(browser, f"{address}/{lang}.html?static=1", viewport={"width": 360, "height": 740})
    fits_a_phone(watched.page)
    watched.page.close()


def fits_a_phone(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    cut = page.evaluate(
        """() => [...document.querySelectorAll('svg.fig-svg')].flatMap(svg => {
            const frame = svg.getBoundingClientRect();
            return [...svg.querySelectorAll('text')].filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < frame.left - 1 || box.right > frame.right + 1
                    || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
            }).map(text => text.closest('[data-figure]').dataset.figure + ': ' + text.textContent);
        })"""
    )
    assert cut == [], "words that leave their picture"
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('svg.fig-svg text')].map(text => {
            const width = text.closest('svg.fig-svg').getBoundingClientRect().width;
            return parseFloat(getComputedStyle(text).fontSize) * width / 400;
        })"""
    )
    assert min(sizes) >= 9.5, "smaller words cannot be read on a phone"


@pytest.mark.parametrize("name", INTERACTIVE)
def test_what_a_figure_says_has_its_whole_width(korean: Watched, name: str) -> None:
    said = korean.begun(name).get_by_role("status")
    assert said.evaluate("(each) => each.offsetWidth / each.closest('.fig').clientWidth") > 0.85


# the numbers that the page shows


def test_gradient_descent_reports_limit_convergence_and_divergence(korean: Watched) -> None:
    figure = korean.begun("gradient-descent")
    np.random.seed(0)
    x = np.random.rand(100, 1)
    y = 2 * x + 1 + 0.1 * np.random.randn(100, 1)
    w, b = np.random.randn(1), np.random.randn(1)
    A = np.hstack([x, np.ones_like(x)])
    limit = 2 / np.linalg.eigvalsh(2 / 100 * A.T @ A)[-1]
    for _ in range(300):
        error = w * x + b - y
        w, b = w - 0.1 * 2 * np.mean(error * x), b - 0.1 * 2 * np.mean(error)
    set_slider(figure, "steps", 300)
    assert f"w = {w[0]:.4f}, b = {b[0]:.4f}" in status(figure)
    assert f"{limit:.4f}" in status(figure)
    assert "수렴합니다" in status(figure)
    set_slider(figure, "rate", 0.85)
    assert "발산" in status(figure)
    assert "10¹³" in status(figure)


def test_keepdims_decides_whether_the_result_can_be_subtracted(korean: Watched) -> None:
    figure = korean.begun("joining-an-axis")
    assert "결과의 0번: 3 + 5 + 5 = 13" in status(figure)
    assert "(3, 4) → (4,)" in status(figure)
    figure.get_by_label("axis=1").check()
    assert "결과의 0번: 3 + 1 + 4 + 1 = 9" in status(figure)
    assert "뺄 수 없습니다" in status(figure)
    figure.get_by_label("keepdims").check()
    assert "(3, 4) → (3, 1)" in status(figure)
    assert "바로 뺄 수 있습니다" in status(figure)
    figure.get_by_role("button", name="결과의 다음 수 보기").click()
    assert "결과의 1번: 5 + 9 + 2 + 6 = 22" in status(figure)


def test_the_filter_says_what_it_adds_up(korean: Watched) -> None:
    figure = korean.begun("convolution-stepper")
    assert "(−1) · 1 + 1 · 0 + (−1) · 0 + 1 · 0 + (−1) · 0 + 1 · 1 = 0" in status(figure)
    figure.get_by_role("button", name="첫 자리로").click()
    assert "0행 0열(0부터): (−1) · 0 + 1 · 2 + (−1) · 0 + 1 · 3 + (−1) · 0 + 1 · 3 = 8" in status(figure)
    figure.get_by_label("필터 뒤집기").check()
    assert "= −8" in status(figure)
    figure.get_by_role("group", name="스트라이드").get_by_label("2").check()
    assert "⌊(5 + 2 · 0 − 3) / 2⌋ + 1 = 2" in status(figure)
    step = figure.get_by_role("button", name="다음 자리")
    for place in ("0행 1열", "1행 0열", "1행 1열"):
        step.click()
        assert f"출력의 {place}(" in status(figure)
    assert step.get_attribute("aria-disabled") == "true"
    figure.locator(".fig-handle").press("ArrowUp")
    assert "출력의 0행 1열(" in status(figure)


def test_play_advances_and_stops(english: Watched) -> None:
    with english.moving():
        figure = english.begun("gradient-descent")
        set_slider(figure, "steps", 0)
        figure.get_by_role("button", name="Play").click()
        figure.get_by_role("button", name="Pause").wait_for()
        assert figure.get_by_role("status").get_attribute("aria-live") == "off"
        english.page.wait_for_function(
            "parseInt(document.querySelector('[data-figure=gradient-descent] input[name=steps]').value) > 3"
        )
        figure.get_by_role("button", name="Pause").click()
        assert figure.get_by_role("status").get_attribute("aria-live") == "polite"
        halted = status(figure)
        english.page.evaluate(TWO_FRAMES)
        assert status(figure) == halted
        set_slider(figure, "steps", 300)
        figure.get_by_role("button", name="Play").click()
        assert not status(figure).startswith("After 300 iterations"), "at the end, playing begins anew"
        figure.get_by_role("button", name="Restart").click()
        figure.get_by_role("button", name="Play").wait_for()
        assert status(figure).startswith("After 0 iterations")


def test_reduced_motion_shows_the_result_at_once(korean: Watched) -> None:
    figure = korean.begun("gradient-descent")
    set_slider(figure, "steps", 0)
    figure.get_by_role("button", name="재생").click()
    assert status(figure).startswith("300번")


def test_the_playground_learns_xor(korean: Watched) -> None:
    figure = korean.begun("xor-playground")
    assert status(figure).startswith("0번")
    figure.get_by_role("button", name="학습").click()
    assert "모두 맞혔습니다" in status(figure)
    figure.get_by_role("button", name="같은 가중치로 다시").click()
    assert status(figure).startswith("0번")


def test_a_press_on_a_unit_shows_its_plane(korean: Watched, call: Call) -> None:
    figure = korean.begun("xor-playground")
    params = call("xor-playground/model.js", "initialise", 8, 1)
    figure.locator("[data-unit='3']").click()
    assert figure.locator("input[name=unit]").input_value() == "3", "the slider is the same choice"
    w1, w2, out = params["W1"][0][2], params["W1"][1][2], params["w2"][2]
    formula = f"tanh({w1:.2f}x₁ {'−' if w2 < 0 else '+'} {abs(w2):.2f}x₂ + 0.00)".replace("-", "−")
    assert formula in status(figure)
    assert f"가중치는 {out:.2f}입니다".replace("-", "−") in status(figure)
    set_slider(figure, "hidden", 2)
    assert figure.locator("input[name=unit]").input_value() == "2", "a network has no unit that it lacks"
    assert figure.locator("[data-unit]").count() == 3


def test_regularization_helps_on_overlapping_classes(korean: Watched) -> None:
    figure = korean.begun("xor-playground")
    figure.get_by_label("겹친 무리").check()
    shares = []
    for decay in (0, 3):
        set_slider(figure, "decay", decay)
        for _ in range(10):  # to the figure's last step
            figure.get_by_role("button", name="학습", exact=True).click()
        assert status(figure).startswith("5000번")
        shares.append(float(re.findall(r"정확도는 (0\.\d{3})", status(figure))[0]))
    assert "벌점" in status(figure)
    assert shares[1] - shares[0] > 0.08, shares


def test_the_playground_says_when_it_stops_for_good(korean: Watched) -> None:
    figure = korean.begun("xor-playground")
    set_slider(figure, "hidden", 1)
    for _ in range(10):
        figure.get_by_role("button", name="학습").click()
    assert status(figure).startswith("5000번")
    assert "여기까지만 학습합니다" in status(figure)


def test_the_playground_says_when_it_breaks_and_recovers(korean: Watched) -> None:
    figure = korean.begun("xor-playground")
    figure.get_by_label("없음").check()
    set_slider(figure, "power", 8)
    figure.get_by_role("button", name="학습").click()
    assert "NaN 또는 무한대" in status(figure)
    assert "300에서 발산" in status(figure)
    assert "NaN / ∞" in (figure.locator("svg.fig-svg").text_content() or "")
    broken = status(figure)
    figure.get_by_role("button", name="학습").click()
    assert status(figure) == broken, "a broken network does not train on"
    figure.get_by_role("button", name="같은 가중치로 다시").click()
    set_slider(figure, "power", 1)
    figure.get_by_label("tanh").check()
    figure.get_by_role("button", name="학습").click()
    assert "NaN" not in figure.inner_text()


def test_three_paths_coincide_when_nothing_differs(korean: Watched) -> None:
    figure = korean.begun("three-paths")
    set_slider(figure, "epochs", 300)
    assert "1200번 갱신" in status(figure)
    figure.get_by_label("100(전체)").check()
    figure.get_by_label("같은 초기값에서 시작").check()
    ends = re.findall(r"w = (\S+), b = ([\d.]+)입니다\.\n", status(figure))
    assert len(ends) == 3
    assert len(set(ends)) == 1
    assert ends[0] == ("1.9780", "1.0302")


def test_early_stopping_halts_where_the_model_says(korean: Watched, call: Call) -> None:
    figure = korean.begun("early-stopping")
    losses = call("early-stopping/model.js", "run")["validation"]
    for patience in (2, 6, 12):
        seen_by_model = call("early-stopping/model.js", "watch", losses, patience, 0)
        set_slider(figure, "patience", patience)  # the figure shows the whole run, so the marked stop moves at once
        assert f"에포크 {seen_by_model['stop']}에서 멈췄습니다" in status(figure)
        assert f"에포크 {seen_by_model['best']}의 가중치" in status(figure)


def test_residuals_reach_least_squares(korean: Watched) -> None:
    figure = korean.begun("residual-squares")
    figure.get_by_role("button", name="최소제곱 직선").click()
    reached, best = (
        re.findall(r"MSE(?:는|\s=)\s(\d\.\d{4})", status(figure))[0],
        re.findall(r"\d\.\d{4}", status(figure))[-1],
    )
    assert reached == best


# a digit that is drawn

SEVEN = [(0.2, 0.2), (0.8, 0.2), (0.45, 0.85)]  # shares of the paper


def test_a_digit_drawn_with_the_mouse_is_read(korean: Watched) -> None:
    figure = korean.begun("read-a-digit")
    assert "쓴 사람이 적은 숫자는 3입니다. 맞았습니다." in status(figure)
    draw(korean.page, figure, SEVEN)
    assert figure.get_by_label("그린 것", exact=True).is_checked(), "a stroke takes the example's place"
    assert "읽은 숫자: 7, 확률" in status(figure)
    assert "쓴 사람이" not in status(figure)
    draw(korean.page, figure, [(0.4, 0.5), (0.75, 0.5)])
    assert figure.locator(".fig-picture path[stroke-linecap]").count() == 2, "a second stroke joins the first"
    figure.get_by_role("button", name="지우고 그리기").click()
    assert "아직 아무것도" in status(figure)


def test_a_digit_in_a_corner_is_read_only_when_placed_as_in_the_data(korean: Watched) -> None:
    figure = korean.begun("read-a-digit")
    draw(korean.page, figure, [(0.05 + x / 3, 0.6 + y / 3) for x, y in SEVEN])
    assert "읽은 숫자: 7," in status(figure)
    figure.get_by_label("데이터의 크기와 자리에 맞추기").uncheck()
    assert "읽은 숫자: 7," not in status(figure)


def test_a_drawing_is_not_moved_by_what_was_set_for_another_digit(korean: Watched) -> None:
    figure = korean.begun("read-a-digit")
    set_slider(figure, "shift", 2)
    draw(korean.page, figure, SEVEN)
    assert figure.locator("input[name=shift]").input_value() == "0"
    assert "읽은 숫자: 7," in status(figure)


def test_a_second_finger_draws_nothing(korean: Watched) -> None:
    figure = korean.begun("read-a-digit")
    draw(korean.page, figure, SEVEN)
    korean.page.mouse.down()
    line = figure.locator(".fig-picture path[stroke-linecap]").last
    before = line.get_attribute("d")
    elsewhere = {"isPrimary": False, "pointerId": 7, "clientX": 0, "clientY": 0}
    figure.get_by_role("application").dispatch_event("pointermove", elsewhere)
    assert line.get_attribute("d") == before
    korean.page.mouse.up()


def test_keys_draw_and_say_where_the_pen_is(english: Watched) -> None:
    figure = english.begun("read-a-digit")
    paper = figure.get_by_role("application")
    paper.focus()
    for key in ("Shift+ArrowLeft", "Shift+ArrowUp", "Space"):
        paper.press(key)
    assert "The pen is down, 8 from the left and 8 from the top (the side is 32)." in status(figure)
    for key in [*["ArrowRight"] * 8, *["ArrowDown", "ArrowDown", "ArrowLeft"] * 5]:
        paper.press(key)
    paper.press("Space")
    assert "The network reads 7, with probability" in status(figure)
    assert "The pen is up" in status(figure)
    assert paper.evaluate("node => node === document.activeElement"), "drawing anew leaves the focus"
    paper.press("Tab")
    assert "The pen" not in status(figure), "the pen is there as long as the paper has the focus"


def draw(page: Page, figure: Locator, places: list[tuple[float, float]]) -> None:
    """A stroke with the mouse through these places of the paper."""
    paper = figure.get_by_role("application")
    paper.scroll_into_view_if_needed()
    box = paper.bounding_box()
    assert box is not None
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in places]
    page.mouse.move(*points[0])
    page.mouse.down()
    for x, y in points[1:]:
        page.mouse.move(x, y, steps=8)
    page.mouse.up()
