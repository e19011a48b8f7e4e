"""Each line of a listing is a box of its own, so that a long one goes on indented where it has to be broken.

A result stands in a comment at the end of its line. A window that is scrolled sideways hides it; broken without an
indent it cannot be told from the next line. `.dl-line` is styled in site.css.
"""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

LISTING = re.compile(r"(<pre[^>]*><span></span><code>)(.*?)(</code></pre>)", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def lined(html: str) -> str:
    """The page with every line of its highlighted listings in a span.

    Pygments closes its spans at the end of a line, also inside a string that goes on.
    """
    return LISTING.sub(lambda found: found[1] + boxes(found[2]) + found[3], html)


def boxes(code: str) -> str:
    """The lines in spans, with the line ends between them, where copying finds them."""
    return "\n".join(map(box, code.removesuffix("\n").split("\n"))) + "\n"


def box(line: str) -> str:
    """One line; `--in` is how far it is indented itself."""
    text = TAG.sub("", line)
    indent = len(text) - len(text.lstrip(" "))
    style = f' style="--in:{indent}"' if indent else ""
    return f'<span class="dl-line"{style}>{line}</span>'


class Lines(Postprocessor):
    """Runs on the whole page, cards included."""

    def run(self, text: str) -> str:
        """The page's HTML with boxed lines."""
        return lined(text)
