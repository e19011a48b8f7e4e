"""`grade author adopt`: a student's wrong program becomes a mistake, is shown first, and is never run outside the sandbox."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.author.adoption import Adopted, NewMistake, adoptions
from dlgrade.author.harmless import refuse_unless_harmless
from dlgrade.author.prove import ProofPlan, prove
from dlgrade.classroom.running.confined import behaviours_in_the_sandbox
from dlgrade.classroom.running.work import ClassPlan, level_here
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.course.variants import Variant, read_variants
from dlgrade.isolation.sandbox.folders import sweep
from dlgrade.text import Text

from tests.author.course import COURSE
from tests.classroom.hand_ins import RIGHT, put

KO, EN = "차이를 세제곱했습니다. 제곱하세요.", "This is the cube of the difference. Square it."
NEW = NewMistake("cubes", Text(ko=KO, en=EN), ("definition",), "mse")
CUBES = '''"""Homework of Kim Minsu"""
import matplotlib.pyplot as plt
import numpy as np  # mine
from typing import Any
POWER: int = 3
def _gap(a: Any, b):
    # Kim's
    return np.abs(np.asarray(a, dtype=float) - np.asarray(b, dtype=float))
def mse(y_true: "np.ndarray", y_pred) -> float:
    """by Kim"""
    print("debug", y_true)
    if np.shape(y_true) != np.shape(y_pred): raise ValueError('모양')
    return float(np.mean(_gap(y_true, y_pred) ** POWER))
1 / 0
'''
Made = Callable[..., list[Adopted]]


@pytest.fixture
def own_course(tmp_path: Path) -> Course:
    """A course of one exercise that may be changed."""
    for part in ("solutions", "exercises"):
        for path in sorted((COURSE.root / part / "06_learning").iterdir()):
            target = tmp_path / "course" / part / "06_learning" / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            if path.name == "mse":
                shutil.copytree(path, target, ignore=shutil.ignore_patterns("__pycache__"))
            elif path.name in ("mse.py", "chapter.yaml"):
                shutil.copy(path, target)
    shutil.copy(COURSE.root / "pyproject.toml", tmp_path / "course")
    chapter = tmp_path / "course/solutions/06_learning/chapter.yaml"
    lines = chapter.read_text(encoding="utf-8").splitlines(keepends=True)
    chapter.write_text("".join(line for line in lines if line.startswith(("ko:", "en:"))), encoding="utf-8")
    return load_course(tmp_path / "course")


@pytest.fixture
def mse(own_course: Course) -> Exercise:
    return select(own_course, "mse")[0]


def test_what_the_answer_needs_is_cut_out_without_words(mse: Exercise) -> None:
    [made] = adoptions(mse, CUBES, NEW)
    assert made.name == "mse__cubes"
    for gone in ("Kim", "mine", "debug", "matplotlib", "Any", "1 / 0", "import numpy"):
        assert gone not in made.block
    for kept in ("def _gap(", "POWER: int = 3", KO, EN, 'breaks="definition"', 'see="mse"'):
        assert kept in made.block
    before = (mse.folder / "variants.py").read_text(encoding="utf-8")
    assert made.file.startswith(before)
    assert made.file.endswith(made.block)
    assert made.program.endswith("mse = mse__cubes\n")


def ruff(*words: str) -> int:
    return subprocess.run([sys.executable, "-m", "ruff", *words, "--no-cache"], capture_output=True).returncode


def test_the_file_stays_clean_for_ruff(mse: Exercise) -> None:
    """Rules that the student's code breaks are noted at their lines; ours stay as they are."""
    careless = CUBES.replace("(y_true: ", "(y_true, kept=[], *, list=1, y: ").replace("1 / 0", "")
    careless = careless.replace("float(np.mean", "None if y == None else float(np.mean").replace(
        ", y_pred) ->", "=0) ->"
    )
    careless = careless.replace('"np.ndarray"', "0").replace("(y_true, kept", "(y_true, y_pred, kept")
    [made] = adoptions(mse, careless, NEW)
    path = mse.folder / "variants.py"
    path.write_text(made.file, encoding="utf-8")
    assert "# noqa: " in made.block
    assert ruff("check", str(path)) == 0
    assert ruff("format", "--check", str(path)) == 0
    path.write_text("".join(line.partition("  # noqa")[0] + "\n" for line in made.file.splitlines()), encoding="utf-8")
    assert ruff("check", str(path)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "open('x', 'w').write('y')", "import os", "from subprocess import run", "from numpy import *", "np.save('x', 1)",
        "np.lib.npyio", "().__class__.__base__.__subclasses__()", "eval('1')", "exec('1')", "__import__('os')",
        "getattr(np, 'sa' + 've')('x', 1)", "np.ctypeslib.load_library('x', '.')", "globals()['x'] = 1",
        "(lambda: (yield))().gi_frame.f_builtins", "import random; random._os.remove('x')", "import enum; enum.bltns.open",
        "global seen", "print(1) or 0", "breakpoint()", "from dataclasses import sys",
        "import string; string.Formatter().get_field('0.real', (1,), {})", "from string import Formatter",
        "import typing; typing.get_type_hints(mse)", "import typing; typing.ForwardRef('1')", "x: 'list[(lambda: 1)()]' = 1",
        "import fractions; fractions.operator", "import copy; copy.types.CodeType", "from fractions import operator",
        "import functools; functools.singledispatch(mse)", "import functools; functools.update_wrapper(mse, mse)",
        "import functools; functools.wraps(mse, ('x',))", "from functools import wraps as w",
        "import dataclasses; dataclasses.make_dataclass('A', [])", "x = '__class__'", "x = '__cla' 'ss__'",
        "x = f'{1}__class__'", "[].mro()", "type('A', (), {})", "t = type", "type(*[1, 2, 3])", "map(type, [1])",
        "class A: __annotations__ = {}", "class A: __match_args__ = ()", "__builtins__",
        "import enum; enum.global_enum(mse)", "np.ma.mrecords", "np.add_newdoc('x', 'y', 'z')",
        "match y_true:\n        case object(__class__=c): pass",
    ],
)  # fmt: skip
def test_what_no_answer_needs_is_refused(mse: Exercise, line: str) -> None:
    program = f"import numpy as np\ndef mse(y_true, y_pred):\n    {line}\n    return np.mean(y_true)\n"
    program = program.replace("    print(1)", "    x = print(1)")
    with pytest.raises(CourseError, match="no answer needs"):
        list(adoptions(mse, program, NEW))


