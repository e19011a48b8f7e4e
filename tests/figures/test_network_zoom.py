"""The figure that goes from a network down to one product: its numbers are those of the exercises, its doors open."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from figure_tools import ROOT, Call, about
from gallery_page import Watched, seen, status

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

MODEL = "network-zoom/model.js"


def solved(name: str) -> Any:
    """The function `name` of the exercise's own solution."""
    (path,) = (ROOT / "solutions").glob(f"*/{name}/solution.py")
    spec = importlib.util.spec_from_file_location(f"solution_of_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)


def arrays(params: list[dict[str, Any]]) -> list[tuple[Any, Any]]:
    return [(np.array(layer["W"]), np.array(layer["b"])) for layer in params]


@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize(("x", "answer"), [([1, 2], 2), ([-0.7, 1.3], 0), ([2.5, -3], 1)])
def test_values_and_gradients_are_those_of_the_solutions(
    call: Call, activation: str, x: list[float], answer: int
) -> None:
    params = call(MODEL, "parameters")
    values = call(MODEL, "forward", params, x, answer, activation)
    f = {"relu": lambda z: np.maximum(z, 0), "tanh": np.tanh}[activation]
    logits, cache = solved("mlp_forward")(np.array([x], float), arrays(params), f)
    for layer, (a, z) in zip(values["layers"], cache, strict=True):
        np.testing.assert_allclose(layer["a"], a[0], rtol=1e-12)
        np.testing.assert_allclose(layer["z"], z[0], rtol=1e-12)
    np.testing.assert_allclose(values["p"], solved("softmax")(logits)[0], rtol=1e-12)
    loss, grads = solved("mlp_backward")(np.array([x], float), np.array([answer]), arrays(params), activation)
    assert values["loss"] == pytest.approx(loss, rel=1e-12)
    found = call(MODEL, "backward", params, values, answer, activation)
    backward = solved("dense_backward")
    for layer, (dW, db), (a, _), weights in zip(found, grads, cache, arrays(params), strict=True):
        np.testing.assert_allclose(layer["dW"], dW, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(layer["db"], db, rtol=1e-9, atol=1e-12)
        dX = backward(np.array([layer["dz"]]), (a, *weights))[0]
        np.testing.assert_allclose(layer["da"], dX[0], rtol=1e-12)


def test_the_numbers_are_those_of_the_examples_of_the_exercises(call: Call) -> None:
    tasks = {name: next((ROOT / "solutions").glob(f"*/{name}/task.en.md")).read_text() for name in ("dense", "neuron")}
    (hidden, output), x = call(MODEL, "parameters"), call(MODEL, "INPUT")
    W = np.array(hidden["W"])
    assert f"W = np.array({W[:, :3].tolist()})" in tasks["dense"]
    assert f"b = np.array({np.array(hidden['b'][:3], float).tolist()})" in tasks["dense"]
    assert f"dense(np.array([{np.array(x, float).tolist()}]), W, b)" in tasks["dense"]
    call_of_neuron = f"neuron(np.array({np.array(x, float).tolist()}), np.array({W[:, 3].tolist()}), {hidden['b'][3]})"
    assert call_of_neuron in tasks["neuron"]
    logits = np.maximum(np.array(x) @ W + hidden["b"], 0) @ np.array(output["W"]) + output["b"]
    np.testing.assert_allclose(logits, [1, 2, 3], rtol=1e-12)
    assert "[[1.0, 2.0, 3.0]]" in next((ROOT / "solutions").glob("*/softmax/task.en.md")).read_text()


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_chapter_computes_the_same_network(call: Call, lang: str) -> None:
    """Running the listing above the figure gives the same parameters and the same input as the figure has."""
    page = (ROOT / "site" / lang / "07_backpropagation.md").read_text(encoding="utf-8")
    listing = page.split("{#zoom}")[1].split("```python\n")[1].split("```")[0]
    names: dict[str, Any] = {"np": np}
    exec(listing, names)
    for (W, b), layer in zip(names["params"], call(MODEL, "parameters"), strict=True):
        np.testing.assert_array_equal(W, layer["W"])
        np.testing.assert_array_equal(b, layer["b"])
    assert names["X"].tolist() == [call(MODEL, "INPUT")]
    assert names["y"].tolist() == [call(MODEL, "ANSWER")]


def shown(figure: Locator) -> str:
    """The picture and the status, without the handles above the picture."""
    return figure.locator("svg.fig-svg").inner_html() + status(figure)


def doors(figure: Locator) -> Locator:
    return figure.locator(".fig-door")


def test_a_reader_zooms_with_the_mouse_down_to_one_product_and_back(gallery: Watched) -> None:
    figure = gallery.begun("network-zoom")
    out = figure.locator("button[name=out]")
    pictures = [shown(figure)]
    assert doors(figure).count() == 2
    for door, beyond in ((1, 3), (2, 4), (1, 0)):  # output layer, its third neuron, the product with h₂
        doors(figure).nth(door).click()
        assert doors(figure).count() == beyond
        pictures.append(shown(figure))
    assert "o₃ › w · h₂" in status(figure)
    assert "0.2 · 2.000 = 0.400" in status(figure)
    for before in pictures[-2::-1]:
        out.click()
        assert shown(figure) == before
    assert out.get_attribute("aria-disabled") == "true"


def test_keys_zoom_and_keep_the_focus(gallery: Watched) -> None:
    figure = gallery.begun("network-zoom")
    doors(figure).first.focus()
    keyboard, focused = gallery.page.keyboard, "document.activeElement.className"
    keyboard.press("ArrowRight")
    for key in ("Enter", "ArrowRight", "Space", "ArrowDown", "Enter"):
        keyboard.press(key)
    assert "o₂ › w · h₂" in status(figure)
    assert gallery.page.evaluate(focused) == "fig-handle", "the weight can be moved at once"
    before = status(figure)
    keyboard.press("ArrowRight")
    assert status(figure) != before
    for i, name in enumerate(("h₂ × −0.45", "o₂", about("network-zoom")["labels"]["open_output"])):
        keyboard.press("Escape")
        label = gallery.page.evaluate("document.activeElement.getAttribute('aria-label')")
        assert (name if isinstance(name, str) else label) in label, f"back at the door one came through, {i}"
    assert doors(figure).count() == 2
    keyboard.press("Escape")
    assert doors(figure).count() == 2, "there is nothing further out"


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str) -> Iterator[Watched]:
    """The Korean gallery on a phone, opened once."""
    of_a_phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
    watched = Watched(browser, f"{address}/ko.html", reduced_motion="reduce", **of_a_phone)
    yield watched
    assert watched.faults == []
    watched.page.close()


def test_a_finger_opens_a_door(phone: Watched) -> None:
    figure = phone.begun("network-zoom")
    sizes = []
    for _ in range(3):
        boxes = [door.bounding_box() for door in doors(figure).all()]
        sizes += [box[side] for box in boxes if box for side in ("width", "height")]
        doors(figure).first.tap()
    assert "w · x₁" in status(figure)
    assert min(sizes) >= 36  # CSS pixels: a column of a matrix beside others, and higher than wide


def two_fingers(page: Page, middle: tuple[float, float], first: float, last: float) -> None:
    """Two fingers beside each other that move apart or together."""
    session = page.context.new_cdp_session(page)
    for part in range(6):
        half = (first + (last - first) * part / 5) / 2
        points = [{"x": middle[0] + side * half, "y": middle[1], "id": i} for i, side in enumerate((-1, 1))]
        session.send("Input.dispatchTouchEvent", {"type": "touchMove" if part else "touchStart", "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_two_fingers_go_in_where_they_are_and_out_again(phone: Watched) -> None:
    figure, page = phone.begun("network-zoom"), phone.page
    doors(figure).last.scroll_into_view_if_needed()
    box = doors(figure).last.bounding_box()
    assert box is not None
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    whole = shown(figure)
    two_fingers(page, middle, 40, 120)
    assert about("network-zoom")["labels"]["output"]["ko"] in status(figure), "one level, however far they spread"
    assert page.evaluate("visualViewport.scale") == 1, "the page itself is not zoomed"
    two_fingers(page, middle, 120, 40)
    assert shown(figure) == whole
    two_fingers(page, middle, 120, 40)
    assert shown(figure) == whole, "there is nothing further out"


def numbers(figure: Locator) -> list[float]:
    return [float(text.replace("−", "-")) for text in re.findall(r"[−\d]+\.\d{6}", status(figure))]


def test_the_slope_at_a_weight_is_the_gradient(korean: Watched) -> None:
    figure = korean.begun("network-zoom")
    slider = figure.locator("input[name=step]")
    slider.press("End")
    for door in (1, 0, 2):  # output layer, first neuron, the product with h₃
        doors(figure).nth(door).click()
    expected, measured = numbers(figure)
    X, W = np.array([[1.0, 2.0]]), arrays_of_the_listing()
    gradient = solved("mlp_backward")(X, np.array([2]), W, "relu")[1][1][0][2, 0]
    assert expected == pytest.approx(0.01 * gradient, abs=6e-7)
    assert measured == pytest.approx(expected, rel=0.1)
    figure.locator(".fig-handle:not([hidden])").press("Shift+ArrowRight")
    W[1][0][2, 0] += 0.5
    gradient = solved("mlp_backward")(X, np.array([2]), W, "relu")[1][1][0][2, 0]
    assert numbers(figure)[0] == pytest.approx(0.01 * gradient, abs=6e-7)
    moved = seen(figure)
    address = figure.locator(".fig-link").get_attribute("href")
    figure.locator("button[name=restore]").click()
    assert numbers(figure)[0] == pytest.approx(expected)
    korean.page.evaluate("address => { location.hash = address; }", address)
    korean.page.wait_for_function(
        "to => document.querySelector('[data-figure=network-zoom] .fig-link').href.endsWith(to)", arg=address
    )
    assert seen(figure) == moved, "the link carries where one is and the weight that was moved"
    korean.page.evaluate("history.replaceState(null, '', '#')")


def arrays_of_the_listing() -> list[tuple[Any, Any]]:
    W1 = np.array([[1, 0, 3, 0.5], [0, 1, -1, -1]])
    W2 = np.array([[-1, 1, 0.4], [1, -0.5, 0.2], [0.5, 0.5, 0.4], [1, 0.5, -0.5]])
    return [(W1, np.array([0.5, 0, 4, 0.3])), (W2, np.array([-2.0, -1, 0]))]


def test_the_numbers_flow_step_by_step(korean: Watched) -> None:
    figure = korean.begun("network-zoom")
    back, on = (figure.locator(f"button[name={name}]") for name in ("previous", "next"))
    for _ in range(4):
        back.click()
    assert back.get_attribute("aria-disabled") == "true"
    assert "1.500" not in (figure.locator("svg").text_content() or "")
    sentences = []
    for _ in range(8):
        on.click()
        sentences.append(status(figure))
    assert on.get_attribute("aria-disabled") == "true"
    assert len(set(sentences)) == 8
    assert "(1.500, 2.000, 5.000, −1.200)" in sentences[0]
    assert "(0.090, 0.245, −0.335)" in sentences[4]
    assert "0.000)" in sentences[6], "ReLU lets nothing back to the fourth neuron"


def test_the_camera_moves_unless_motion_is_reduced(english: Watched) -> None:
    with english.moving():
        figure = english.begun("network-zoom")
        doors(figure).first.click()
        english.page.wait_for_function("document.querySelector('[data-figure=network-zoom] svg > g[transform]')")
        english.page.wait_for_function("!document.querySelector('[data-figure=network-zoom] svg > g[transform]')")
        after = seen(figure)
    figure = english.begun("network-zoom")
    doors(figure).first.click()
    assert seen(figure) == after
