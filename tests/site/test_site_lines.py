"""Long lines of listings are wrapped with an indent, and copied code is as it was written."""

from __future__ import annotations

import re

import pytest
from dlgrade.site.listing_lines import lined
from markdown import Markdown
from playwright.sync_api import Page

CODE = """x = 1

def f():
    return \'\'\'a
b\'\'\'  # 3
"""


def test_each_line_is_a_box_and_the_text_stays() -> None:
    html = Markdown(extensions=["pymdownx.superfences", "pymdownx.highlight"]).convert(f"```python\n{CODE}```")
    boxed = lined(html)
    assert boxed.count('<span class="dl-line"') == CODE.count("\n")
    assert re.sub(r'<span class="dl-line"[^>]*>(.*)</span>\n', r"\1\n", boxed) == html
    for line in boxed.split('<span class="dl-line"')[1:]:
        inside = line.partition("</code>")[0]
        assert inside.count("<span") + 1 == inside.count("</span>"), "a box holds whole spans"


def test_a_line_knows_its_own_indent() -> None:
    html = Markdown(extensions=["pymdownx.superfences", "pymdownx.highlight"]).convert(f"```python\n{CODE}```")
    assert re.findall(r'"dl-line"([^>]*)>', lined(html)) == ["", "", "", ' style="--in:4"', ""]


def test_other_code_is_left_alone() -> None:
    assert lined("<pre><code>a\nb</code></pre>") == "<pre><code>a\nb</code></pre>"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_result_is_in_sight_and_a_copy_is_exact(width: int, address: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{address}03_programming_and_learning/")
    listings = page.locator(".highlight pre > code")
    assert listings.count() > 5
    assert listings.evaluate_all("(all) => all.filter((each) => each.scrollWidth > each.clientWidth).length") == 0
    code = listings.filter(has_text="def errors").first
    select = (
        """(code) => { getSelection().selectAllChildren(code); return [getSelection().toString(), code.innerText] }"""
    )
    for copied in code.evaluate(select):
        assert copied.rstrip("\n").splitlines()[-2:] == [
            "print([errors(t) for t in (0.5, 1.5, 2.5, 3.5, 4.5)])  # [3, 1, 2, 1, 2]",
            "print(float(x.mean()), errors(x.mean()))  # 2.875 2",
        ]
        assert "\n\ndef errors(t):\n    return int(np.sum((x > t) != y))\n\nprint" in copied
