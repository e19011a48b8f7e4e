"""Markdown of a question as HTML, with formulas and code marked as on the site's pages."""

from __future__ import annotations

from functools import cache

from markdown import Markdown


@cache
def _markdown(highlight: bool) -> Markdown:
    return Markdown(
        extensions=["tables", "pymdownx.arithmatex", "pymdownx.highlight", "pymdownx.superfences"],
        extension_configs={
            "pymdownx.arithmatex": {"generic": True},
            "pymdownx.highlight": {"use_pygments": highlight, "anchor_linenums": False},
        },
    )


@cache
def block(text: str, highlight: bool = True) -> str:
    """Paragraphs, code and formulas as HTML; formulas are `.arithmatex` with TeX in `\\(…\\)`."""
    return str(_markdown(highlight).reset().convert(text))


def inline(text: str) -> str:
    """One line of text as HTML that is allowed inside a label."""
    return block(" ".join(text.split())).removeprefix("<p>").removesuffix("</p>")


def python(code: str, highlight: bool = True) -> str:
    """A listing of Python code, as HTML."""
    return block(f"```python\n{code.rstrip()}\n```", highlight)
