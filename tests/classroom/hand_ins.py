"""Hand-ins of a small class, as files on the disk."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from dlgrade.classroom.answers.intake import Reading
from dlgrade.classroom.model import Roster
from dlgrade.course.model import Exercise

RIGHT = "import numpy as np\n\ndef mse(y_true, y_pred):\n    a, b = np.asarray(y_true, float), np.asarray(y_pred, float)\n    if a.shape != b.shape:\n        raise ValueError('shapes')\n    return float(np.mean((a - b) ** 2))\n"
SUM = RIGHT.replace("np.mean", "np.sum")
NOON = 1_800_000_000


def put(folder: Path, name: str, text: str = RIGHT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def notebook(*sources: str) -> str:
    return json.dumps({"cells": [{"cell_type": "code", "source": source} for source in sources]})


def packed(path: Path, files: dict[str, str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def reading_of(source: Path, exercises: Sequence[Exercise], scratch: Path) -> Reading:
    """The reading of a class without a roster; archives are unpacked into `scratch`."""
    return Reading(source, exercises, Roster(), lambda: nullcontext(scratch))
