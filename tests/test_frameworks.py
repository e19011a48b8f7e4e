"""One table of frameworks: nothing else of the package knows one by its name, and each row is whole."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator

import pytest
from dlgrade.isolation.frameworks import DISTRIBUTIONS, FRAMEWORKS, LIBRARIES, NEEDS, Needs, withheld_from
from dlgrade.isolation.worker.places import withheld_modules
from dlgrade.messages.packages import PACKAGES
from dlgrade.nbgrader.own_cells import needs_of
from dlgrade.submission.cells import Cell

from tests.test_architecture import PACKAGE, ROOT, modules

NAMES = re.compile(r"(?<![a-z])(?:torch|keras|tensorflow|jax|jaxlib)(?![a-z])", re.IGNORECASE)
MAY_NAME = {"isolation/frameworks.py", "messages/packages.py"}  # the table, and the sentence of each row
LIBRARY_ROWS = [name for name in NEEDS if FRAMEWORKS[name].libraries]


def named(tree: ast.AST) -> Iterator[str]:
    """The frameworks that code names: in a text that is not a docstring, in an import, as a variable."""
    prose = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        words: list[str] = []
        match node:
            case ast.Constant(value=str(text)) if node not in prose:
                words = [text]
            case ast.Import():
                words = [alias.name for alias in node.names]
            case ast.ImportFrom():
                words = [node.module or "", *(alias.name for alias in node.names)]
            case ast.Name():
                words = [node.id]
            case ast.Attribute():
                words = [node.attr]
        yield from (word for text in words for word in NAMES.findall(text))


@pytest.mark.slow
def test_only_the_table_names_a_framework() -> None:
    for path in modules():
        if path.relative_to(PACKAGE).as_posix() not in MAY_NAME:
            found = set(named(ast.parse(path.read_text(encoding="utf-8"))))
            assert not found, f"{path.relative_to(PACKAGE)} names {found}: isolation/frameworks.py should say it"


@pytest.mark.parametrize(
    "code", ["x = 'torch'", "import keras", "from jax import numpy", "KERAS_HOME = 1", "f(a.torch)"]
)
def test_a_module_that_names_one_would_be_found(code: str) -> None:
    assert list(named(ast.parse(code)))
    assert not list(named(ast.parse('"""Says torch."""\nx = "torchviz"')))


def test_every_row_is_whole() -> None:
    assert tuple(FRAMEWORKS) == NEEDS == tuple(PACKAGES)
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for row in FRAMEWORKS.values():
        assert bool(row.extra) == bool(row.libraries) == bool(row.installs)
        assert not row.extra or row.extra in extras
        assert set(row.installs) <= set(row.libraries)
        assert set(row.backends) <= set(row.libraries)
        assert bool(row.backends) == bool(row.backend_variable)
        assert bool(row.tensor_type) == bool(row.array)
    assert set(DISTRIBUTIONS) <= set(LIBRARIES)


@pytest.mark.parametrize("needs", NEEDS)
def test_a_framework_is_withheld_where_it_is_not_needed(needs: Needs) -> None:
    own = FRAMEWORKS[needs].libraries
    assert set(withheld_from(FRAMEWORKS[needs])) & set(LIBRARIES) == set(LIBRARIES) - set(own)
    assert {"dlgrade", "solutions", "sqlite3"} <= set(withheld_modules(needs))


def test_what_is_withheld_from_plain_exercises() -> None:
    """Written down once more: a package that disappeared here would do the student's work."""
    names = "torch tensorflow keras jax jaxlib scipy sklearn statsmodels autograd tinygrad"
    assert set(withheld_from(FRAMEWORKS["numpy"])) == set(names.split())
    assert set(withheld_from(FRAMEWORKS["torch"])) == {"tensorflow", "keras", "jax", "jaxlib"}
    assert withheld_from(FRAMEWORKS["keras"]) == ()


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("import numpy as np", "numpy"), ("import torch.nn as nn", "torch"), ("from torch import nn", "torch"),
        ("import keras", "keras"), ("from keras import layers", "keras"), ("import tensorflow as tf", "keras"),
        ("from tensorflow.keras import Model", "keras"), ("import torch\nimport keras", "keras"),
    ],
)  # fmt: skip
def test_what_the_cells_of_a_teacher_need(source: str, needs: Needs) -> None:
    assert needs_of([Cell("code", source)]) == needs


@pytest.mark.slow
@pytest.mark.parametrize("needs", LIBRARY_ROWS)
def test_every_row_names_what_its_framework_has(needs: Needs) -> None:
    """Modules, functions and types of a row exist in the installed framework."""
    row = FRAMEWORKS[needs]
    module = pytest.importorskip(row.module)
    for name in (*row.preload, *row.preload_for_forks):
        assert importlib.util.find_spec(name) is not None
    if row.start is not None:
        row.start(module)
    if row.seed is not None:
        row.seed(module, 1)
    if row.tensor is not None and row.array is not None:
        import numpy as np

        array = np.arange(6.0).reshape(2, 3)
        tensor = row.tensor(module, array)
        assert isinstance(tensor, getattr(module, row.tensor_type))
        assert np.array_equal(np.array(row.array(module, tensor)), array)


STARTED = """
import sys
from dlgrade.isolation.worker.boot import preload
preload("keras")
from tensorflow.python.eager import context  # the part that would start threads, which a server must not have
assert not context.context()._initialized
print(sys.modules["tensorflow"].config.optimizer.get_experimental_options()["disable_meta_optimizer"])
"""


@pytest.mark.slow
def test_graphs_are_not_rewritten_and_nothing_has_run_before_a_worker_is_forked() -> None:
    pytest.importorskip("keras")
    pytest.importorskip("tensorflow")
    env = {**os.environ, "KERAS_BACKEND": "tensorflow"}
    words = [sys.executable, "-c", STARTED]
    ran = subprocess.run(words, env=env, capture_output=True, encoding="utf-8", check=False)
    assert ran.stdout == "True\n", ran.stderr
