"""Reads the course's YAML files for tests that look at all of them, with the parser in C where PyYAML has it: such a module
is imported by every process of a run, and the parser in Python takes a second for the questions alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), LOADER)
