"""Where the course's files lie."""

from __future__ import annotations

from pathlib import Path


class NoSiteError(Exception):
    """No folder at or above the current one holds the site's sources."""


def find_root(start: Path | None = None) -> Path:
    """The nearest folder at or above `start` (else the current one) that holds `mkdocs.yml` and `solutions/`.

    Raises NoSiteError where there is none.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "solutions").is_dir():
            return folder
    raise NoSiteError(str(here))
