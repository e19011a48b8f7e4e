"""Both languages, built strictly: Korean at the root, English under `en/`."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from mkdocs.commands.build import build as build_one
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from pymdownx.superfences import SuperFencesException

# in this order: building the root empties the folder that the other one goes into
SITES = {"mkdocs.yml": "", "mkdocs.en.yml": "en"}


class BuildError(Exception):
    """A page, a link or a setting is at fault; MkDocs has logged where, the text says why."""


def build(root: Path, out: Path, config: str) -> None:
    """Builds the site of one configuration file into its place under `out`. Raises BuildError."""
    with chdir(root):
        try:
            settings = load_config(config, site_dir=str(out / SITES[config]), strict=True)
            settings.plugins.on_startup(command="build", dirty=False)
            build_one(settings)
        except (MkDocsException, SuperFencesException) as error:
            raise BuildError(str(error)) from error
