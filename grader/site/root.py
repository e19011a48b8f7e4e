"""Where the course's files lie."""

from __future__ import annotations

from pathlib import Path

from grader.messages import site as messages
from grader.site.faults import SiteError


def find_root(start: Path | None = None) -> Path:
    """The nearest folder at or above `start` (else the current one) that holds `mkdocs.yml` and `solutions/`.

    Raises SiteError where there is none.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "solutions").is_dir():
            return folder
    raise SiteError(messages.NO_SITE.filled(folder=here))
