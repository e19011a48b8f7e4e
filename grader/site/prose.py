"""Markdown inside our fences, with the same maths and code as the page around them."""

from __future__ import annotations

from markdown import Markdown


def to_html(text: str) -> str:
    """`text` as HTML. Formulas stay marked TeX, which the page's script renders."""
    return Markdown(
        extensions=["tables", "pymdownx.arithmatex", "pymdownx.highlight", "pymdownx.superfences"],
        extension_configs={"pymdownx.arithmatex": {"generic": True}},
    ).convert(text)
