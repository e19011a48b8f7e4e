"""What an author can write wrongly in a page."""

from __future__ import annotations


class PageError(Exception):
    """A fence, a figure or a task is not as it must be; the text says where and what. The build stops."""
