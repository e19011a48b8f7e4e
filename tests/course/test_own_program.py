"""The program of chapter 11 that imports the reader's own functions: it trains, saves, and reads with what was saved."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course

ROOT = Path(__file__).parents[2]
DATA = "solutions/11_digits/digits.npz"


def fences(lang: str, kind: str) -> list[str]:
    """The blocks of this kind in the section about the reader's own program."""
    page = (ROOT / "site" / lang / "11_digits.md").read_text(encoding="utf-8")
    section = re.search(r"^## .*\{#own-program\}\n(.*?)(?=^## )", page, re.DOTALL | re.MULTILINE)
    assert section is not None
    return re.findall(rf"^```{kind}\n(.*?)^```", section[1], re.DOTALL | re.MULTILINE)


@pytest.fixture
def reader(tmp_path: Path) -> Path:
    """A course folder whose reader has solved everything as the course does."""
    for exercise in load_course(ROOT).exercises:
        place = tmp_path / "exercises" / exercise.solution.parent.parent.name / f"{exercise.slug}.py"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(exercise.solution, place)
    (tmp_path / DATA).parent.mkdir(parents=True)
    shutil.copy(ROOT / DATA, tmp_path / DATA)
    return tmp_path


def test_it_prints_what_the_page_says(reader: Path) -> None:
    [program] = fences("en", "py")
    [commands] = fences("en", "bash")
    [printed] = fences("en", "text")
    (reader / "exercises" / "my_digits.py").write_text(program, encoding="utf-8")
    output = ""
    for command in commands.splitlines():
        python, *arguments = command.split()
        assert python == "python"
        run = subprocess.run([sys.executable, *arguments], cwd=reader, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        output += run.stdout
    assert output == printed


@pytest.mark.parametrize("kind", ["py", "bash", "text"])
def test_both_languages_show_the_same(kind: str) -> None:
    assert fences("ko", kind) == fences("en", kind)


def test_it_names_eight_exercises() -> None:
    [program] = fences("en", "py")
    imported = set(re.findall(r"^from (\w+) import", program, re.MULTILINE)) - {"pathlib"}
    assert len(imported) == 8
    assert imported <= {exercise.slug for exercise in load_course(ROOT).exercises}
