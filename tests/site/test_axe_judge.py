"""Our way of calling axe finds what axe itself would find: in both colour schemes, and also when alike texts are judged only once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import axe

PAGE = """<!doctype html><html lang="en"><head><title>Page</title><style>
body { background: white; color: black } [data-md-color-scheme=slate] { background: black; color: white }
p { position: relative } .covered::after { content: ""; position: absolute; inset: 0; background: white }
.pale { color: #ccc } [data-md-color-scheme=slate] .dim { color: #333 }
</style></head><body data-md-color-scheme="default"><main><h1>Page</h1>PLACE</main></body></html>"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(
    ("html", "light", "dark"),
    [
        ("<p>fine</p><p>fine</p>", [], []),
        ("<p>fine</p>" * 9 + '<p class="pale">pale</p>', ["color-contrast"], []),
        ("<p>fine</p>" * 9 + '<p class="dim">dim</p>', [], ["color-contrast"]),
        ('<p class="pale covered">a word</p><p class="pale">a word</p>' * 4 + '<p class="pale covered">a word</p>',
         ["color-contrast"], []),
        ('<div style="background: #777">' + "<p>dark on grey, or light on grey</p>" * 5 + "</div><p>fine</p>" * 5, [],
         ["color-contrast"]),
        ('<img src="data:,">', ["image-alt"], []),
        ('<p>the words <a href="#x" style="color: #111; text-decoration: none">of a link</a> in a text</p>',
         ["link-in-text-block"], ["color-contrast"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(html: str, light: list[str], dark: list[str], blank: Page, npm_tools: Path) -> None:
    blank.set_content(PAGE.replace("PLACE", html))
    axe.load(blank, npm_tools / "axe-core" / "axe.min.js")
    found = axe.judged(blank)
    assert {scheme: sorted({line.partition(":")[0] for line in lines}) for scheme, lines in found.items()} == {
        "light": light,
        "dark": dark,
    }


def test_only_the_part_that_is_named_is_judged_and_the_page_is_as_it_was(blank: Page, npm_tools: Path) -> None:
    """While a part is judged, the elements around it are removed."""
    wrong, around = '<p class="pale">pale</p>', '<p class="pale">pale</p><img src="data:,">'
    blank.set_content(PAGE.replace("PLACE", f'{around}<div><i>a</i><div id="part">{wrong * 2}</div>b{around}</div>'))
    before = blank.content()
    axe.load(blank, npm_tools / "axe-core" / "axe.min.js")
    assert [len(lines) for lines in axe.judged(blank, "#part").values()] == [2, 0]
    assert blank.content() == before
