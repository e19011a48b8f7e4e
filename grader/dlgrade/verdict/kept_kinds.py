"""Reads the kinds of the stored verdicts without importing NumPy, since `grade list` should print them quickly."""

from __future__ import annotations

from pathlib import Path

from dlgrade.kinds import Kind

FOLDER = Path(".grade") / "verdicts"


def kept_kinds(root: Path) -> dict[str, Kind]:
    """Exercise → the kind of its stored verdict. Unreadable files are skipped; `grade` reports them."""
    kinds = {}
    for path in (root / FOLDER).glob("*.json"):
        kind = _kind(path)
        if kind is not None:
            kinds[path.stem] = kind
    return kinds


def _kind(path: Path) -> Kind | None:
    import json
    from typing import get_args

    try:
        kind = json.loads(path.read_text(encoding="utf-8").partition("\n")[2])["kind"]
    except (OSError, ValueError, RecursionError, TypeError, KeyError):
        return None
    return next((kind_of_verdict for kind_of_verdict in get_args(Kind) if kind_of_verdict == kind), None)