@pytest.mark.parametrize("line", ["def f(x: 'print(1)'): return x", "def f() -> 'a(1)': return 1"])
def test_the_text_of_an_annotation_is_refused_if_it_is_more_than_types(line: str) -> None:
    with pytest.raises(CourseError, match="no answer needs"):
        refuse_unless_harmless(ast.parse(line).body, frozenset())


@pytest.mark.parametrize(
    "line",
    [
        "import functools; functools.wraps(mse)", "type(y_true)", "isinstance(y_true, type(y_pred))", "np.random.default_rng(0)",
        "np.trace(np.eye(2)).copy()", "import copy; copy.copy(1)", "import random; random.random()", "np.numbers = 1",
        "def f(x: 'np.ndarray', y: 'list[int] | None') -> 'tuple[int, ...]':\n        \"\"\"As `__add__`.\"\"\"\n        return x, y",
        "class V:\n        __slots__ = ('data',)\n        def __add__(self, other: 'V') -> 'V': return self\n        __radd__ = __add__",
        "match y_true:\n        case [a, b]: pass", "x = 'a_b'", "from functools import wraps",
    ],
)  # fmt: skip
def test_what_answers_use_is_not_refused(line: str) -> None:
    program = f"import numpy as np\ndef mse(y_true, y_pred):\n    {line}\n    return np.mean(y_true)\n"
    refuse_unless_harmless(ast.parse(program).body, frozenset())


@pytest.mark.parametrize(
    "program",
    [
        "mse = lambda a, b: 0.0\n", "def other(): ...\n", "EPS = 1\ndef mse(a, b, eps=EPS):\n    return eps\n",
        "def half(x):\n    return x / 2\ndef mse(a, b):\n    half = 1\n    return half\n" "def use():\n    return half\n"
        "@use\ndef mse(a, b):\n    return half(a)\n", "def broken(:\n",
    ],
)  # fmt: skip
def test_what_cannot_be_one_function_is_refused(mse: Exercise, program: str) -> None:
    with pytest.raises(CourseError, match="cut out"):
        list(adoptions(mse, program, NEW))


