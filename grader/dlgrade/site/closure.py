"""Finds the modules of ours that grading in the page needs,
by importing them without the packages that a page lacks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import dlgrade
from dlgrade.messages import site as messages
from dlgrade.site.faults import SiteError

ENTRY = "dlgrade.page.glue"
ABSENT = (
    "click",
    "rich",
    "yaml",
    "pytest",
    "_pytest",
    "resource",
    "fcntl",
    "markdown",
    "mkdocs",
    "pylatexenc",
    "fsrs",
    "libcst",
)
"""What is not sent to a page, or cannot be there. An import of it ends the build, not the reader's first check."""
PARENT = Path(dlgrade.__file__).resolve().parents[1]
SCRIPT = """
import importlib, json, sys
parent, entry, absent = sys.argv[1], sys.argv[2], frozenset(sys.argv[3].split())
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in absent:
            raise ModuleNotFoundError(f"{name} is not in a page")
sys.path.insert(0, parent)
sys.meta_path.insert(0, Absent())
sys.platform = "emscripten"
importlib.import_module(entry)
ours = {name: module.__file__ for name, module in sys.modules.items() if name.partition(".")[0] == "dlgrade"}
sys.stdout.write(json.dumps(ours))
"""


def modules(entry: str = ENTRY) -> dict[str, Path]:
    """The files of our modules that `entry` imports, by their path in the archive, sorted. Raises SiteError where
    one of them needs a package that a page lacks."""
    command = [sys.executable, "-I", "-c", SCRIPT, str(PARENT), entry, " ".join(ABSENT)]
    completed = subprocess.run(command, capture_output=True, check=False, text=True, encoding="utf-8")
    if completed.returncode:
        raise SiteError(
            messages.NOT_FOR_THE_PAGE.filled(entry=entry, reason=completed.stderr.strip().rpartition("\n")[2])
        )
    files = [Path(file) for file in json.loads(completed.stdout).values()]
    return {file.relative_to(PARENT).as_posix(): file for file in sorted(files)}
