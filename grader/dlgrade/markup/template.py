"""Makes HTML from templates. Values are escaped, except for HTML that this module has made itself."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from dlgrade.markup import html
from dlgrade.report.code_spans import sentence_html

_environment = Environment(autoescape=True, undefined=StrictUndefined)
_environment.filters |= {
    "block": lambda text: Markup(html.block(text)),  # Markdown of the course's authors
    "inline": lambda text: Markup(html.inline(text)),
    "sentence": lambda text: Markup(sentence_html(text)),
    "listing": lambda code: Markup(html.python(code)),
}


def fill(template: str, /, **values: object) -> Markup:
    """The template, in Jinja's language, with its values filled in.

    The lines of a template are joined without a blank, so that its layout leaves no gap in the page; a line that ends
    in an attribute goes on in the same tag. Four filters make HTML of a text: `block` and `inline` (Markdown, as
    paragraphs or in a label), `listing` (Python), `sentence` (only code between backticks). Raises UndefinedError for a
    value that is missing.
    """
    return Markup(_compiled(template).render(values))  # the template is ours, and its values are escaped


@cache
def _compiled(template: str) -> Template:
    lines = map(str.strip, template.splitlines())
    return _environment.from_string("".join(f"{line} " if line.endswith('"') else line for line in lines))
