"""Makes each line of a listing a box of its own, so that a long line goes on indented where it has to be broken.

A result stands in a comment at the end of its line. If the window were scrolled sideways, the result would be hidden;
if the line broke without an indent, its rest would look like the next line. `.dl-line` is styled in site.css.
"""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

LISTING = re.compile(r"(<pre[^>]*><span></span><code>)(.*?)(</code></pre>)", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def lined(html: str) -> str:
    """The page with a span around every line of its highlighted listings. Pygments closes its own spans at the end
    of each line, even inside a string that goes on."""
    return LISTING.sub(lambda found: found[1] + boxes(found[2]) + found[3], html)


def boxes(code: str) -> str:
    """The lines in spans. The line ends stay between the spans, so that copying finds them."""
    return "\n".join(map(box, code.removesuffix("\n").split("\n"))) + "\n"


def box(line: str) -> str:
    """One line. `--in` is the number of columns by which the line itself is indented."""
    text = TAG.sub("", line)
    indent = len(text) - len(text.lstrip(" "))
    style = f' style="--in:{indent}"' if indent else ""
    return f'<span class="dl-line"{style}>{line}</span>'


class Lines(Postprocessor):
    """Runs on the whole page, including its cards."""

    def run(self, text: str) -> str:
        """The page's HTML with boxed lines."""
        return lined(text)
