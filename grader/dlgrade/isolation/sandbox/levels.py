"""The levels of isolation. A module of its own, since `grade --help` lists them and imports nothing of a sandbox."""

from __future__ import annotations

from typing import Literal

Level = Literal["L0", "L1", "L2", "L3"]
LEVELS: tuple[Level, ...] = ("L0", "L1", "L2", "L3")
