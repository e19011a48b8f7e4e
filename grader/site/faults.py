"""What can be wrong with a page, a figure, or the machine that builds the site."""

from __future__ import annotations

from grader.text import Text


class SiteError(Exception):
    """Something that the author or the machine's user can mend; `text` says what, where and what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text
