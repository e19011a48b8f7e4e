"""Finds the course folder that contains the site's sources."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.loading import nearest
from dlgrade.messages import site as messages
from dlgrade.site.faults import SiteError


def site_root(start: Path | None = None) -> Path:
    """The nearest folder at `start` (the current folder if None) or above it that holds `mkdocs.yml` and
    `solutions/`. Raises SiteError where there is none."""
    folder = (start or Path.cwd()).resolve()
    root = nearest(folder, is_site)
    if root is None:
        raise SiteError(messages.NO_SITE.filled(folder=folder))
    return root


def is_site(folder: Path) -> bool:
    return (folder / "mkdocs.yml").is_file() and (folder / "solutions").is_dir()
