"""A module beside an answer is read as the answer itself is: in any encoding, saved by Colab, between Markdown fences."""

from __future__ import annotations

import codecs
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.submission.companions import companions
from dlgrade.submission.helper_modules import importable

MODULE = '"""평균을 냅니다."""\n\nimport numpy as np\n\n\ndef mean_of(values):\n    return float(np.mean(values))\n'
FENCED = f"```python\n{MODULE}```\n"
COLAB = f"{MODULE}!pip install korean\n"
SAVED = {
    "utf-8": MODULE.encode(),
    "cp949": MODULE.encode("cp949"),
    "cp949, declared": ("# coding: cp949\n" + MODULE).encode("cp949"),
    "cp949, declared as UTF-8": ("# coding: utf-8\n" + MODULE).encode("cp949"),
    "utf-8-sig": MODULE.encode("utf-8-sig"),
    "utf-16": MODULE.encode("utf-16"),
    "utf-16-be": codecs.BOM_UTF16_BE + MODULE.encode("utf-16-be"),
    "utf-32": MODULE.encode("utf-32"),
    "utf-16, declared": ("# coding: cp949\n" + MODULE).encode("utf-16"),
    "fences": FENCED.encode(),
    "a command": COLAB.encode(),
    "a command, cp949": COLAB.encode("cp949"),
}
AS_IT_IS = {
    "nothing to do": MODULE.encode(),
    "line ends of Windows": MODULE.replace("\n", "\r\n").encode(),
    "declared": ("# coding: cp949\n" + MODULE).encode("cp949"),
    "no text": b"\x00\x01\x02\xff",
    "an unknown encoding": b"# coding: klingon\nx = 1\n\xff",
    "nothing": b"",
}


@pytest.mark.parametrize("data", SAVED.values(), ids=SAVED)
def test_python_imports_the_module_however_it_was_saved(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "handed_in").mkdir()
    (tmp_path / "handed_in" / "helper.py").write_bytes(data)
    (found,), _ = companions(tmp_path / "handed_in", ["from helper import mean_of"])
    (tmp_path / found.name).write_bytes(found.data)
    command = [sys.executable, "-c", "import helper; print(helper.mean_of([1, 2]), ascii(helper.__doc__))"]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stdout
    assert printed.split(maxsplit=1) == ["1.5", f"{'평균을 냅니다.'!a}\n"]


@pytest.mark.parametrize("data", AS_IT_IS.values(), ids=AS_IT_IS)
def test_other_files_stay_as_they_are(data: bytes) -> None:
    assert importable(data, Path("helper.py")) == data
    assert importable(FENCED.encode("utf-16"), Path("notes.txt")) == FENCED.encode("utf-16")


def test_a_helper_in_another_encoding_brings_what_it_imports_itself(tmp_path: Path) -> None:
    (tmp_path / "helper.py").write_bytes("from 둘째 import mean_of\n".encode("utf-16"))
    (tmp_path / "둘째.py").write_bytes(MODULE.encode("cp949"))
    found, _ = companions(tmp_path, ["import helper"])
    assert [file.name for file in found] == ["helper.py", "둘째.py"]
