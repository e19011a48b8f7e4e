"""A picture that a student pasted is shown in the pages of nbgrader, and no text about a picture ends one."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

nbformat: Any = pytest.importorskip("nbformat")
pytest.importorskip("nbgrader")

from dlgrade.nbgrader.feedback import FeedbackExporter  # noqa: E402  # needs nbgrader
from dlgrade.nbgrader.nodes import node_of_file  # noqa: E402  # needs nbgrader
from dlgrade.nbgrader.restore_cells import Released, mended  # noqa: E402  # needs nbgrader
from dlgrade.submission import pictures  # noqa: E402  # needs nbgrader
from dlgrade.submission.newest import ChosenFile  # noqa: E402  # needs nbgrader
from jinja2 import Environment  # noqa: E402  # needs nbgrader
from nbconvert.exporters import HTMLExporter  # noqa: E402  # needs nbgrader

BYTES = {
    "image/png": b"\x89PNG\r\n\x1a\n picture",
    "image/jpeg": b"\xff\xd8\xff\xe0 picture",
    "image/gif": b"GIF89a picture",
    "image/svg+xml": b"<svg onload='alert(1)'/>",
    "text/html": b"<script>alert(1)</script>",
}
RELEASED = Released(
    "See ![plan](attachment:plan.png)", "markdown",
    {"schema_version": 3, "grade_id": "task", "cell_type": "markdown", "grade": False, "solution": False, "locked": True,
     "task": False, "checksum": ""},
)  # fmt: skip
ODD = (
    "![a](attachment:none.png)", "![a](attachment:p.pngx)", "![a](attachment:)", "![a](<attachment:p q.png>)",
    "![a][b]\n\n[b]: attachment:p.png", "![a][b]\n\n[b]: attachment:p.png)", "![b]\n\n[b]: <attachment:x>",
    "![a](attachment\\:p.png)", "![a](attachment:p.png\\))", "![a](attachment:p.png(x))", "![a](\nattachment:p)",
    "![![a](attachment:x)](attachment:p.png)", '![a](attachment:p.png "attachment:q")', "![a](&#97;ttachment:p)",
    "![a](attachment:p.png&amp;)", "> - ![a](attachment:p.jpg)", "| a |\n|--|\n| ![a](attachment:x) |",
    "<img src='attachment:x'> ![a](attachment:p.png", "![a](attachment:p.png\u00a0x)", "![a](attachment:p.png\tx)",
)  # fmt: skip


def attachment(kind: str, data: bytes | None = None) -> dict[str, str]:
    return {kind: base64.b64encode(BYTES[kind] if data is None else data).decode()}


PICTURE = attachment("image/png")


def node_of_cell(tmp_path: Path, source: str | list[str], attachments: Any, grade_id: str = "") -> Any:
    """The notebook of a hand-in with this text cell, as far as it is restored before it is graded."""
    metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id else {}
    cell = {"cell_type": "markdown", "metadata": metadata, "source": source, "attachments": attachments}
    path = tmp_path / "week1.ipynb"
    path.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8")
    node = node_of_file(ChosenFile(path))
    for _ in range(2):  # as where it is read ahead
        node.cells = mended(node.cells, {"task": RELEASED} if grade_id else {}, everything=False)
    nbformat.validate(node)
    return node


def page_of(node: Any, exporter: type[HTMLExporter] = HTMLExporter) -> str:
    """The text cell in a page of nbconvert itself, which formgrader shows."""
    template = Environment(autoescape=False)
    template.filters.update(dict(exporter().default_filters()))
    return str(template.from_string("{{ cell.source | markdown2html }}").render(cell=node.cells[0], resources={}))


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/gif"])
def test_a_pasted_picture_is_shown(tmp_path: Path, kind: str) -> None:
    node = node_of_cell(tmp_path, "![image.png](attachment:image.png)", {"image.png": attachment(kind)})
    assert f'src="data:{kind};base64,{attachment(kind)[kind]}"' in page_of(node)
    assert node.cells[0].source == "![image.png](attachment:image.png)"


@pytest.mark.parametrize(
    ("name", "link"),
    [("그림 1.png", "%EA%B7%B8%EB%A6%BC%201.png"), ("그림.png", "그림.png"), ("\u1100\u1173.png", "그.png"), ("a-b_1.png", "a-b_1.png")],
)  # fmt: skip
def test_a_picture_is_found_in_every_spelling_of_its_name(tmp_path: Path, name: str, link: str) -> None:
    node = node_of_cell(tmp_path, f"![x](attachment:{link})", {name: PICTURE})
    assert "data:image/png;base64," in page_of(node)


@pytest.mark.parametrize("source", ODD)
@pytest.mark.parametrize("attachments", [{}, {"p.png": PICTURE, "x": attachment("text/html")}])
def test_no_text_about_a_picture_ends_a_page(tmp_path: Path, source: str, attachments: Any) -> None:
    assert "script" not in page_of(node_of_cell(tmp_path, source, attachments))


def test_what_is_not_there_is_shown_as_text(tmp_path: Path) -> None:
    page = page_of(node_of_cell(tmp_path, "![my plot](attachment:none.png)", {}))
    assert "<img" not in page
    assert "my plot" in page
    assert "none.png" in page


@pytest.mark.parametrize(
    "attachments",
    [
        attachment("image/svg+xml"), attachment("text/html"), {"image/png": "<script>"}, {"image/png": ""},
        attachment("image/png", BYTES["image/svg+xml"]), {"image/png": 8}, [], "x", {"image/png": PICTURE["image/png"] + '">'},
    ],
)  # fmt: skip
def test_what_is_no_picture_is_left_out_and_said(tmp_path: Path, attachments: Any) -> None:
    node = node_of_cell(
        tmp_path, "![a](attachment:a.png) ![b](attachment:b.png)", {"a.png": attachments, "b.png": PICTURE}
    )
    assert set(node.cells[0].attachments) == {"b.png"}
    assert "no PNG" in node.metadata.dlgrade.notes[-1]["en"]
    assert page_of(node).count("<img") == 1


def test_pictures_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_SIZE", len(PICTURE["image/png"]))
    node = node_of_cell(tmp_path, "![a](attachment:a) ![b](attachment:b)", {"a": PICTURE, "b": PICTURE, "c": PICTURE})
    assert set(node.cells[0].attachments) == {"a"}
    assert ": 2." in node.metadata.dlgrade.notes[-1]["en"]


def test_data_in_lines_are_read(tmp_path: Path) -> None:
    text = PICTURE["image/png"]
    lines = {"image/png": [f"{text[:8]}\n", f"{text[8:]}\n"]}
    assert node_of_cell(tmp_path, "![a](attachment:a)", {"a": lines}).cells[0].attachments == {"a": PICTURE}


@pytest.mark.parametrize("lines", [False, True])
def test_pictures_that_colab_wrote_into_the_text_cost_no_grade(tmp_path: Path, lines: bool) -> None:
    large = [attachment(kind, BYTES[kind] + bytes(900_000))[kind] for kind in ("image/png", "image/jpeg")]
    source = f"![a](data:image/png;base64,{large[0]}) and\n![b](data:image/jpeg;base64,{large[1]} 'b')"
    node = node_of_cell(tmp_path, source.splitlines(keepends=True) if lines else source, {})
    assert len(node.cells[0].source) < 100
    page = page_of(node)
    assert f'src="data:image/png;base64,{large[0]}"' in page
    assert f'src="data:image/jpeg;base64,{large[1]}"' in page
    assert not node.metadata.dlgrade.notes


def test_a_small_picture_stays_in_the_text(tmp_path: Path) -> None:
    source = f"![a](data:image/png;base64,{PICTURE['image/png']})"
    assert node_of_cell(tmp_path, source, {}).cells[0].source == source


def test_the_teachers_own_picture_stays_in_a_restored_cell(tmp_path: Path) -> None:
    changed = node_of_cell(tmp_path, "![plan](attachment:plan.png) changed", {"plan.png": PICTURE}, "task")
    assert changed.cells[0].source == RELEASED.source
    assert "data:image/png" in page_of(changed)
    assert "<img" not in page_of(node_of_cell(tmp_path, "", {}, "task"))


def test_what_an_earlier_version_graded_gets_its_page() -> None:
    node = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("![x](attachment:x.png)")])
    assert "x.png" in page_of(node, FeedbackExporter)
