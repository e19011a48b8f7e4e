"""What can be dragged in a figure: by mouse, by a finger and by arrow keys, never out of the picture, and spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest
from figure_tools import FIGURES, INTERACTIVE, Call, about
from gallery_page import Watched, seen, set_slider, status
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

DRAGGED = [name for name in INTERACTIVE if "lib/drag.js" in (FIGURES / name / "figure.js").read_text(encoding="utf-8")]
BROKEN = re.compile(r"NaN|undefined|Infinity|\{\w+\}")
FINGER = 44  # CSS pixels that a finger needs
SMALLEST = 24  # the same where another target is near (WCAG 2.2, 2.5.8)
SIDES = (("x", "width"), ("y", "height"))


def handles(figure: Locator) -> list[Locator]:
    """The handles that a reader can take hold of now."""
    return figure.locator(".fig-handle:not([hidden])").all()


def centre(element: Locator) -> tuple[float, float]:
    """The middle of an element that is scrolled into view, in CSS pixels of the window."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, handle: Locator, by: tuple[float, float]) -> None:
    """Drags with the mouse, in three moves."""
    x, y = centre(handle)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by[0], y + by[1], steps=3)
    page.mouse.up()


def swipe(page: Page, start: tuple[float, float], by: tuple[float, float]) -> None:
    """A touch that begins at `start`, moves and ends."""
    session = page.context.new_cdp_session(page)
    for part in range(6):
        point = {"x": start[0] + by[0] * part / 5, "y": start[1] + by[1] * part / 5}
        kind = "touchMove" if part else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def value(handle: Locator) -> str:
    return handle.get_attribute("aria-valuetext") or ""


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text.replace("−", "-"))]


@pytest.mark.parametrize("name", DRAGGED)
def test_arrow_keys_move_every_handle(gallery: Watched, name: str) -> None:
    figure = gallery.begun(name)
    for handle in handles(figure):
        assert handle.get_attribute("role") == "slider"
        assert handle.get_attribute("aria-label")
        handle.focus()
        before, picture = value(handle), seen(figure)
        handle.press("ArrowUp" if handle.get_attribute("data-axes") == "y" else "ArrowRight")
        once = value(handle)
        assert once != before, f"{before}: the new value is spoken"
        assert seen(figure) != picture
        handle.press("Shift+ArrowLeft")
        assert value(handle) not in {before, once}
        assert handle.evaluate("node => node === document.activeElement"), "drawing anew leaves the focus"
        low, now, high = (float(handle.get_attribute(f"aria-value{part}") or "nan") for part in ("min", "now", "max"))
        assert low <= now <= high
        assert not BROKEN.search(seen(figure) + value(handle))


@pytest.mark.parametrize("name", DRAGGED)
def test_a_mouse_moves_every_handle_and_never_out_of_the_frame(gallery: Watched, name: str) -> None:
    figure = gallery.figure(name)
    for i in range(len(handles(figure))):
        figure.evaluate("root => root.begin()")
        handle = handles(figure)[i]
        box = handle.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= SMALLEST
        before = value(handle), seen(figure)
        drag(gallery.page, handle, (-24, -18))
        assert value(handle) != before[0]
        assert seen(figure) != before[1]
        for far in ((-3000, -3000), (3000, 3000)):
            drag(gallery.page, handle, far)
            x, y = centre(handle)
            picture = figure.locator("svg.fig-svg").bounding_box()
            assert picture is not None
            assert picture["x"] <= x <= picture["x"] + picture["width"]
            assert picture["y"] <= y <= picture["y"] + picture["height"]
            assert not BROKEN.search(seen(figure) + value(handle))


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str) -> Iterator[Watched]:
    """The Korean gallery on a phone, opened once."""
    of_a_phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
    watched = Watched(browser, f"{address}/ko.html", reduced_motion="reduce", **of_a_phone)
    yield watched
    watched.page.close()


@pytest.mark.parametrize("name", INTERACTIVE)
def test_a_finger_finds_every_control(phone: Watched, name: str) -> None:
    figure = phone.begun(name)
    controls = figure.locator(".fig-row :is(input[type=range], button, fieldset label), .fig-toggle, .fig-link").all()
    assert controls
    boxes = [(control.inner_text(), control.bounding_box()) for control in controls if control.is_visible()]
    small = [(text, box) for text, box in boxes if box is None or min(box["width"], box["height"]) < FINGER]
    assert small == []


@pytest.mark.parametrize("name", DRAGGED)
def test_no_two_targets_overlap_on_a_phone(phone: Watched, name: str) -> None:
    figure = phone.begun(name)
    boxes = [box for handle in handles(figure) if (box := handle.bounding_box())]
    assert min(box["width"] for box in boxes) >= SMALLEST
    assert len(boxes) > 1 or boxes[0]["width"] == FINGER
    for i, one in enumerate(boxes):
        for other in boxes[:i]:
            gaps = [max(one[at], other[at]) - min(each[at] + each[size] for each in (one, other)) for at, size in SIDES]
            assert max(gaps) >= -0.5, "half a pixel is rounding"


