"""Reading notebooks: whatever Jupyter, Colab and editors write gives code in the end, or a sentence about why not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from dlgrade.slicing.cells import CellIndex, names_of
from dlgrade.slicing.statements import kept, statements_of
from dlgrade.submission.magics import plain_python
from dlgrade.submission.model import Part, Unreadable
from dlgrade.submission.notebook import load_notebook, read_notebook


def saved(folder: Path, *cells: Any, before: bytes = b"", **document: Any) -> Path:
    path = folder / "과제 1.ipynb"
    path.write_bytes(before + json.dumps({"cells": cells, **document}, ensure_ascii=False).encode("utf-8"))
    return path


def code(source: Any, **more: Any) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, **more}


def test_code_cells_become_parts_in_their_order(tmp_path: Path) -> None:
    path = saved(tmp_path, code(["x = 1\n", "y = 2"]), {"cell_type": "markdown", "source": "# 제목"}, code("z = x"))
    submission = read_notebook(path)
    assert submission.parts == (Part("cell 1", "x = 1\ny = 2"), Part("cell 3", "z = x"))
    assert submission.notes == ()


def test_bom_crlf_and_missing_metadata_are_read(tmp_path: Path) -> None:
    path = saved(tmp_path, code("x = 1\r\ny = 2"), before=b"\xef\xbb\xbf")
    assert read_notebook(path).parts == (Part("cell 1", "x = 1\ny = 2"),)


def test_format_3_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.ipynb"
    path.write_text(
        json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1"]}]}]}), encoding="utf-8"
    )
    assert read_notebook(path).parts == (Part("cell 1", "x = 1"),)


def test_fifty_megabytes_of_output_do_not_matter(tmp_path: Path) -> None:
    path = saved(tmp_path, code("x = 1", outputs=[{"output_type": "stream", "text": "x" * 50_000_000}]))
    assert read_notebook(path).parts == (Part("cell 1", "x = 1"),)


def test_cells_and_metadata_of_wrong_kinds_are_left_out(tmp_path: Path) -> None:
    path = saved(tmp_path, None, 3, {"cell_type": "code", "source": 4}, code("x = 1", metadata=[1]), metadata=7)
    assert [part.source for part in read_notebook(path).parts] == ["x = 1"]


def test_another_kernel_gets_a_note(tmp_path: Path) -> None:
    path = saved(tmp_path, code("x = 1"), metadata={"kernelspec": {"language": "R", "name": "ir"}})
    (note,) = read_notebook(path).notes
    assert "R" in note.en
    assert "R" in note.ko


@pytest.mark.parametrize("data", [b"", b"{", b'{"cells": []}', b"[1, 2]", b"\x00\x01", b"[" * 100_000, b'{"cells": 3}'])
def test_what_is_no_notebook_says_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "week1.ipynb"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        load_notebook(path)
    assert "week1.ipynb" in caught.value.text.ko


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b" \n", "empty"),
        (b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n", "conflict"),
        (b'{"cells": [', "cannot be read"),
        (b"PK\x03\x04\0\xff", "Open it in Jupyter"),
    ],
)
def test_the_reason_is_said(tmp_path: Path, data: bytes, word: str) -> None:
    path = tmp_path / "week1.ipynb"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=word):
        load_notebook(path)


def test_conflict_marks_inside_a_cell_are_code(tmp_path: Path) -> None:
    assert len(load_notebook(saved(tmp_path, code("<<<<<<< HEAD\nx = 1"))).cells) == 1


def test_half_an_emoji_can_be_written_again_wherever_it_stands(tmp_path: Path) -> None:
    half, whole = "\\ud83d", "\\ud83d\\ude00"
    source, grade_id = f"\"x = '{half}'  # {whole}\"", f'{{"nbgrader": {{"grade_id": "{half}"}}}}'
    cell = f'{{"cell_type": "code", "source": {source}, "metadata": {grade_id}}}'
    metadata = f'{{"language_info": {{"version": "3.{half}"}}, "kernelspec": {{"name": "{half}"}}}}'
    path = tmp_path / "week1.ipynb"
    path.write_text(f'{{"cells": [{cell}], "metadata": {metadata}}}', encoding="utf-8")
    notebook = load_notebook(path)
    assert notebook.cells[0].source == "x = '\ufffd'  # \U0001f600"
    assert notebook.cells[0].grade_id == "\ufffd"
    assert notebook.python == "3.\ufffd"
    assert "(\ufffd)" in notebook.notes[0].en


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A link is not followed, since it could lead to the teacher's notebook."""
    link = tmp_path / "week1.ipynb"
    link.symlink_to(saved(tmp_path, code("x = 1")))
    with pytest.raises(Unreadable):
        load_notebook(link)


