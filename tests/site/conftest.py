"""The site is built once a session, below the server's root: so every test sees it under a sub-path."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade.site import seal, search, vendor, workbench
from dlgrade.site.build import SITES, build
from site_under_test import ROOT

from tests.browser import served


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, both languages."""
    vendor.katex(ROOT)
    folder = tmp_path_factory.mktemp("site") / "course"
    for config in SITES:
        build(ROOT, folder, config)
    workbench.assemble(ROOT, folder)
    search.install(ROOT, folder)
    seal.finish(ROOT, folder)
    return folder


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the site is served: http://host:port/course/."""
    with served(built.parent) as root:
        yield f"{root}/{built.name}/"


@pytest.fixture(scope="session")
def npm_tools() -> Path:
    """node_modules with axe-core and the HTML validator, in the locked versions."""
    folder = ROOT / "node_modules"
    if not (folder / "axe-core" / "axe.min.js").is_file() or not (folder / "vnu-jar").is_dir():
        subprocess.run([vendor.npm(), "ci", "--ignore-scripts"], cwd=ROOT, check=True, capture_output=True)
    return folder
