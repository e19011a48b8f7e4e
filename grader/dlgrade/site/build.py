"""Builds both languages with MkDocs in strict mode: Korean at the root, English under `en/`."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from mkdocs.commands.build import build as build_one
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from pymdownx.superfences import SuperFencesException

from dlgrade.messages import site as messages
from dlgrade.site.faults import SiteError

# The order matters: building the site at the root empties the whole folder, with the English site in it.
SITES = {"mkdocs.yml": "", "mkdocs.en.yml": "en"}
STAMP = ".built-by-grade-site"  # a hidden file, since MkDocs removes all others when it empties the site's folder


class BuildError(Exception):
    """A page, a link or a setting is wrong. MkDocs has logged where; the text says why."""


def claim(root: Path, out: Path) -> None:
    """Make the folder `out` and mark it as the site's. Raises SiteError where it holds anything else."""
    ours = out == root / "build" / "site" or (out / STAMP).is_file()
    if not ours and out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise SiteError(messages.OUT_HOLDS_MORE.filled(folder=out))
    out.mkdir(parents=True, exist_ok=True)
    (out / STAMP).touch()


def build(root: Path, out: Path, config: str, with_solutions: bool = False) -> None:
    """Build the site of one configuration file into its place under `out`. Raises BuildError."""
    with chdir(root):
        try:
            settings = load_config(config, site_dir=str(out / SITES[config]), strict=True)
            settings.mdx_configs["dlgrade.site.language"]["solutions"] = with_solutions
            settings.plugins.on_startup(command="build", dirty=False)
            build_one(settings)
        except (MkDocsException, SuperFencesException) as error:
            raise BuildError(str(error)) from error
