"""The figures in Chromium: both languages, every control, dark mode, 360 px, reduced motion, axe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest
from figure_tools import INTERACTIVE, ROOT, Call, tool

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Locator, Page

pytest.importorskip("playwright")

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    gallery = tmp_path_factory.mktemp("gallery")
    tool("gallery").build(gallery)
    with tool("shots").served(gallery) as address:
        yield address


class Watched:
    """A page that notes what went wrong in it and what it asked of other hosts."""

    def __init__(self, browser: Browser, url: str, **context: object) -> None:
        self.page: Page = browser.new_page(**context)  # type: ignore[arg-type]
        self.faults: list[str] = []
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self.note(request.url, url))
        self.page.goto(url)
        self.page.wait_for_selector("body[data-ready]")

    def heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(message.text)

    def note(self, requested: str, url: str) -> None:
        if not requested.startswith((url.rsplit("/", 1)[0], "data:")):
            self.faults.append(f"request to {requested}")

    def figure(self, name: str) -> Locator:
        return self.page.locator(f'[data-figure="{name}"]')


@pytest.fixture(scope="module", params=["ko", "en"])
def gallery(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Watched]:
    watched = Watched(browser, f"{address}/{request.param}.html", reduced_motion="reduce")
    yield watched
    watched.page.close()


@pytest.fixture
def korean(browser: Browser, address: str) -> Iterator[Watched]:
    watched = Watched(browser, f"{address}/ko.html", reduced_motion="reduce")
    yield watched
    assert watched.faults == []
    watched.page.close()


def seen(figure: Locator) -> str:
    """Everything that a figure shows: picture and status."""
    return figure.locator(".fig-picture").inner_html() + figure.get_by_role("status").inner_text()


def set_slider(figure: Locator, name: str, value: float) -> None:
    figure.locator(f'input[name="{name}"]').evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }",
        str(value),
    )


def status(figure: Locator) -> str:
    """The words of the status line, without what only binds them to one line."""
    return figure.get_by_role("status").inner_text().replace("\u00a0", " ").replace("\u2060", "")


# What rightly changes nothing in a figure that has just begun: ways back, and settings of steps to come.
QUIET = {
    "graph-stepper": {"previous", "restart"},
    "gridworld": {"alpha", "forget"},
    "kmeans-stepper": {"again"},
    "residual-squares": {"reset"},
    "xor-playground": {"power", "reset"},
}


@pytest.mark.parametrize("name", INTERACTIVE)
def test_every_control_answers_to_the_keyboard(gallery: Watched, name: str) -> None:
    figure = gallery.figure(name)
    controls = figure.locator("input[type=range], input[type=checkbox], button")
    assert controls.count() > 0
    quiet = set()
    for i in range(controls.count()):
        figure.evaluate("root => root.begin()")
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
    assert gallery.faults == []


@pytest.mark.parametrize("name", INTERACTIVE)
def test_radio_buttons_move_with_arrows(gallery: Watched, name: str) -> None:
    figure = gallery.figure(name)
    figure.evaluate("root => root.begin()")
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
    assert gallery.faults == []


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_axe_finds_nothing(browser: Browser, address: str, lang: str, scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci")
    watched = Watched(browser, f"{address}/{lang}.html?scheme={scheme}")
    watched.page.add_script_tag(path=AXE)
    found = watched.page.evaluate("axe.run().then(result => result.violations)")
    assert [(issue["id"], [node["html"] for node in issue["nodes"]][:3]) for issue in found] == []
    assert watched.faults == []
    watched.page.close()


def luminance(color: str) -> float:
    """The relative luminance of `rgb(…)` as WCAG 2 defines it."""
    channels = np.array([float(value) for value in re.findall(r"[\d.]+", color)[:3]]) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_words_in_pictures_are_legible(browser: Browser, address: str, scheme: str) -> None:
    """axe does not look at words inside SVG."""
    watched = Watched(browser, f"{address}/ko.html?scheme={scheme}")
    paper = luminance(watched.page.evaluate("getComputedStyle(document.body).backgroundColor"))
    fills = watched.page.evaluate(
        "[...new Set([...document.querySelectorAll('svg text')].map(text => getComputedStyle(text).fill))]"
    )
    assert len(fills) > 3
    for fill in fills:
        light, dark = sorted([luminance(fill), paper], reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, fill
    watched.page.close()


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("extra", ["", "?static=1"])
def test_nothing_is_wider_than_a_phone(browser: Browser, address: str, lang: str, extra: str) -> None:
    watched = Watched(browser, f"{address}/{lang}.html{extra}", viewport={"width": 360, "height": 740})
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= 360
    cut = watched.page.evaluate(
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
    sizes = watched.page.evaluate(
        """() => [...document.querySelectorAll('svg.fig-svg text')].map(text => {
            const width = text.closest('svg.fig-svg').getBoundingClientRect().width;
            return parseFloat(getComputedStyle(text).fontSize) * width / 400;
        })"""
    )
    assert min(sizes) >= 9.5, "smaller words cannot be read on a phone"
    watched.page.close()


# the numbers that the page shows


def test_gradient_descent_reports_limit_convergence_and_divergence(korean: Watched) -> None:
    figure = korean.figure("gradient-descent")
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


def test_play_advances_and_stops(browser: Browser, address: str) -> None:
    watched = Watched(browser, f"{address}/en.html", reduced_motion="no-preference")
    figure = watched.figure("gradient-descent")
    set_slider(figure, "steps", 0)
    figure.get_by_role("button", name="Play").click()
    figure.get_by_role("button", name="Pause").wait_for()
    assert figure.get_by_role("status").get_attribute("aria-live") == "off"
    watched.page.wait_for_function(
        "parseInt(document.querySelector('[data-figure=gradient-descent] input[name=steps]').value) > 3"
    )
    figure.get_by_role("button", name="Pause").click()
    assert figure.get_by_role("status").get_attribute("aria-live") == "polite"
    halted = status(figure)
    watched.page.wait_for_timeout(100)
    assert status(figure) == halted
    set_slider(figure, "steps", 300)
    figure.get_by_role("button", name="Play").click()
    assert not status(figure).startswith("After iteration 300:"), "at the end, playing begins anew"
    figure.get_by_role("button", name="Restart").click()
    figure.get_by_role("button", name="Play").wait_for()
    assert status(figure).startswith("After iteration 0:")
    assert watched.faults == []
    watched.page.close()


def test_reduced_motion_shows_the_result_at_once(korean: Watched) -> None:
    figure = korean.figure("gradient-descent")
    set_slider(figure, "steps", 0)
    figure.get_by_role("button", name="재생").click()
    assert status(figure).startswith("300번")


def test_the_playground_learns_xor(korean: Watched) -> None:
    figure = korean.figure("xor-playground")
    assert status(figure).startswith("0번")
    figure.get_by_role("button", name="학습").click()
    assert "네 점을 모두 맞혔습니다" in status(figure)
    figure.get_by_role("button", name="같은 가중치로 다시").click()
    assert status(figure).startswith("0번")


def test_the_playground_says_when_it_stops_for_good(korean: Watched) -> None:
    figure = korean.figure("xor-playground")
    set_slider(figure, "hidden", 1)
    for _ in range(10):
        figure.get_by_role("button", name="학습").click()
    assert status(figure).startswith("5000번")
    assert "여기까지만 학습합니다" in status(figure)


def test_the_playground_says_when_it_breaks_and_recovers(korean: Watched) -> None:
    figure = korean.figure("xor-playground")
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
    figure = korean.figure("three-paths")
    set_slider(figure, "epochs", 300)
    assert "1200번 갱신" in status(figure)
    figure.get_by_label("100(전체)").check()
    figure.get_by_label("같은 초기값에서 시작").check()
    ends = re.findall(r"w = (\S+), b = (\S+)\n", status(figure))
    assert len(ends) == 3
    assert len(set(ends)) == 1
    assert ends[0] == ("1.9780", "1.0302")


def test_early_stopping_halts_where_the_model_says(korean: Watched, call: Call) -> None:
    figure = korean.figure("early-stopping")
    losses = call("early-stopping/model.js", "run")["validation"]
    for patience in (2, 6, 12):
        seen_by_model = call("early-stopping/model.js", "watch", losses, patience, 0)
        set_slider(figure, "patience", patience)  # the figure shows the whole run, so the stop moves at once
        assert f"에포크 {seen_by_model['stop']}에서 멈췄습니다" in status(figure)
        assert f"에포크 {seen_by_model['best']}의 가중치" in status(figure)


def test_the_graph_shows_all_gradients_at_the_last_step(korean: Watched) -> None:
    figure = korean.figure("graph-stepper")
    for _ in range(8):
        figure.get_by_role("button", name="다음").click()
    a = 1 / (1 + np.exp(-(0.8 * 1.5 - 0.4)))
    gradient = 2 * (a - 1) * a * (1 - a) * 1.5
    assert f"{gradient:.3f}".replace("-", "−") in status(figure)
    assert figure.get_by_role("button", name="다음").get_attribute("aria-disabled") == "true"


def test_residuals_reach_least_squares(korean: Watched) -> None:
    figure = korean.figure("residual-squares")
    figure.get_by_role("button", name="최소제곱 직선").click()
    reached, best = (
        re.findall(r"MSE(?:는|\s=)\s(\d\.\d{4})", status(figure))[0],
        re.findall(r"\d\.\d{4}", status(figure))[-1],
    )
    assert reached == best
