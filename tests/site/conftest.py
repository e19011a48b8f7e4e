"""The site is built once for all tests, and is served under a sub-path, as on a host for several projects."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from answered_card import MSE
from dlgrade.site import seal, search, vendor, workbench
from dlgrade.site.build import SITES, build
from site_under_test import ROOT

from tests.browser import served

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, both languages. Of the processes of one run the first that needs it builds it, and
    the others wait, since a build takes minutes of computing. No test may change it."""
    base = tmp_path_factory.getbasetemp()
    if fcntl is None or "PYTEST_XDIST_WORKER" not in os.environ:
        return _build(base / "site" / "course")
    with (base.parent / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = base.parent / "site"
        if not folder.is_dir():
            _build(base / "unfinished site" / "course").parent.rename(folder)
    return folder / "course"


def _build(folder: Path) -> Path:
    vendor.katex(ROOT)
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
def sent(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `mse`, unpacked from the archive of the built site. No test may change it."""
    folder = tmp_path_factory.mktemp("sent")
    (archive,) = (built / "workbench" / "exercises").glob("mse-*.zip")
    zipfile.ZipFile(archive).extractall(folder)
    return folder / MSE.chapter / MSE.slug


@pytest.fixture(scope="session")
def with_programs(sent: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `mse` with its programs, as a site that is built with solutions sends it."""
    folder = tmp_path_factory.mktemp("open") / MSE.chapter / MSE.slug
    shutil.copytree(sent, folder)
    for name in ("solution.py", "variants.py"):
        shutil.copy(MSE.folder / name, folder)
    return folder


@pytest.fixture(scope="session")
def npm_tools() -> Path:
    """node_modules with axe-core and the HTML validator, in the locked versions."""
    folder = ROOT / "node_modules"
    if not (folder / "axe-core" / "axe.min.js").is_file() or not (folder / "vnu-jar").is_dir():
        subprocess.run([vendor.npm(), "ci", "--ignore-scripts"], cwd=ROOT, check=True, capture_output=True)
    return folder
