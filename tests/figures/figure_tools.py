"""The folder of the figures, their scripts for developers as modules, and the type of the function that calls Node."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FIGURES = ROOT / "site" / "figures"
INTERACTIVE = sorted(path.parent.name for path in FIGURES.glob("*/figure.js"))

Call = Callable[..., Any]


def about(name: str) -> Any:
    """The content of a figure's `figure.yaml`."""
    return yaml.safe_load((FIGURES / name / "figure.yaml").read_text(encoding="utf-8"))


def tool(name: str) -> ModuleType:
    """A script of site/figures/dev as a module."""
    spec = importlib.util.spec_from_file_location(name, FIGURES / "dev" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