@pytest.mark.parametrize("name", ["sum", "a__b", "two words", "", "1st"])
def test_a_name_that_is_taken_or_none_is_refused(mse: Exercise, name: str) -> None:
    with pytest.raises(CourseError, match="cannot be used"):
        list(adoptions(mse, CUBES, NewMistake(name, NEW.text, (), "")))


def test_of_several_functions_each_is_tried_alone_and_then_all(exercise_named: Callable[[str], Exercise]) -> None:
    """The first adoption is enough for a mistake in one function; the last is for functions that are wrong only together."""
    activations = exercise_named("activations")
    program = "import numpy as np\ndef relu(x):\n    return -np.maximum(x, 0)\ndef relu_grad(x):\n    return 1 * (relu(x) < 0)\n"
    made = list(adoptions(activations, program, NEW))
    assert [each.name for each in made] == ["relu__cubes", "relu_grad__cubes", "relu__cubes"]
    assert "also=" not in made[0].block
    assert 'also=("relu_grad__cubes",)' in made[2].block
    assert made[2].program.endswith("relu = relu__cubes\n\nrelu_grad = relu_grad__cubes\n")


def test_a_program_is_only_run_in_the_sandbox(mse: Exercise, own_course: Course) -> None:
    """A program that ends its process ends only a worker, and not this test."""
    plan = ClassPlan(own_course.root, 5, level_here(own_course.root, "L0"))
    with behaviours_in_the_sandbox(mse, plan) as behaviour:
        assert behaviour("import os\nos._exit(3)\n") == ""
        [made] = adoptions(mse, CUBES, NEW)
        assert (
            behaviour(CUBES.replace("1 / 0", "").replace("import matplotlib.pyplot as plt", ""))
            == behaviour(made.program)
            != ""
        )


@pytest.mark.slow
def test_from_a_class_to_a_proven_mistake(
    own_course: Course, mse: Exercise, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line, place = ["--course", str(own_course.root), "--lang", "en"], str(tmp_path / "class-results")
    program = CUBES.replace("1 / 0", "").replace("import matplotlib.pyplot as plt", "")
    for name, text in (("a", program), ("b", program.replace("POWER: int = 3", "POWER: int = 1 + 2")), ("c", RIGHT)):
        put(tmp_path / "class", f"{name}/mse.py", text)
    assert run(["class", str(tmp_path / "class"), "--jobs", "1", *line]) == 0
    capsys.readouterr()
    assert run(["class", "name", place, *line]) == 0
    group = capsys.readouterr().out.split()[0]
    path = mse.folder / "variants.py"
    before = path.read_bytes()
    adopt = ["author", "adopt", place, group, "cubes", *line]
    assert run(adopt) == 2  # the group has no name yet
    assert run(["class", "name", place, group, "--en", EN, *line]) == 0
    assert run(adopt) == 0
    assert "TODO 번역" in capsys.readouterr().out
    assert path.read_bytes() == before  # it was only shown
    assert run([*adopt, "--ko", KO, "--apply"]) == 0
    told = capsys.readouterr().out
    assert "def mse__cubes(" in told
    assert "grade author verify mse" in told
    assert {variant.name for variant in read_variants(mse)} >= {"mse__cubes", "mse__sum"}
    assert prove(mse, ProofPlan(seeds=1, every=0, crossed=0)).findings == ()
    assert run(["class", "regrade", place, "--apply", *line]) == 0
    page = (tmp_path / "class-results" / "report.ko.html").read_text(encoding="utf-8")
    assert KO in page
    assert "mse__cubes" in page
    assert run(adopt) == 2  # the group has a name now, so there is nothing to adopt
    assert ast.parse(path.read_text(encoding="utf-8"))


def test_the_folder_of_an_adoption_is_held_while_it_is_used(
    own_course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A `grade` that starts meanwhile removes temporary folders of ours that no process has locked."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))

    def read_after_a_sweep(exercise: Exercise) -> list[Variant]:
        sweep(scratch, min_age=-1)
        return read_variants(exercise)

    monkeypatch.setattr("dlgrade.author.adoption.read_variants", read_after_a_sweep)
    assert list(adoptions(select(own_course, "mse")[0], CUBES, NEW))
    assert list(scratch.iterdir()) == []