# a touch that ends while it moves leaves the page scrolling
STILL = """new Promise(done => {
    const look = (before, frames) => requestAnimationFrame(() =>
        scrollY !== before ? look(scrollY, 0) : frames > 8 ? done() : look(before, frames + 1));
    look(scrollY, 0);
})"""


@pytest.mark.parametrize("name", DRAGGED)
def test_a_finger_moves_a_handle_and_beside_it_the_page(phone: Watched, name: str) -> None:
    figure = phone.begun(name)
    handle = handles(figure)[-1]
    at, before = centre(handle), value(handle)
    scrolled = phone.page.evaluate("scrollY")
    swipe(phone.page, at, (-20, -25))
    assert value(handle) != before
    assert phone.page.evaluate("scrollY") == scrolled, "the page stays while a handle is moved"
    text, shown = centre(figure.get_by_role("status")), seen(figure)
    scrolled = phone.page.evaluate("scrollY")
    swipe(phone.page, text, (0, -200))
    phone.page.wait_for_function("before => scrollY > before + 50", arg=scrolled)
    assert seen(figure) == shown
    phone.page.evaluate(STILL)
    assert phone.faults == []


def test_the_nearest_of_handles_that_cover_each_other_is_taken(korean: Watched) -> None:
    figure = korean.begun("residual-squares")
    first, second = handles(figure)[1:3]
    x, y = centre(second)
    values = value(first), value(second)
    korean.page.mouse.move(x - 9, y)  # still inside the area of other points
    korean.page.mouse.down()
    korean.page.mouse.move(x - 9, y + 30)
    assert figure.get_by_role("status").get_attribute("aria-live") == "off", "sixty numbers a second are not read aloud"
    korean.page.mouse.up()
    assert figure.get_by_role("status").get_attribute("aria-live") == "polite"
    assert value(first) == values[0]
    assert value(second) != values[1]


def test_dragged_points_give_the_numbers_of_numpy(korean: Watched) -> None:
    figure = korean.begun("residual-squares")
    points = handles(figure)[:5]
    for i, point in enumerate(points):
        drag(korean.page, point, (13 * i - 20, 7 * i - 30))
    x, y = np.array([numbers(value(point)) for point in points]).T
    assert f"MSE는 {np.mean((y - (x + 1.2)) ** 2):.4f}입니다" in status(figure)
    figure.get_by_role("button", name="최소제곱 직선").click()
    best = np.polyfit(x, y, 1)
    found = [numbers(value(handle))[0] for handle in handles(figure)[:4:-1]]
    np.testing.assert_allclose(found, best, atol=0.005)
    assert f"MSE는 {np.mean((y - np.polyval(best, x)) ** 2):.4f}입니다" in status(figure)


def test_the_line_follows_its_handles(korean: Watched) -> None:
    figure = korean.begun("residual-squares")
    shift, tilt = handles(figure)[5:]
    drag(korean.page, shift, (0, 40))
    assert numbers(value(shift))[0] < 1.1
    assert value(tilt) == "w = 1.00", "the whole line moves"
    b = value(shift)
    drag(korean.page, tilt, (0, 40))
    assert numbers(value(tilt))[0] < 0.9
    assert value(shift) == b
    shown = [figure.locator(f"input[name={name}]").get_attribute("aria-valuetext") for name in "wb"]
    assert [f"w = {shown[0]}", f"b = {shown[1]}"] == [value(tilt), value(shift)], "the sliders follow"


def test_descent_begins_where_the_start_was_put(korean: Watched) -> None:
    figure = korean.begun("gradient-descent")
    (start,) = handles(figure)
    drag(korean.page, start, (150, -90))
    w, b = numbers(value(start))
    np.random.seed(0)
    x = np.random.rand(100)
    y = 2 * x + 1 + 0.1 * np.random.randn(100)
    for _ in range(40):
        error = w * x + b - y
        w, b = w - 0.1 * 2 * np.mean(error * x), b - 0.1 * 2 * np.mean(error)
    slope = [2 * np.mean((w * x + b - y) * x), 2 * np.mean(w * x + b - y)]
    assert f"w = {w:.4f}, b = {b:.4f}, 손실 {np.mean((w * x + b - y) ** 2):.5f}" in status(figure)
    assert f"기울기는 ({slope[0]:.3f}, {slope[1]:.3f})".replace("-", "−") in status(figure)
    figure.get_by_role("button", name="처음 시작점").click()
    assert value(start) == "w = −0.35, b = −1.37"


def test_what_leaves_the_frame_is_marked(korean: Watched) -> None:
    figure = korean.begun("gradient-descent")
    triangles = figure.locator('svg path[d="M0 0L-12 -7V7Z"]')
    assert triangles.count() == 0
    set_slider(figure, "rate", 0.9)
    assert triangles.count() == 2, "the path's end on the map, and the loss in the curve"