NASTY = {
    "parentheses": "(" * 100_000,
    "minuses": "-" * 200_000 + "1",
    "sum": "+".join("1" * 100_000),
    "lambdas": "x = " + "lambda: " * 20_000 + "1",
    "commands": "%x\n" * 30_000,
    "nul": "x = '\0'\0",
    "surrogate": "x = '\ud800'",
    "brackets": "x" + "[0]" * 50_000 + " = 1",
    "attributes": "x" + ".a" * 50_000 + "()",
    "a sum that Python still reads": "x = 1" + " + 1" * 2000,
}


@pytest.mark.parametrize("source", NASTY.values(), ids=NASTY)
def test_no_source_text_brings_the_reader_down(source: str) -> None:
    names_of(plain_python(source).source)
    statements_of(plain_python(source).source)
    chosen([source, "def f():\n    return 1"], "f")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("!pip install numpy\n?len\nlen??", "pass\npass\npass"),
        ("%%time\nx = 1", "\nx = 1"),
        ("%%bash\nrm -rf /", ""),
        ("files = !ls\nfor i in (1, 2):\n    %time f()", "files = []\nfor i in (1, 2):\n    pass"),
        ("%time w = f(\n    3)\n%time w == 3", "w = f(\n    3)\npass"),
        ("a, b = !ls\nt = %timeit -o f()", "pass\nt = []"),
        ("from google.colab import files\nup = files.upload()\nfiles.download('x')", "pass\nup = {}\npass"),
        ("  x = 1\n  if x:\n    y = 2", "x = 1\nif x:\n  y = 2"),
        (">>> def f():\n...     return 1\n... ", "def f():\n    return 1\n"),
        ("%%writefile mse.py\nx = 1", "\nx = 1"),
        ("%%writefile notes.txt\nx = 1", ""),
        ("!pip install \\\n  numpy\nx = 1", "pass\n\nx = 1"),
        ("from google.colab import drive\ndrive.mount('/content')\n!ls\nx = 1", "pass\npass\npass\nx = 1"),
    ],
)
def test_notebook_commands_go_and_lines_keep_their_numbers(source: str, expected: str) -> None:
    assert plain_python(source).source == expected


def test_only_commands_that_nobody_asked_for_are_counted() -> None:
    """A note tells how many were left out; the course's own lines have to be there."""
    ours = "%%exercise mse\n%load_ext dlgrade\nx = 1\n%grade mse"
    assert (plain_python(ours).source, plain_python(ours).commands) == ("\npass\nx = 1\npass", 0)
    assert plain_python(f"{ours}\n!ls\n%matplotlib inline").commands == 2
    assert plain_python("%%time\nx = 1").commands == 1


@pytest.mark.parametrize("source", ["x = '''\n%d items\n!important\n'''", "y = (10\n% 3)", "def broken(:\n    pass"])
def test_python_stays_as_it_is(source: str) -> None:
    plain = plain_python(source)
    assert (plain.source, plain.commands) == (source, 0)


def chosen(sources: list[str], *wanted: str) -> list[str]:
    cells = {index: names_of(source) for index, source in enumerate(sources)}
    return [str(index) for index in CellIndex(cells).needed(wanted, cells)]


def test_only_the_cells_that_are_needed_are_chosen() -> None:
    cells = [
        "import numpy as np",
        "while True: pass",
        "EPSILON = 1e-9",
        "def mse(a, b):\n    history = 1\n    return np.mean(square(a - b))",
        "def square(x):\n    return x * x + EPSILON",
        "history = train(mse)",
    ]
    assert chosen(cells, "mse") == ["0", "2", "3", "4"]


def test_a_cell_that_changes_a_needed_object_is_needed() -> None:
    cells = [
        "table = {}",
        "table['a'] = 1",
        "table.update(b=2)",
        "table = dict(table)",
        "def f():\n    return table",
        "other = {}",
    ]
    assert chosen(cells, "f") == ["0", "1", "2", "3", "4"]


def test_a_name_inside_a_class_or_an_argument_default_is_needed() -> None:
    cells = ["SIZE = 3", "RATE = 0.1", "class Net:\n    size = SIZE\n    def f(self, rate=RATE):\n        return rate"]
    assert chosen(cells, "Net") == ["0", "1", "2"]


def test_a_star_import_and_a_broken_definition_are_kept() -> None:
    assert chosen(["from math import *", "def f(x:\n    return x", "def g(: pass"], "f") == ["0", "1"]


def test_local_names_are_no_needs() -> None:
    assert names_of("def f(x):\n    y = x\n    return y").uses == frozenset()


def test_a_cell_that_is_no_python_keeps_its_other_statements() -> None:
    source = "import numpy\ncd ..\n@numpy.vectorize\ndef f():\n    return (1\n\nx = 1; y = 2\nz = f(\n    3)"
    found = statements_of(source)
    assert kept(source, found.all) == "import numpy\n\n\n\n\n\nx = 1; y = 2\nz = f(\n    3)"
    assert found.left_out == 4
