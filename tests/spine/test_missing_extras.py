"""Where a package of an extra is missing, the sentence names the extra: for every package that the grader imports."""

from __future__ import annotations

import ast
import importlib
import sys
from pathlib import Path

import dlgrade
import pytest
from dlgrade.cli.terminal.fault import CORE, EXTRAS, wanted_extra
from dlgrade.isolation.frameworks import FRAMEWORKS

PACKAGE = Path(dlgrade.__file__).parent
OWN = {"dlgrade", "click", *CORE}  # installed with the package itself
ELSEWHERE = {
    "traitlets": "comes with nbgrader, whose extension points import us",
    "IPython": "imported where a notebook runs us",
    "_typeshed": "read by the type checker alone; no such package can be imported",
}


def imported(path: Path) -> set[str]:
    """The packages that a module imports anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.slow
def test_every_package_that_may_be_missing_has_its_extra() -> None:
    modules = [
        path for path in PACKAGE.rglob("*.py") if not {"demo", "templates"} & set(path.parts)
    ]  # those are not code of ours
    foreign = set().union(*map(imported, modules)) - set(sys.stdlib_module_names) - OWN
    assert set(ELSEWHERE) <= foreign
    used = foreign - set(ELSEWHERE)
    assert "jinja2" in used
    assert used - {framework.module for framework in FRAMEWORKS.values()} - set(EXTRAS) == set()


@pytest.mark.parametrize("name", EXTRAS)
def test_the_sentence_names_the_extra(name: str) -> None:
    said = wanted_extra(ModuleNotFoundError(f"No module named '{name}'", name=name))
    assert said is not None
    assert f"[{EXTRAS[name]}]" in said.ko
    assert f"[{EXTRAS[name]}]" in said.en


@pytest.mark.parametrize(
    ("module", "extra"), [("dlgrade.classroom.reports.page", "class"), ("dlgrade.quiz.page", "quiz")]
)
def test_who_grades_a_class_is_told_the_extra_of_that_name(
    module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report of a class and the page of a quiz need the same packages."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    for loaded in [name for name in sys.modules if name in ("dlgrade.markup.template", module)]:
        monkeypatch.delitem(sys.modules, loaded)
    with pytest.raises(ModuleNotFoundError) as missing:
        importlib.import_module(module)
    said = wanted_extra(missing.value)
    assert said is not None
    assert f"[{extra}]" in said.en
