"""The programs that import the reader's own functions: they train, save and read, try Adam and filters, write, abstain."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course

ROOT = Path(__file__).parents[2]
DATA = ("solutions/11_digits/digits.npz", "solutions/14_text/constitution.txt")
PROGRAMS = {
    "11_digits": "my_digits.py",
    "12_optimizers": "my_adam.py",
    "13_convolution": "my_filters.py",
    "14_text": "my_text.py",
    "15_use": "my_reader.py",
}


def fences(chapter: str, lang: str, kind: str) -> list[str]:
    """The blocks of this kind in the section about the reader's own program."""
    page = (ROOT / "site" / lang / f"{chapter}.md").read_text(encoding="utf-8")
    section = re.search(r"^##+ .*\{#own-program\}\n(.*?)(?=^## )", page, re.DOTALL | re.MULTILINE)
    assert section is not None
    return re.findall(rf"^```{kind}\n(.*?)^```", section[1], re.DOTALL | re.MULTILINE)


@pytest.fixture
def reader(tmp_path: Path) -> Path:
    """A course folder in which every exercise has the course's own solution."""
    for exercise in load_course(ROOT).exercises:
        place = tmp_path / "exercises" / exercise.solution.parent.parent.name / f"{exercise.slug}.py"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(exercise.solution, place)
    for file in DATA:
        (tmp_path / file).parent.mkdir(parents=True)
        shutil.copy(ROOT / file, tmp_path / file)
    for chapter, name in PROGRAMS.items():
        [program] = fences(chapter, "en", "py")
        (tmp_path / "exercises" / name).write_text(program, encoding="utf-8")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("chapter", PROGRAMS)
def test_it_prints_what_the_page_says(reader: Path, chapter: str) -> None:
    [commands] = fences(chapter, "en", "bash")
    [printed] = fences(chapter, "en", "text")
    output = {}
    for command in commands.splitlines():
        python, *arguments = command.split()
        assert python == "python"
        run = subprocess.run(
            [sys.executable, "-X", "utf8", *arguments], cwd=reader, capture_output=True, encoding="utf-8", check=False
        )
        assert run.returncode == 0, run.stderr
        output[arguments[0]] = output.get(arguments[0], "") + run.stdout
    assert output[f"exercises/{PROGRAMS[chapter]}"] == printed


@pytest.mark.parametrize("chapter", PROGRAMS)
@pytest.mark.parametrize("kind", ["py", "bash", "text"])
def test_both_languages_show_the_same(chapter: str, kind: str) -> None:
    assert fences(chapter, "ko", kind) == fences(chapter, "en", kind)


COUNTS = {"11_digits": 8, "12_optimizers": 8, "13_convolution": 8, "14_text": 3, "15_use": 2}


@pytest.mark.parametrize(("chapter", "count"), COUNTS.items())
def test_it_names_exercises(chapter: str, count: int) -> None:
    [program] = fences(chapter, "en", "py")
    imported = set(re.findall(r"^from (\w+) import", program, re.MULTILINE)) - {"pathlib"}
    assert len(imported) == count
    assert imported <= {exercise.slug for exercise in load_course(ROOT).exercises}
