"""What is sent to a page: enough to grade, nothing that a page lacks, no answer, and the same bytes each time."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.stub import BEGIN, END, stub_source
from dlgrade.site import bundle, closure
from dlgrade.site.archive import packed
from dlgrade.site.faults import SiteError

from tests.author.course import copy_of
from tests.conftest import ROOT

SOLUTION = re.compile(f"{BEGIN}\n(.*?){END}", re.DOTALL)
MIN_LINE = 15  # shorter lines of a solution say too little to count as leaked
MAX_KEY_BYTES = 200_000  # zipped
MAX_LESSONS_BYTES = 30_000  # zipped
MAX_EXAMPLES_BYTES = 80_000  # zipped: what some hundred programs answer to the calls that a reader's examples may make
RECORDED = ("key.bin", "lessons.json", "examples.bin")
SENT = sorted(("checks.py", "task.en.md", "task.ko.md", *RECORDED))
IN_A_PAGE = """
import importlib, json, sys
archive, folder, absent = sys.argv[1], sys.argv[2], frozenset(sys.argv[3].split()) - {"fsrs"}
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in absent:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
sys.path.insert(0, archive)
sys.platform = "emscripten"
glue = importlib.import_module("dlgrade.page.glue")
wrong = "import numpy as np\\ndef mse(y_true, y_pred):\\n    return np.sum((y_true - y_pred) ** 2)\\n"
right = sys.argv[4]
verdicts = [json.loads(glue.check(folder, source, "ko", 1))["verdict"] for source in (wrong, right)]
values = [json.loads(glue.run(folder, wrong, scratch, "en")) for scratch in ("", "1 / 0", "import matplotlib.pyplot")]
lesson = json.loads(glue.lesson(folder, json.dumps({"ask": "next", "tries": {}}), "en"))["lesson"]
end = {"ask": "end", "mistake": lesson["mistake"], "grade": "again", "tries": {}}
ended = json.loads(glue.lesson(folder, json.dumps(end), "en"))
strangers = [n for n, m in sys.modules.items() if n.startswith("dlgrade") and not m.__file__.startswith(archive)]
strangers += [n for n in ("fsrs", "typing_extensions") if not sys.modules[n].__file__.startswith(archive)]
sys.stdout.write(json.dumps([verdicts, values, strangers, ended]))
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of one NumPy exercise and one of a framework."""
    root = tmp_path_factory.mktemp("small")
    copy_of("mse", root)
    copy_of("torch_line", root)
    return root


@pytest.fixture(scope="module")
def made(small: Path) -> bundle.Bundle:
    return bundle.make(small)


def names(archive: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(archive)).namelist()


def hidden_lines(exercise: Exercise) -> Iterator[str]:
    """The lines of a solution that its stub does not show."""
    stub = stub_source(exercise)
    for part in SOLUTION.findall(exercise.solution.read_text(encoding="utf-8")):
        for line in map(str.strip, part.splitlines()):
            if len(line) >= MIN_LINE and not line.startswith("#") and line not in stub:
                yield line


def assert_holds_no_answer(files: dict[str, bytes], exercises: list[Exercise]) -> None:
    """Hints and checks are public, so they may contain a line of the solution; keys and our modules must not."""
    python = next(content for name, content in files.items() if name.startswith("dlgrade-"))
    modules = b"\n".join(map(zipfile.ZipFile(io.BytesIO(python)).read, names(python)))
    looked_at = 0
    for exercise in exercises:
        if exercise.needs == "numpy":
            content = next(files[name] for name in files if name.startswith(f"exercises/{exercise.slug}-"))
            place = f"{exercise.chapter}/{exercise.slug}"
            assert names(content) == [f"{place}/{name}" for name in SENT]
            key, *told = (zipfile.ZipFile(io.BytesIO(content)).read(f"{place}/{name}") for name in RECORDED)
            lessons, examples = (len(packed({"recorded": each})) for each in told)
            assert lessons <= MAX_LESSONS_BYTES, exercise.slug
            assert examples <= MAX_EXAMPLES_BYTES, exercise.slug
            assert len(packed({"key.bin": key})) <= MAX_KEY_BYTES + 200, (
                exercise.slug
            )  # the zip adds an entry of its own
            for line in hidden_lines(exercise):
                looked_at += 1
                assert line.encode() not in b"".join([key, *told, modules]), (exercise.slug, line)
    assert looked_at > 1


def test_the_manifest_names_what_is_there(made: bundle.Bundle) -> None:
    manifest = json.loads(made.manifest)
    assert manifest["python"] in made.files
    mse = manifest["exercises"]["mse"]
    assert (mse["chapter"], mse["needs"]) == ("06_learning", "numpy")
    assert {manifest["python"], mse["file"]} == set(made.files)
    assert manifest["exercises"]["torch_line"]["file"] is None


def test_it_is_the_same_each_time(small: Path, made: bundle.Bundle) -> None:
    assert bundle.make(small) == made


@pytest.mark.slow
def test_a_key_is_kept_until_its_exercise_changes(small: Path, made: bundle.Bundle) -> None:
    before = sorted((small / "build" / "keys" / "mse").iterdir())
    checks = next(small.glob("solutions/*/mse/checks.py"))
    text = checks.read_text(encoding="utf-8")
    checks.write_text(text + "# changed\n", encoding="utf-8")
    try:
        assert bundle.make(small).files.keys() != made.files.keys()
        after = sorted((small / "build" / "keys" / "mse").iterdir())
        assert len(before) == len(after) == 1
        assert before != after
    finally:
        checks.write_text(text, encoding="utf-8")


def test_a_small_course_sends_no_answer(small: Path, made: bundle.Bundle) -> None:
    assert_holds_no_answer(made.files, list(load_course(small).exercises))


@pytest.mark.slow
def test_no_exercise_sends_its_answer() -> None:
    """The keys of all exercises, from a build of the site or recorded here."""
    assert_holds_no_answer(bundle.make(ROOT).files, list(load_course(ROOT).exercises))


def test_an_answer_in_an_archive_would_be_found(small: Path, made: bundle.Bundle) -> None:
    exercise = next(each for each in load_course(small).exercises if each.slug == "mse")
    line = next(hidden_lines(exercise))
    python = packed({"dlgrade/hidden.py": line.encode()})
    others = {name: content for name, content in made.files.items() if not name.startswith("dlgrade-")}
    with pytest.raises(AssertionError, match="mse"):
        assert_holds_no_answer({"dlgrade-x.zip": python, **others}, [exercise])


def test_the_archive_alone_grades_where_a_page_has_nothing_else(made: bundle.Bundle, tmp_path: Path) -> None:
    """Grading works without click, rich, yaml, pytest and `resource`, and on a platform that reports itself as a page's."""
    for name, content in made.files.items():
        target = tmp_path / ("python.zip" if name.startswith("dlgrade-") else "exercise.zip")
        target.write_bytes(content)
    zipfile.ZipFile(tmp_path / "exercise.zip").extractall(tmp_path / "course")
    folder = next((tmp_path / "course").glob("*/mse"))
    right = (ROOT / "solutions" / "06_learning" / "mse" / "solution.py").read_text(encoding="utf-8")
    words = [str(tmp_path / "python.zip"), str(folder), " ".join(closure.ABSENT), right]
    command = [sys.executable, "-I", "-c", IN_A_PAGE, *words]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (wrong, right), (examples, error, drawn), strangers, ended = json.loads(done.stdout)
    assert strangers == []
    assert [wrong["checks"][1]["explanation"]["mistake"], right["kind"]] == ["mse__sum", "passed"]
    assert examples["value"]
    assert error["error"]["line"] == 1
    assert drawn["error"] is None
    assert ended["due"]


def test_a_site_with_solutions_sends_the_programs_too(small: Path) -> None:
    """With the programs a page can judge any call, and show the code of a wrong program."""
    files = bundle.make(small, with_solutions=True).files
    (archive,) = (content for name, content in files.items() if name.startswith("exercises/mse-"))
    assert {"solution.py", "variants.py"} <= {Path(name).name for name in names(archive)}


def test_only_what_is_imported_is_sent(made: bundle.Bundle) -> None:
    sent = names(made.files[json.loads(made.manifest)["python"]])
    assert {"dlgrade/page/glue.py", "dlgrade/exam/attempt.py", "dlgrade/isolation/worker/session.py"} <= set(sent)
    rooms = {name.split("/")[1] for name in sent if name.count("/") > 1}
    assert not rooms & {"cli", "author", "site", "quiz", "demo", "nbgrader", "notebook", "markup"}


def test_a_module_that_needs_what_a_page_lacks_ends_the_build() -> None:
    with pytest.raises(SiteError, match="click"):
        closure.modules("dlgrade.cli.main")
