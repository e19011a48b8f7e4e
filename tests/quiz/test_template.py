"""Values in a page's template are shown as text, unless they are HTML of our own."""

from __future__ import annotations

import subprocess
import sys

import pytest
from dlgrade.markup.template import fill
from jinja2 import UndefinedError


def test_what_is_filled_in_is_escaped_and_what_was_filled_in_before_is_not_escaped_again() -> None:
    inner = fill("<b>{{ name }}</b>", name="<script>&'\"")
    assert fill("<p title='{{ name }}'>{{ inner }}</p>", name="'x", inner=inner) == (
        "<p title='&#39;x'><b>&lt;script&gt;&amp;&#39;&#34;</b></p>"
    )


def test_markdown_becomes_html() -> None:
    assert fill("{{ text|inline }}", text="`a<b` and *c*") == "<code>a&lt;b</code> and <em>c</em>"
    assert fill("{{ text|block }}", text="one\n\ntwo") == "<p>one</p>\n<p>two</p>"


def test_the_layout_of_a_template_leaves_no_gap_in_the_page() -> None:
    assert fill('\n<ul class="a"\nid="b">\n  <li>x</li>\n</ul>\n') == '<ul class="a" id="b"><li>x</li></ul>'


def test_a_value_that_is_missing_is_a_fault_and_not_an_empty_place() -> None:
    with pytest.raises(UndefinedError):
        fill("{{ name }}")


def test_questions_are_asked_in_the_terminal_without_what_pages_are_made_with() -> None:
    code = "import sys, dlgrade.quiz.kinds, dlgrade.quiz.terminal; print({'jinja2', 'markdown'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
