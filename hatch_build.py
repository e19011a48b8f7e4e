"""Puts recorded keys into the wheel and the sdist, so that `grade init` copies them in place of recording them.

`grade author keys --into build/edition` records them. Without that folder a wheel is built all the same, and its
`grade init` records the keys by itself, which takes minutes. A key says which source it was recorded from; one that has
become old is not used.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KEYS = Path("build") / "edition" / "solutions"


class RecordedKeys(BuildHookInterface):
    """Adds `build/edition/solutions/<chapter>/<slug>/key.bin` to what is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds a target."""
        if version == "editable":  # the course is that of the checkout
            return
        folder = Path(self.root) / KEYS
        target = Path("dlgrade/_course/solutions") if self.target_name == "wheel" else KEYS
        for key in sorted(folder.glob("*/*/key.bin")):
            place = key.relative_to(folder)
            if Path(self.root, "solutions", place).with_name("checks.py").is_file():  # else the exercise is gone
                build_data["force_include"][str(key)] = (target / place).as_posix()
