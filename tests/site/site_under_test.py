"""Shared parts of the site's tests. They are in a module, so that the import works however pytest is started."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
CHAPTERS = sorted(path.name for path in ROOT.glob("solutions/[0-9]*") if path.is_dir())
