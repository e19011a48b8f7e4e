"""The error for a fault in a page or a figure, or on the machine that builds the site."""

from __future__ import annotations

from dlgrade.text import TextError


class SiteError(TextError):
    """A fault that the author, or the user of the machine, can correct."""
