"""Bundles the two libraries of the workbench's scripts, the editor and the archive, with esbuild, one file each.

Browsers cannot load npm packages as they are: the editor alone consists of a dozen packages that import each other.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path
from typing import Literal

from dlgrade.messages import site as messages
from dlgrade.site import vendor
from dlgrade.site.faults import SiteError

BUNDLES = ("editor", "archive")
OPTIONS = ("--bundle", "--minify", "--legal-comments=none", "--log-level=warning")


def write(root: Path, app: Path) -> None:
    """Write `<name>-<hash>.js` into `app`, and `<name>-bundle.js`, which exports everything that the first one exports.

    Scripts import the second name. The hash in the first name lets browsers keep the large file as long as it is the
    same. Raises SiteError where npm or esbuild fails.
    """
    work = vendor.packages(root).parent / "bundles"
    shutil.copytree(root / "site" / "workbench" / "bundles", work, dirs_exist_ok=True)
    for name in BUNDLES:
        code = bundle(work / f"{name}.js")
        file = f"{name}-{hashlib.sha256(code).hexdigest()[:10]}.js"
        (app / file).write_bytes(code)
        (app / f"{name}-bundle.js").write_text(f'export * from "./{file}";\n', encoding="utf-8")


def bundle(entry: Path, form: Literal["esm", "iife"] = "esm") -> bytes:
    """A module and everything that it imports, as one minified module (`esm`) or classic script (`iife`). Raises
    SiteError with the message of esbuild."""
    return run_esbuild(entry, f"--format={form}", "--target=es2022")


def run_esbuild(entry: Path, *options: str) -> bytes:
    """Bundle and minify a script or stylesheet in a folder beside `node_modules`. Returns what esbuild prints.
    Raises SiteError with the message of esbuild."""
    esbuild = entry.parents[1] / "node_modules" / "esbuild" / "bin" / "esbuild"
    command = [vendor.program("node"), str(esbuild), str(entry), *options, *OPTIONS]
    completed = subprocess.run(command, capture_output=True, check=False)
    if completed.returncode:
        raise SiteError(
            messages.BUNDLE_FAILED.filled(name=entry.name, output=completed.stderr.decode("utf-8", "replace"))
        )
    return completed.stdout
