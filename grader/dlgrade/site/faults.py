"""What can be wrong with a page, a figure, or the machine that builds the site."""

from __future__ import annotations

from dlgrade.text import TextError


class SiteError(TextError):
    """Something that the author or the machine's user can mend."""
