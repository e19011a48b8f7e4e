"""Formats and checks a text with ruff, with the settings that ruff finds for the path of its file."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path


def formatted(text: str, path: Path) -> str:
    """The text as ruff formats it; ModuleNotFoundError without ruff."""
    return _ruff(["format", "--quiet"], text, path)


def with_exceptions_noted(text: str, first: int, path: Path) -> str:
    """The text with a `# noqa` on each line, from line `first` on, that breaks a rule. A student's code is taken over
    unchanged, since a correction could change what it does."""
    violations = json.loads(_ruff(["check", "--exit-zero", "--output-format", "json"], text, path))
    rules: dict[int, set[str]] = defaultdict(set)
    for violation in violations:
        row = violation["noqa_row"] or violation["location"]["row"]
        if row >= first and violation["code"]:
            rules[row].add(violation["code"])
    lines = text.splitlines()
    for row, codes in rules.items():
        lines[row - 1] += f"  # noqa: {', '.join(sorted(codes))}"
    return "\n".join(lines) + "\n"


def _ruff(options: list[str], text: str, path: Path) -> str:
    if importlib.util.find_spec("ruff") is None:
        raise ModuleNotFoundError("No module named 'ruff'", name="ruff")
    line = [sys.executable, "-m", "ruff", *options, "--no-cache", "--stdin-filename", str(path.resolve()), "-"]
    completed = subprocess.run(line, input=text, capture_output=True, encoding="utf-8", check=True)
    return completed.stdout
