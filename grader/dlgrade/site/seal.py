"""The last step of a build: adds Python for the pages, joins their stylesheets, names the whole build, sets the policy.

The scripts of the workbench end up in `workbench/app-<build>/`, whose name holds a hash of everything below
`workbench/`. So a page that was opened before an update of the site never meets scripts or exercises of another build.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from dlgrade.site import one_stylesheet, policy, runtime

FOLDER = "workbench"
APP = "app"
MANIFEST = "manifest.json"
SERVICE_WORKER = "service-worker.js"
SHARED_PICTURES = "share"  # the folder of preview pictures, which other sites show beside a link to a page
BUILD_LENGTH = 12  # hexadecimal digits of the build's hash in names


def finish(root: Path, out: Path) -> str:
    """Complete the site in `out`, whose scripts are in `workbench/app`, and return the build's hash. Raises
    SiteError where Python for the pages cannot be fetched."""
    target = out / FOLDER
    (target / APP).mkdir(parents=True, exist_ok=True)
    one_stylesheet.join(root, out)
    python = f"runtime/{runtime.name(root)}"
    shutil.copytree(runtime.pyodide(root), target / python)
    files = {path.name: path.stat().st_size for path in sorted((target / python).iterdir())}
    build = name_build(target, {"runtime": {"name": runtime.name(root), "folder": f"{python}/", "files": files}})
    policy.apply(out, build)
    write_service_worker(root, out)
    return build


def name_build(target: Path, about: dict[str, Any]) -> str:
    """Write the build and `about` into the manifest, and the build into the name of the scripts' folder."""
    build = tree_hash(target)
    path = target / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {"exercises": {}}
    path.write_text(json.dumps({**manifest, **about, "build": build}, ensure_ascii=False), encoding="utf-8")
    shutil.copy(path, target / APP)
    (target / APP).rename(target / f"{APP}-{build}")
    return build


def write_service_worker(root: Path, out: Path) -> None:
    """Write the script that keeps pages for readers without a connection, with the list of all files of this build.

    It is at the site's root, because a service worker serves only what lies beside and below it.
    """
    files = {path.relative_to(out).as_posix(): short_hash(path) for path in sorted(out.rglob("*")) if is_served(path)}
    build = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:BUILD_LENGTH]
    about = json.dumps({"build": build, "runtime": runtime.name(root), "files": files}, ensure_ascii=False)
    script = (root / "site" / FOLDER / SERVICE_WORKER).read_text(encoding="utf-8")
    (out / SERVICE_WORKER).write_text(f"const SITE = {about};\n{script}", encoding="utf-8")


def is_served(path: Path) -> bool:
    """Whether a page may need the file. It needs neither the build's hidden stamp, nor files that only developers or
    other sites load."""
    is_for_pages = path.parent.name != SHARED_PICTURES and path.suffix not in (".map", ".gz", ".xml")
    return path.is_file() and not path.name.startswith(".") and is_for_pages


def short_hash(path: Path) -> str:
    """The first eight bytes of the file's SHA-256, which the service worker compares."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def tree_hash(folder: Path) -> str:
    """A hash of every name and every byte below `folder`."""
    digest = hashlib.sha256()
    for path in sorted(place for place in folder.rglob("*") if place.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:BUILD_LENGTH]
