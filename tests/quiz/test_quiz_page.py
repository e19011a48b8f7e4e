"""The page block in a real browser, both languages, by keyboard alone, with axe finding nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("playwright")

from dlgrade.messages import quiz as messages
from dlgrade.quiz.kinds.choice import Choice
from dlgrade.quiz.kinds.matching import Matching
from dlgrade.quiz.kinds.ordering import Ordering
from dlgrade.quiz.model import Question
from dlgrade.quiz.page import render
from dlgrade.quiz.rule import accepts, parse
from dlgrade.text import LANGUAGES, Lang, Text
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route, expect

from tests.axe import OF_COLOUR
from tests.browser import served

SITE = Path(__file__).resolve().parents[2] / "site"
RULE = "forward < loss < backward < step and not backward < zero_grad < step"
ANCHORS = ("loss-function", "gradient-descent", "mse", "learning-rate", "zero-grad", "cross-entropy")
PAGE = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Quiz</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><link rel="stylesheet" href="quiz/quiz.css">
<style>body {{ max-width: 44em; margin: auto; padding: 1em; font-family: sans-serif }}
.md-typeset ol:not([hidden]) {{ display: flow-root }}
body {{ background: Canvas; color: CanvasText }}</style></head>
<body><main class="md-typeset"><h1>Quiz</h1>{block}{anchors}</main><script type="module" src="quiz/quiz.js"></script></body></html>"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, questions: dict[str, Question]) -> Iterator[str]:
    """A server with a small page per language."""
    folder = tmp_path_factory.mktemp("page")
    for part in ("quiz", "assets"):  # as they stand in a site, since scripts of one import those of the other
        shutil.copytree(SITE / part, folder / part)
    anchors = "".join(f'<h2 id="{anchor}">{anchor}</h2>' for anchor in ANCHORS)
    for lang in LANGUAGES:
        html = PAGE.format(lang=lang, block=render(list(questions.values()), lang), anchors=anchors)
        (folder / f"{lang}.html").write_text(html, encoding="utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One page for all tests: a browser's process for each of them takes longer than what most of them look at."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def troubles(tab: Page, address: str) -> list[str]:
    """The errors of the page: script errors, console errors, and requests to other hosts."""
    troubles: list[str] = []

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            troubles.append(message.text)

    def request(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            troubles.append(request.url)

    tab.on("console", console)
    tab.on("request", request)
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    return troubles


def wait_for_scripts(page: Page) -> None:
    """Wait until the questions can be answered: the scripts of their kinds come after the page."""
    page.wait_for_selector("[data-dq-score]:not([hidden])")


@pytest.fixture
def page(tab: Page, troubles: list[str], address: str, lang: Lang) -> Iterator[Page]:
    """The page in one language, opened anew with nothing stored; what goes wrong in it fails the test."""
    troubles.clear()
    tab.goto(f"{address}/{lang}.html")
    wait_for_scripts(tab)
    yield tab
    tab.evaluate("localStorage.clear()")
    tab.emulate_media(media="null", color_scheme="null")
    assert troubles == []


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on `selector`: what Tab cannot reach has no keyboard."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def verdict(page: Page, name: str) -> str:
    return page.locator(f"#q-{name} [data-dq-verdict]").inner_text()


def state(page: Page, name: str) -> str | None:
    return page.locator(f"#q-{name}").get_attribute("data-dq-state")


def shown(page: Page, name: str) -> set[str]:
    """The names of the notes that can be seen."""
    notes = page.locator(f"#q-{name} [data-dq-note]:visible").all()
    return {str(note.get_attribute("data-dq-note")) for note in notes}


def choose(page: Page, name: str, value: int) -> None:
    """Arrow through the radio group until the option with `value` is chosen."""
    tab_to(page, f"#q-{name} input")
    page.keyboard.press("Space")
    for _ in range(10):
        if page.evaluate("document.activeElement.value") == str(value):
            return
        page.keyboard.press("ArrowDown")
    pytest.fail("the arrow keys never reach the option")


def test_single_by_keyboard(page: Page, lang: Lang) -> None:
    name = "half-the-error"
    choose(page, name, 1)
    page.keyboard.press("Enter")
    assert state(page, name) == "wrong"
    assert messages.WRONG(lang) in verdict(page, name)
    assert shown(page, name) == {"option-1"}
    page.focus("body")
    page.evaluate("document.activeElement.blur()")
    choose(page, name, 0)
    assert state(page, name) is None
    page.keyboard.press("Enter")
    assert state(page, name) == "right"
    assert shown(page, name) == {"option-0", "option-1", "option-2"}
    expect(page.locator("[data-dq-count]")).to_have_text(messages.SCORE(lang, right=1, total=7))


def test_multiple_by_keyboard(page: Page, lang: Lang) -> None:
    name = "what-gradients-need"
    for value in (0, 3):
        page.evaluate("document.activeElement.blur()")
        tab_to(page, f'#q-{name} input[value="{value}"]')
        page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert state(page, name) == "wrong"
    assert messages.MISSING(lang, count=1) in verdict(page, name)
    assert shown(page, name) == {"option-0", "option-3"}
    for value in (1, 3):
        page.evaluate("document.querySelector('#q-half-the-error input').focus()")
        tab_to(page, f'#q-{name} input[value="{value}"]')
        page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert state(page, name) == "right"


def test_numeric_by_keyboard(page: Page, lang: Lang) -> None:
    name = "mse-of-three"
    tab_to(page, f"#q-{name} input")
    for typed, expected, notes in (
        ("셋", None, set()),
        ("9", "wrong", {"wrong-0"}),
        ("9/3", "right", {"why"}),
    ):
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(typed)
        page.keyboard.press("Enter")
        assert state(page, name) == expected
        assert shown(page, name) == notes
        if expected is None:
            assert verdict(page, name) == messages.ENTER_NUMBER(lang)


def order_of(page: Page, name: str) -> list[str]:
    items = page.locator(f"#q-{name} [data-dq-item]").all()
    return [str(item.get_attribute("data-dq-item")) for item in items]


def test_ordering_by_keyboard(page: Page, lang: Lang) -> None:
    name = "steps-of-training"
    tab_to(page, f"#q-{name} [type=submit]")
    page.keyboard.press("Enter")
    assert state(page, name) == "wrong"  # a shuffle never starts in a right order
    assert len(shown(page, name)) == 1
    wanted = ["forward", "zero_grad", "loss", "backward", "step"]
    for place, item in enumerate(wanted):
        while order_of(page, name).index(item) > place:
            page.evaluate("document.querySelector('#q-stable-rates input').focus()")
            tab_to(page, f"#q-{name}-{item}-up")
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id") == f"q-{name}-{item}-up"
    assert order_of(page, name) == wanted
    moved = messages.MOVED(lang, count=5, place="")[-2:]
    assert moved in page.locator(f"#q-{name} [data-dq-moved]").inner_text()
    tab_to(page, f"#q-{name} [type=submit]")
    page.keyboard.press("Enter")
    assert state(page, name) == "right"


def test_matching_by_keyboard(page: Page, lang: Lang) -> None:
    name, right = "loss-for-task", ("0", "1", "0")
    for pair, value in enumerate(right):
        page.evaluate("document.querySelector('#q-half-the-error input').focus()")
        tab_to(page, f"#q-{name}-{pair}")
        texts = page.locator(f"#q-{name}-{pair} option").all()
        values = [option.get_attribute("value") for option in texts]
        for _ in range(values.index(value)):
            page.keyboard.press("ArrowDown")
        if pair == 1:
            page.keyboard.press("Enter")  # with two of three answered, the page asks for the third
            assert state(page, name) is None or verdict(page, name)
    page.evaluate("document.querySelector('#q-half-the-error input').focus()")
    tab_to(page, f"#q-{name} [type=submit]")
    page.keyboard.press("Enter")
    assert state(page, name) == "right"
    assert messages.RIGHT(lang) in verdict(page, name)


def test_output_by_keyboard(page: Page) -> None:
    name = "mean-prints"
    tab_to(page, f"#q-{name} textarea")
    page.keyboard.insert_text("3.0")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert shown(page, name) == {"wrong-0"}
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(" [2.  4.] ")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert state(page, name) == "right"


def test_a_screen_reader_hears_what_each_control_is(page: Page, lang: Lang, questions: dict[str, Question]) -> None:
    """Roles and names, as assistive technology gets them."""
    single, order, pairs = (questions[name] for name in ("half-the-error", "steps-of-training", "loss-for-task"))
    assert isinstance(single, Choice)
    assert isinstance(order, Ordering)
    assert isinstance(pairs, Matching)
    expect(page.get_by_role("radio", name=single.options[2].text(lang))).to_have_count(1)
    for item in order.items:
        for label in (messages.UP, messages.DOWN):
            expect(page.get_by_role("button", name=f"{label(lang)} {item.text(lang)}", exact=True)).to_have_count(1)
    for pair in pairs.pairs:
        expect(page.get_by_role("combobox", name=pair.left(lang), exact=True)).to_have_count(1)
    expect(page.get_by_role("textbox", name=messages.ANSWER(lang), exact=True)).to_have_count(2)
    expect(page.get_by_role("textbox", name=messages.PRINTED(lang), exact=True)).to_have_count(1)
    expect(page.get_by_role("progressbar", name=messages.SCORE_LABEL(lang))).to_have_count(1)
    group = page.get_by_role("group", name=messages.NUMBER(lang, number=2))
    expect(group).to_have_accessible_description(questions["what-gradients-need"].question(lang))


def test_ordering_by_touch(browser: Browser, address: str, lang: Lang) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 700})
    page, name = context.new_page(), "steps-of-training"
    page.goto(f"{address}/{lang}.html")
    wait_for_scripts(page)
    for place, item in enumerate(("forward", "loss", "backward", "step", "zero_grad")):
        while order_of(page, name).index(item) > place:
            page.tap(f"#q-{name}-{item}-up")
    page.tap(f"#q-{name} [type=submit]")
    assert state(page, name) == "right"
    context.close()


def test_an_empty_answer_is_asked_for(page: Page, lang: Lang) -> None:
    asked = {
        "half-the-error": "CHOOSE_ONE",
        "what-gradients-need": "CHOOSE_SOME",
        "mse-of-three": "ENTER_NUMBER",
    }
    asked |= {"loss-for-task": "MATCH_ALL", "mean-prints": "ENTER_OUTPUT"}
    for name, message in asked.items():
        page.click(f"#q-{name} [type=submit]")
        assert verdict(page, name) == getattr(messages, message)(lang)
        assert state(page, name) is None


def test_a_shown_answer_does_not_score_and_try_again_shuffles(page: Page, lang: Lang) -> None:
    for name in ("half-the-error", "steps-of-training", "mse-of-three", "loss-for-task", "mean-prints"):
        if name == "half-the-error":
            page.check(f'#q-{name} input[value="2"]')
        elif name == "loss-for-task":
            for pair in range(3):
                page.select_option(f"#q-{name}-{pair}", "2")
        elif name != "steps-of-training":
            page.fill(f"#q-{name} :is(input, textarea)", "77")
        page.click(f"#q-{name} [type=submit]")
        assert state(page, name) == "wrong"
        page.click(f"#q-{name} [data-dq-show]")
        assert state(page, name) == "shown"
        assert messages.SHOWN(lang) in verdict(page, name)
        page.click(f"#q-{name} [data-dq-again]")
        assert state(page, name) is None
        assert shown(page, name) == set()
    expect(page.locator("[data-dq-count]")).to_have_text(messages.SCORE(lang, right=0, total=7))


def test_progress_survives_a_reload_and_can_be_erased(page: Page, lang: Lang) -> None:
    page.fill("#q-mse-of-three input", "3")
    page.press("#q-mse-of-three input", "Enter")
    page.reload()
    wait_for_scripts(page)
    one = messages.SCORE(lang, right=1, total=7)
    expect(page.locator("[data-dq-count]")).to_have_text(one)
    assert page.input_value("#q-mse-of-three input") == "3"
    assert state(page, "mse-of-three") == "right"
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("[data-dq-reset]")
    expect(page.locator("[data-dq-count]")).to_have_text(messages.SCORE(lang, right=0, total=7))
    page.reload()
    wait_for_scripts(page)
    assert page.input_value("#q-mse-of-three input") == ""


def test_a_changed_question_is_asked_again(page: Page) -> None:
    page.fill("#q-mse-of-three input", "3")
    page.press("#q-mse-of-three input", "Enter")
    kept = page.evaluate("localStorage['dlgrade:quiz']")
    changed = re.sub('"print":"[0-9a-f]+"', '"print":"0"', kept)
    assert changed != kept
    page.evaluate("text => localStorage['dlgrade:quiz'] = text", changed)
    page.reload()
    wait_for_scripts(page)
    assert state(page, "mse-of-three") is None


def test_no_storage_is_no_trouble(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })")
    page.goto(f"{address}/en.html")
    wait_for_scripts(page)
    page.fill("#q-mse-of-three input", "3")
    page.press("#q-mse-of-three input", "Enter")
    assert state(page, "mse-of-three") == "right"
    page.close()


def test_enter_before_the_scripts_have_come_stays_on_the_page(browser: Browser, address: str) -> None:
    page, held = browser.new_page(), list[Route]()
    page.route("**/kinds/numeric.js", lambda route: held.append(route))
    with page.expect_request("**/kinds/numeric.js"):
        page.goto(f"{address}/en.html")
    page.evaluate("window.here = true")
    page.press("#q-mse-of-three input", "Enter")
    held[0].continue_()
    wait_for_scripts(page)
    assert page.evaluate("window.here") is True
    page.close()


def test_axe_finds_nothing(page: Page, npm: Callable[[str], Path]) -> None:
    """Before any answer, and with right and wrong answers shown, in light and dark."""
    page.add_script_tag(path=npm("axe-core") / "axe.min.js")
    for answered in (False, True):
        if answered:
            page.fill("#q-mse-of-three input", "3")
            page.fill("#q-mean-prints textarea", "3.0")
            page.check('#q-half-the-error input[value="1"]')
            for pair in range(3):
                page.select_option(f"#q-loss-for-task-{pair}", "0")
            for button in page.locator("[type=submit]").all():
                button.click()
        for scheme, rules in (("light", {}), ("dark", {"runOnly": OF_COLOUR})):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = page.evaluate("(rules) => axe.run(rules)", rules)
            assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
            assert len(found["passes"]) > (0 if rules else 10)


def test_nothing_is_wider_than_a_phone(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_buttons_are_large_enough_to_touch(page: Page) -> None:
    for button in page.locator("button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 40


def test_paper_shows_questions_without_answers(page: Page) -> None:
    page.fill("#q-mse-of-three input", "3")
    page.press("#q-mse-of-three input", "Enter")
    page.emulate_media(media="print")
    assert page.locator(".dq-text:visible").count() == 7
    assert page.locator(".dq-note:visible, button:visible, .dq-verdict:visible, .dq-badge:visible").count() == 0
    color = page.evaluate("getComputedStyle(document.querySelector('#q-mse-of-three input')).color")
    assert re.fullmatch(r"rgba\(.*, 0\)", color)


def test_paper_has_the_answers_behind_everything_else(page: Page, lang: Lang, questions: dict[str, Question]) -> None:
    answers = page.locator("[data-dq-answers]")
    assert answers.is_hidden(), "on the screen a button shows them"
    assert page.evaluate("document.querySelector('main').lastElementChild.localName") == "h2"
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert answers.is_visible()
    assert page.evaluate("document.querySelector('main').lastElementChild.className") == "dq-answers"
    assert answers.locator(".dq-answer").all_inner_texts() == [
        question.solution(lang) for question in questions.values()
    ]
    assert answers.locator("dt").last.inner_text() == messages.NUMBER(lang, number=len(questions))


def test_paper_does_not_tell_the_order_that_was_found(page: Page, lang: Lang) -> None:
    """Whatever was moved on the screen, the steps are printed as the page was made, with a box for each number."""
    name = "steps-of-training"

    def printed() -> list[str]:
        page.emulate_media(media="print")
        found = [(item, item.bounding_box()) for item in page.locator(f"#q-{name} [data-dq-item]").all()]
        placed = sorted((box["y"], str(item.get_attribute("data-dq-item"))) for item, box in found if box)
        page.emulate_media(media="screen")
        return [name for _, name in placed]

    before = printed()
    page.click(f"#q-{name} [type=submit]")
    page.click(f"#q-{name} [data-dq-show]")
    assert order_of(page, name) != before
    assert printed() == before
    assert not accepts(parse(RULE), before)
    page.emulate_media(media="print")
    assert page.locator(f"#q-{name} .dq-hint:visible").all_inner_texts() == [messages.ORDER_ON_PAPER(lang)]


def test_paper_has_both_sides_of_a_matching(page: Page, lang: Lang, questions: dict[str, Question]) -> None:
    question = questions["loss-for-task"]
    assert isinstance(question, Matching)
    sides = page.locator("#q-loss-for-task .dq-rights li")
    assert sides.first.is_hidden()  # the list box shows the right sides
    page.emulate_media(media="print")
    assert sides.first.is_visible()
    assert sorted(sides.all_inner_texts()) == sorted(text(lang) for text in question.rights())


def test_long_right_sides_stand_in_a_list_with_letters(questions: dict[str, Question], lang: Lang) -> None:
    """Long right sides are listed above, since a closed list box on a phone cuts them off."""
    question = questions["loss-for-task"]
    assert isinstance(question, Matching)
    long = Text("학습 손실이 아직 줄어드는데 학습이 끝납니다.", "Training ends though its loss still falls.")
    pairs = (replace(question.pairs[0], right=long), *question.pairs[1:])
    assert " dq-paper" in render([question], lang).partition('class="dq-rights')[2][:20]
    html = render([replace(question, pairs=pairs)], lang)
    assert '<ol class="dq-rights" type="A">' in html
    letters = re.findall(r'<option value="\d+">([A-D])\. ', html)
    assert letters == list("ABCD") * 3


def test_what_is_typed_can_be_typed_on_a_phone_and_read(page: Page) -> None:
    """The decimal keypad of iOS has no minus and no slash; output is code and has to look like it."""
    field = page.locator("#q-mse-of-three input")
    assert field.get_attribute("inputmode") in (None, "text")
    font = "element => getComputedStyle(element).fontFamily"
    assert "mono" in page.locator("#q-mean-prints textarea").evaluate(font)


def test_the_three_buttons_of_a_phone_stand_in_one_row(page: Page) -> None:
    page.fill("#q-mse-of-three input", "9")
    page.click("#q-mse-of-three [type=submit]")
    boxes = [button.bounding_box() for button in page.locator("#q-mse-of-three .dq-actions button:visible").all()]
    assert len(boxes) == 3
    assert len({box["y"] for box in boxes if box}) == 1


def test_a_shown_number_has_no_needless_digits(page: Page) -> None:
    page.fill("#q-stable-rates input", "2")
    page.click("#q-stable-rates [type=submit]")
    page.click("#q-stable-rates [data-dq-show]")
    assert page.input_value("#q-stable-rates input") == "0.5"


def test_without_script_the_questions_can_be_read(browser: Browser, address: str, lang: Lang) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{lang}.html")
    assert page.locator(".dq-text:visible").count() == 7
    assert page.locator("button:visible").count() == 0
    assert messages.NO_SCRIPT(lang) in page.inner_text("body")
    context.close()