def test_the_neighbours_of_a_dragged_point_are_those_of_numpy(korean: Watched, call: Call) -> None:
    figure = korean.begun("knn-boundary")
    data = call("knn-boundary/model.js", "sample", 60, 3)
    X, y = np.array(data["X"]), np.array(data["y"])
    (query,) = handles(figure)
    for by in ((40, 30), (-70, 10)):
        drag(korean.page, query, by)
        at = np.array(numbers(value(query)))
        votes = y[np.argsort(((X - at) ** 2).sum(axis=1))[:5]]
        answer = "네모" if votes.mean() > 0.5 else "원"
        wanted = f"원이 {5 - votes.sum()}개, 네모가 {votes.sum()}개이므로 답은 {answer}입니다"
        assert wanted in status(figure)


def test_k_means_goes_on_from_dragged_centroids(korean: Watched, call: Call) -> None:
    figure = korean.begun("kmeans-stepper")
    points = np.array(call("kmeans-stepper/model.js", "sample", 8))
    set_slider(figure, "k", 2)
    centroids = handles(figure)
    assert len(centroids) == 2, "as many handles as centroids"
    for centroid, by in zip(centroids, ((-30, 20), (25, -35)), strict=True):
        drag(korean.page, centroid, by)
    centres = np.array([numbers(value(centroid)) for centroid in centroids])
    step = figure.get_by_role("button", name="한 걸음")
    for _ in range(3):
        step.click()
        owners = ((points[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        assert f"값은 {((points - centres[owners]) ** 2).sum():.2f}입니다" in status(figure)
        step.click()
        centres = np.array([points[owners == k].mean(axis=0) for k in range(2)])
        assert f"값은 {((points - centres[owners]) ** 2).sum():.2f}입니다" in status(figure)
    drag(korean.page, centroids[0], (10, 10))
    assert "이너셔" not in status(figure), "a centroid placed by hand begins anew"


def places_of_a_step(page: Watched) -> tuple[int, list[str | None]]:
    """In how many places k-means shows a centroid during two steps, and where all of them end."""
    figure = page.begun("kmeans-stepper")
    figure.evaluate(
        """root => {
            root.seen = new Set();
            const handle = root.querySelector(".fig-handle");
            new MutationObserver(() => root.seen.add(handle.style.left)).observe(handle, {attributes: true});
        }"""
    )
    for _ in range(2):
        figure.get_by_role("button", name="Step", exact=True).click()
    page.page.wait_for_function(
        "document.querySelector('[data-figure=kmeans-stepper] [role=status]').getAttribute('aria-live') !== 'off'"
    )
    return figure.evaluate("root => root.seen.size"), [handle.get_attribute("style") for handle in handles(figure)]


def test_centroids_glide_unless_motion_is_reduced(english: Watched) -> None:
    with english.moving():
        many, end = places_of_a_step(english)
    few, same = places_of_a_step(english)
    assert many > 2 >= few  # the number of steps in between depends on the machine's speed
    assert end == same


@pytest.mark.parametrize("name", INTERACTIVE)
def test_a_link_brings_a_figure_back_as_it_was(gallery: Watched, name: str) -> None:
    figure = gallery.begun(name)
    ranges, link = figure.locator("input[type=range]"), figure.locator(".fig-link")
    boxes = figure.locator("input[type=checkbox]")
    if not ranges.count() and not boxes.count():
        assert link.is_hidden(), "without settings there is nothing to link to"
        return
    for i in range(ranges.count()):
        ranges.nth(i).press(
            "ArrowRight" if ranges.nth(i).input_value() != ranges.nth(i).get_attribute("max") else "Home"
        )
    if not ranges.count():
        boxes.first.press("Space")
    for handle in handles(figure)[:1]:
        handle.press("Shift+ArrowRight")
    shown = seen(figure)
    address = link.get_attribute("href") or ""
    assert address.startswith(f"#figure-{name}?")
    link.click()
    assert gallery.page.evaluate("location.hash") == address
    gallery.page.evaluate("history.replaceState(null, '', '#')")
    figure.evaluate("root => root.begin()")
    assert seen(figure) != shown
    gallery.page.evaluate("address => { location.hash = address; }", address)
    gallery.page.wait_for_function(
        "([name, to]) => document.querySelector(name).href.endsWith(to)",
        arg=[f"[data-figure={name}] .fig-link", address],
    )
    assert seen(figure) == shown
    gallery.page.evaluate(
        "address => { location.hash = address; }", address.split("?")[0] + "?p1=NaN,1&rate=x&k=-1e99&steps="
    )
    assert not BROKEN.search(seen(figure))
    gallery.page.evaluate("history.replaceState(null, '', '#')")


def test_a_setting_to_try_is_one_that_the_figure_can_have(gallery: Watched) -> None:
    tries = [(name, each["setting"]) for name in INTERACTIVE for each in about(name).get("try", ())]
    assert tries
    for name, setting in tries:
        gallery.page.evaluate("address => { location.hash = address; }", f"#figure-{name}?{setting}")
        parts = "".join(rf"(?=.*[?&]{re.escape(part)}(&|$))" for part in setting.split("&"))  # in any order
        expect(gallery.figure(name).locator(".fig-link")).to_have_attribute("href", re.compile(parts))
    gallery.page.evaluate("history.replaceState(null, '', '#')")
