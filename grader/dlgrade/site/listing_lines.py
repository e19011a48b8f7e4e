"""Puts each line of a listing into a box of its own, so that a long line is broken and continues with an indent.

A listing shows results in comments at the ends of lines. If long lines were scrolled sideways, the results would be
hidden; if they broke without an indent, the remainder would look like the next line. site.css styles `.dl-line`.
"""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

LISTING = re.compile(r"(<pre[^>]*><span></span><code>)(.*?)(</code></pre>)", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def lined(html: str) -> str:
    """The page with a span around every line of its highlighted listings. That is well-formed, since Pygments closes
    its own spans at the end of each line, also inside a string of several lines."""
    return LISTING.sub(lambda match: match[1] + boxes(match[2]) + match[3], html)


def boxes(code: str) -> str:
    """The lines in spans. Line ends stay between the spans, so that copied code keeps them."""
    return "\n".join(map(box, code.removesuffix("\n").split("\n"))) + "\n"


def box(line: str) -> str:
    """One line in its span. The style variable `--in` is the number of columns by which the line is indented."""
    text = TAG.sub("", line)
    indent = len(text) - len(text.lstrip(" "))
    style = f' style="--in:{indent}"' if indent else ""
    return f'<span class="dl-line"{style}>{line}</span>'


class Lines(Postprocessor):
    """Runs on the whole page, including its cards."""

    def run(self, text: str) -> str:
        """The page's HTML with boxed lines."""
        return lined(text)
