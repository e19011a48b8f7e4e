"""Encodings in which editors save, and `.py` files that were notebooks."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.submission.exported import COLAB_REMARK
from dlgrade.submission.model import Unreadable
from dlgrade.submission.python_file import read_python_file

SOURCE = "# 평균\ndef mse(a, b):\n    return 1\n"
REMARK = f"{COLAB_REMARK}\n"


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "mse.py"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf_32", "cp949"])
def test_what_editors_write_is_read(tmp_path: Path, encoding: str) -> None:
    (part,) = read_python_file(saved(tmp_path, SOURCE.encode(encoding))).parts
    assert part.source == SOURCE


@pytest.mark.parametrize("order", ["le", "be"])
@pytest.mark.parametrize("width", [16, 32])
def test_both_byte_orders(tmp_path: Path, order: str, width: int) -> None:
    data = ("\ufeff" + SOURCE).encode(f"utf-{width}-{order}")
    assert read_python_file(saved(tmp_path, data)).parts[0].source == SOURCE


@pytest.mark.parametrize("name", ["rot13", "hex", "punycode", "idna", "unicode_escape", "utf-7", "zlib"])
def test_a_coding_line_that_names_no_text_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable, match=name.replace("_", ".")):
        read_python_file(saved(tmp_path, f"# -*- coding: {name} -*-\nqrs zfr(n, o): erghea 1\n".encode()))


def test_a_misspelt_coding_line_does_no_harm(tmp_path: Path) -> None:
    assert "mse" in read_python_file(saved(tmp_path, f"# coding: uft-8\n{SOURCE}".encode())).parts[0].source


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\0\0\xff", b"\xff\xfe\x00\xd8", b"x = 1\0", "x\0".encode("utf-16"), b"\xff\xff\x80"]
)
def test_what_is_no_text_is_said(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unreadable, match="cannot be read as text"):
        read_python_file(saved(tmp_path, data))


@pytest.mark.parametrize(
    ("source", "expected", "notes"),
    [
        ("get_ipython().run_line_magic('matplotlib', 'inline')\nx = 1\n", "pass\nx = 1\n", 1),
        ("!pip install numpy\n%matplotlib inline\nx = 1\n", "pass\npass\nx = 1\n", 1),
        ("from google.colab import drive\ndrive.mount('/content')\nx = 1\n", "pass\npass\nx = 1\n", 1),
        ("from google.colab import files\nup = files.upload()\nx = 1\n", "pass\nup = {}\nx = 1\n", 1),
        ("out = get_ipython().getoutput('ls')\nx = 1\n", "out = []\nx = 1\n", 1),
        ("get_ipython().system('pip install \"x')\nx = 1\n", "pass\nx = 1\n", 1),
        (
            "get_ipython().run_cell_magic('time', '', 'def f():\\n    return 1\\n')\nx = 1\n",
            "def f():\n    return 1\nx = 1\n",
            1,
        ),
        ("get_ipython().run_cell_magic('bash', '', 'ls\\n')\n", "pass\n", 1),
        ("get_ipython().run_cell_magic('writefile', 'mse.py', 'x = 1\\n')\n", "x = 1\n", 1),
        (f"{REMARK}# %%exercise mse\n# def f():\n# \n#     # one\n#     return 1\n\nx = 1\n",
         f"{REMARK}\ndef f():\n\n    # one\n    return 1\n\nx = 1\n", 1),
        (f"{REMARK}# %%time\n#\n# %matplotlib inline\n# x = 1", f"{REMARK}\n\npass\nx = 1", 1),
        (f"{REMARK}# \n# %%capture\n# x = 1\n\n{REMARK}# %%time\n# y = 2\n", f"{REMARK}\n\nx = 1\n\n{REMARK}\ny = 2\n", 1),
        *((source, source, 0) for source in (
            f"{REMARK}# %%bash\n# ls\n\nx = 1\n", f"{REMARK}# %matplotlib inline\n# x = 1\ny = 2\n", f"{REMARK}# %%time\n",
            f"{REMARK}# %%time\n# see the book\nx = 1\n", f"x = '''\n{REMARK}# %%time\n# y = 1\n\n'''\n", "# %%time\n# x = 1\n",
        )),
        ("x = '''\n%d\n!a\n'''\ny = (1\n% 2)\n", "x = '''\n%d\n!a\n'''\ny = (1\n% 2)\n", 0),
    ],
)  # fmt: skip
def test_a_notebook_that_was_saved_as_python(tmp_path: Path, source: str, expected: str, notes: int) -> None:
    submission = read_python_file(saved(tmp_path, source.encode()))
    assert (submission.parts[0].source, len(submission.notes)) == (expected, notes)
