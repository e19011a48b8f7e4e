"""A submission as it is sent to a worker."""

from __future__ import annotations

from collections.abc import Sequence

Parts = list[list[str]]
"""[name, source] of the file, or of each cell of a notebook."""
Files = Sequence[tuple[str, bytes]]
"""(path below the working folder, content) of each file that was handed in with it."""
