"""Python for the pages: Pyodide from npm and the wheel of NumPy that belongs to it, under `build/pyodide`.

npm holds Pyodide without its packages, and the lockfile inside it names the SHA-256 of each one. NumPy's wheel is taken
from the first place that answers and is kept in the user's cache only if its hash is the one in that lockfile.
The folder lies outside of `site/`, because MkDocs copies that one into both languages and these files are large.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from pathlib import Path
from typing import Any

from dlgrade.files import write_atomically
from dlgrade.messages import site as messages
from dlgrade.site import vendor
from dlgrade.site.faults import SiteError

FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
NAME = "numpy"
RELEASE = "https://cdn.jsdelivr.net/pyodide/v{version}/full/{file}"  # where Pyodide publishes its packages
RELEASE_SECONDS = 30  # if no byte arrives for so long, the other place is tried
# For networks that reach only a package index: a distribution on the Python package index that contains Pyodide's file.
CARRIER = "open-webui==0.12.4 --hash=sha256:02e9caba96234db3fa17a92e56163b3f7f2b8ca8227fa886b85c178d696483f6\n"
QUIET = (
    "--quiet",
    "--no-deps",
    "--no-cache-dir",
    "--only-binary=:all:",
    "--ignore-requires-python",
    "--require-hashes",
)
CARRIED = "open_webui/frontend/pyodide/{file}"


def name(root: Path) -> str:
    """The name of the runtime's folder on the site.
    It holds the version, so that a browser may keep the files for good."""
    return f"pyodide-{vendor.locked_version(root, 'pyodide')}"


def is_current(root: Path) -> bool:
    """Is the locked version there? Its lockfile is written last, so an interrupted copy does not count."""
    return (folder(root) / LOCK).is_file()


def folder(root: Path) -> Path:
    """The folder in which the runtime is put together."""
    return root / "build" / "pyodide" / name(root)


def pyodide(root: Path) -> Path:
    """The folder with everything that a browser loads to run NumPy, fetched where it is missing. Raises SiteError
    where npm or pip fails, and for a wheel that is not the one with which Pyodide was released."""
    target = folder(root)
    if not is_current(root):
        package = vendor.packages(root) / "pyodide"
        lock = numpy_only(json.loads((package / LOCK).read_text(encoding="utf-8")))
        shutil.rmtree(target.parent, ignore_errors=True)
        target.mkdir(parents=True)
        for file in FILES:
            shutil.copy(package / file, target)
        shutil.copy(wheel(lock["packages"][NAME], vendor.locked_version(root, "pyodide")), target)
        write_atomically(target / LOCK, json.dumps(lock, indent=1))
    return target


def numpy_only(lock: dict[str, Any]) -> dict[str, Any]:
    """Pyodide's lockfile with only the package that our pages load."""
    return {**lock, "packages": {NAME: lock["packages"][NAME]}}


def wheel(package: dict[str, Any], version: str) -> Path:
    """The wheel in the user's cache, fetched where it is not there. `package` is its entry in Pyodide's lockfile.

    Raises SiteError where no place has the wheel, and where its hash is not the one in the lockfile.
    """
    kept = cache() / str(package["file_name"])
    if not (kept.is_file() and sha256(kept.read_bytes()) == package["sha256"]):
        content = fetched(package["file_name"], version)
        if sha256(content) != package["sha256"]:
            message = messages.WHEEL_DIFFERS.filled(
                file=package["file_name"], wanted=package["sha256"], got=sha256(content)
            )
            raise SiteError(message)
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(kept, content)
    return kept


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def cache() -> Path:
    """The folder of this user in which programs keep what they can fetch again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "dlgrade"


def fetched(file: str, version: str) -> bytes:
    """The bytes of the wheel, not yet checked, from Pyodide's release or else from the distribution that carries it."""
    try:
        with urllib.request.urlopen(RELEASE.format(version=version, file=file), timeout=RELEASE_SECONDS) as reply:
            content: bytes = reply.read()
            return content
    except OSError as error:  # also URLError and timeouts, which are subclasses of OSError
        return carried(file, str(error))


def carried(file: str, first: str) -> bytes:
    """The wheel from inside the carrier, which pip fetches and checks. `first` is the reason why the release was not
    reached, for the error message."""
    with tempfile.TemporaryDirectory() as work:
        requirements = Path(work) / "requirements.txt"
        requirements.write_text(CARRIER, encoding="utf-8")
        completed = subprocess.run(
            [sys.executable, "-m", "pip", "download", *QUIET, "--dest", work, "--requirement", str(requirements)],
            capture_output=True,
            check=False,
        )
        downloads = list(Path(work).glob("*.whl"))
        if completed.returncode or not downloads:
            output = (completed.stdout + completed.stderr).decode("utf-8", "replace").strip()
            raise SiteError(messages.NO_WHEEL.filled(file=file, reason=first, output=output))
        with zipfile.ZipFile(downloads[0]) as archive:
            return archive.read(CARRIED.format(file=file))
