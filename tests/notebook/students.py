"""Hand-ins of students: each is a notebook as bytes, with the code that it amounts to, or None where a person must look."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from dlgrade.course.loading import load_course, select
from dlgrade.course.variants import read_variants

from tests.conftest import ROOT
from tests.notebook.classroom import ASSIGNMENT, SLUGS

Document = dict[str, Any]
Sources = dict[str, str]
COURSE = load_course(ROOT)


@dataclass(frozen=True)
class HandIn:
    """`means` is the code by exercise that `grade` is asked about; None if the notebook cannot be graded."""

    name: str
    data: bytes
    means: Sources | None
    file: str = f"{ASSIGNMENT}.ipynb"


def solutions() -> Sources:
    return {slug: select(COURSE, slug)[0].solution.read_text(encoding="utf-8") for slug in SLUGS}


def variant(slug: str, name: str) -> str:
    """The source of a listed variant, as one file."""
    return next(listed.source for listed in read_variants(select(COURSE, slug)[0]) if listed.name == name)


def filled(release: Document, sources: Sources) -> Document:
    """The released notebook with answers in its answer cells."""
    document = copy.deepcopy(release)
    for cell in document["cells"]:
        slug = grade_id(cell).removesuffix("-answer")
        if grade_id(cell).endswith("-answer") and slug in sources:
            cell["source"] = sources[slug]
    return document


def grade_id(cell: Document) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def index(document: Document, name: str) -> int:
    return next(i for i, cell in enumerate(document["cells"]) if grade_id(cell) == name)


def data(document: Document) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode("utf-8")


def code(source: str, **more: Any) -> Document:
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None, **more}


Change = Callable[[Document], None]


def duplicated(document: Document) -> None:
    at = index(document, "mse-answer")
    document["cells"].insert(at, copy.deepcopy(document["cells"][at]))
    document["cells"].append(copy.deepcopy(document["cells"][index(document, "mse")]))


def same_ids(document: Document) -> None:
    for cell in document["cells"]:
        cell["id"] = "same"
        if grade_id(cell).endswith("-answer"):
            cell["metadata"]["nbgrader"]["grade_id"] = "mse-answer"


def reordered(document: Document) -> None:
    document["cells"].reverse()


def check_deleted(document: Document) -> None:
    del document["cells"][index(document, "mse")]


def stripped(document: Document) -> None:
    for cell in document["cells"]:
        cell["metadata"] = {}
    document["metadata"] = {}


def other_kernel(document: Document) -> None:
    document["metadata"]["kernelspec"] = {"name": "ir", "language": "R", "display_name": "R"}


def huge_output(document: Document) -> None:
    text = {"output_type": "stream", "name": "stdout", "text": "x" * 20_000_000}
    document["cells"].insert(0, code("print('x' * 20_000_000)", outputs=[text]))


def commands(document: Document) -> None:
    colab = "from google.colab import drive\ndrive.mount('/content/drive')\n%matplotlib inline\n!pip install numpy\n"
    at = index(document, "mse-answer")
    document["cells"][at]["source"] = colab + document["cells"][at]["source"]


def endless_cell(document: Document) -> None:
    """A notebook with a training loop in a cell of its own, which no exercise needs."""
    document["cells"].insert(1, code("epoch = 0\nwhile True:\n    epoch += 1"))


def locked_changed(document: Document) -> None:
    """A notebook whose check cell is changed to claim full points."""
    document["cells"][index(document, "mse")]["source"] = "8"
    document["cells"][index(document, "mse")]["metadata"]["nbgrader"]["points"] = 800


def own_helper_above(document: Document) -> None:
    """A notebook with a helper in a free cell, whose name is used for something else further down."""
    at = index(document, "mse-answer")
    document["cells"][at]["source"] = (
        "def mse(y_true, y_pred):\n    y_true, y_pred = as_floats(y_true), as_floats(y_pred)\n"
        "    if y_true.shape != y_pred.shape:\n        raise ValueError('shapes')\n"
        "    return float(((y_true - y_pred) ** 2).mean())"
    )
    document["cells"].insert(at, code("import numpy as np\ndef as_floats(x):\n    return np.asarray(x, dtype=float)"))
    document["cells"].append(code("def as_floats(x):\n    return None"))


CHANGES: dict[str, Change] = {
    "duplicated": duplicated,
    "same_ids": same_ids,
    "reordered": reordered,
    "check_deleted": check_deleted,
    "stripped": stripped,
    "other_kernel": other_kernel,
    "huge_output": huge_output,
    "commands": commands,
    "endless_cell": endless_cell,
    "locked_changed": locked_changed,
    "own_helper_above": own_helper_above,
}

PRELUDES = {
    "prints_to_stderr": "import sys\nprint('hello', file=sys.stderr)\n",
    "warns": "import warnings\nimport numpy as np\nwarnings.warn('careful')\nnp.log(np.array([0.0]))\n",
}

HOSTILE = {
    "always_equal": "class Yes:\n    __array_priority__ = 1e9\n    def __eq__(self, other):\n        return True\n"
    "    def __float__(self):\n        return 0.0\n\ndef {name}(*args):\n    return Yes()\n",
    "patched_allclose": "import numpy as np\nnp.allclose = np.array_equal = lambda *a, **k: True\n"
    "np.testing.assert_allclose = lambda *a, **k: None\n\ndef {name}(*args):\n    return 0.0\n",
    "input_transformer": "try:\n    ip = get_ipython()\n    ip.input_transformers_cleanup.append(lambda lines: ['8'])\n"
    "except NameError:\n    pass\n\ndef {name}(*args):\n    return 0.0\n",
    "ast_transformer": "import ast\ntry:\n    get_ipython().ast_transformers.append(None)\nexcept NameError:\n    pass\n\n"
    "def {name}(*args):\n    return 0.0\n",
    "reads_the_source": "import glob, json\n\ndef {name}(*args):\n    for up in ('..', '../..', '../../..'):\n"
    "        for path in glob.glob(up + '/**/source/**/*.ipynb', recursive=True):\n"
    "            for cell in json.load(open(path))['cells']:\n"
    "                if 'def {name}(' in ''.join(cell['source']):\n"
    "                    space = {{}}\n                    exec(''.join(cell['source']), space)\n"
    "                    return space['{name}'](*args)\n    return 0.0\n",
    "writes_the_gradebook": "import sqlite3\n\ndef {name}(*args):\n    sqlite3.connect('{gradebook}').execute("
    "'update grade set auto_score = 99').connection.commit()\n    return 0.0\n",
    "exits": "import os\n\ndef {name}(*args):\n    os._exit(0)\n",
    "loops": "def {name}(*args):\n    while True:\n        pass\n",
}
FUNCTIONS = dict(zip(SLUGS, SLUGS, strict=True))


def hostile(name: str, gradebook: str) -> Sources:
    return {slug: HOSTILE[name].format(name=function, gradebook=gradebook) for slug, function in FUNCTIONS.items()}


def class_of_thirty(release: Document, gradebook: str) -> Iterator[HandIn]:
    """The hand-ins of a class: right ones, each kind of mistake, hostile ones, broken ones, and an untouched one."""
    right = solutions()
    yield HandIn("right", data(filled(release, right)), right)
    yield HandIn("untouched", data(release), dict.fromkeys(SLUGS, ""))
    yield HandIn(
        "partly",
        data(filled(release, {"mse": right["mse"]})),
        {"accuracy": "", "mse": right["mse"], "gradient_step": ""},
    )
    for name in ("mse__sum", "mse__root", "mse__broadcast", "mse__loop"):
        sources = {**right, "mse": variant("mse", name)}
        yield HandIn(name, data(filled(release, sources)), sources)
    for name in HOSTILE:
        sources = {**right, **{slug: hostile(name, gradebook)[slug] for slug in ("mse",)}}
        yield HandIn(name, data(filled(release, sources)), sources)
    for name, change in CHANGES.items():
        document = filled(release, right)
        change(document)
        yield HandIn(name, data(document), right)
    for name, prelude in PRELUDES.items():
        yield HandIn(name, data(filled(release, {slug: prelude + right[slug] for slug in SLUGS})), right)
    syntax = {**right, "mse": "def mse(y_true, y_pred:\n    return 0"}
    yield HandIn("syntax_error", data(filled(release, syntax)), syntax)
    yield HandIn("bom", b"\xef\xbb\xbf" + data(filled(release, right)), right)
    yield HandIn("renamed", data(filled(release, right)), right, f"{ASSIGNMENT} (1).ipynb")
    yield HandIn("truncated", data(filled(release, right))[:2000], None)
    yield HandIn("no_notebook", b"PK\x03\x04 not a notebook", None)


def students(release: Document, gradebook: str, *names: str) -> list[HandIn]:
    """Some of the class, by name."""
    return [each for each in class_of_thirty(release, gradebook) if each.name in names]
