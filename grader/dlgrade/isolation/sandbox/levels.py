"""The levels of isolation. They are a module of their own because `grade --help` lists them and must import nothing
of a sandbox."""

from __future__ import annotations

from typing import Literal

Level = Literal["L0", "L1", "L2", "L3"]
LEVELS: tuple[Level, ...] = ("L0", "L1", "L2", "L3")
