"""The environment in which the tests start processes that import nbformat."""

from __future__ import annotations

import os
from pathlib import Path

WITHOUT = Path(__file__).with_name("without")
"""Its modules cannot be imported. `rfc3987_syntax` takes more than half of what each nbgrader command needs to start: it
makes a parser for addresses, which no notebook's schema asks for, and jsonschema does without where it is missing. The
processes that run the tests do without it too, see tests/conftest.py."""


def with_quick_imports() -> dict[str, str]:
    """The environment of a process that imports nbformat, without optional imports that only take time."""
    path = os.pathsep.join(filter(None, [str(WITHOUT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
