"""Which tests one process runs one after another, where several processes share them."""

from __future__ import annotations

from pathlib import Path

from xdist.scheduler import LoadFileScheduling

EXERCISES = {path.parent.name for path in Path(__file__).resolve().parents[1].glob("solutions/*/*/solution.py")}
PREPARED = (
    "author/test_keys",
    "author/test_proof",
    "exam/test_judged",
    "spine/test_coarse_replies",
    "styles/test_styles",
)
"""The files whose tests of one exercise share what was found out about it, see `tests/author/prepared.py`."""
FRAMEWORKS = ("torch_", "keras_")
"""How exercises with a framework begin. Nothing is prepared of them for `tests/styles`, but they share a server there."""


def group_of(nodeid: str) -> str:
    """The exercise, for a test of one that has to be prepared; else the file, since its tests share fixtures. A file is
    named without `tests/` and its ending."""
    path, _, test = nodeid.partition("::")
    file, parameter = path.removeprefix("tests/").removesuffix(".py"), test.partition("[")[2].removesuffix("]")
    slug = parameter.partition("-")[0]  # what follows names one of its programs
    shares_a_server = file == "styles/test_styles" and slug.startswith(FRAMEWORKS)
    return slug if file in PREPARED and slug in EXERCISES and not shares_a_server else file


class ByExerciseOrFile(LoadFileScheduling):
    """Hands out whole groups."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)
