"""One word for one thing: rules of CONTRIBUTING.md about the names of classes, limits and imports."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.test_architecture import PACKAGE, modules

TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules()}


def repeated_classes(trees: dict[Path, ast.Module]) -> dict[str, list[str]]:
    """Names of classes that several modules define, with the modules."""
    places: dict[str, list[str]] = defaultdict(list)
    for path, tree in trees.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(path.name)
    return {name: found for name, found in places.items() if len(found) > 1}


def test_no_two_classes_have_the_same_name() -> None:
    assert repeated_classes(TREES) == {}


def test_a_second_class_of_the_same_name_would_be_found() -> None:
    tree = ast.parse("class Finding: ...")
    assert repeated_classes({Path("a.py"): tree, Path("b.py"): tree}) == {"Finding": ["a.py", "b.py"]}


def test_a_limit_is_named_max() -> None:
    """MOST_ and _CAP were other words for the same thing."""
    root = PACKAGE.parents[1]
    paths = [
        *modules(),
        *(root / "bench").glob("*.py"),
        *(root / "tests").glob("*/*.py"),
        *(root / "tests").glob("*.py"),
    ]
    other = re.compile(r"^\s*(MOST_\w+|\w+_CAP|LIMIT_OF_\w+)\s*[:=]", re.MULTILINE)
    assert [path for path in paths if other.search(path.read_text(encoding="utf-8"))] == []


def aliases_of_messages(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "dlgrade.messages":
            yield from (alias.asname or alias.name for alias in node.names)


def test_messages_are_imported_under_one_alias() -> None:
    """`messages`; where a module needs those of several rooms, the others are `quiz_messages` and the like."""
    for path, tree in TREES.items():
        aliases = list(aliases_of_messages(tree))
        assert all(re.fullmatch(r"(\w+_)?messages", alias) for alias in aliases), path
        assert not aliases or "messages" in aliases, path


def test_another_alias_would_be_found() -> None:
    assert list(aliases_of_messages(ast.parse("from dlgrade.messages import cli as say"))) == ["say"]


def chains_of_private_attributes(tree: ast.Module) -> list[str]:
    """`student._line._peer`: only who wrote both classes could know it."""
    chains = (
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)
    )
    return [
        ast.unparse(node)
        for node in chains
        if isinstance(node.value, ast.Attribute)
        and all(re.match("_[a-z]", name) for name in (node.attr, node.value.attr))
    ]


def replaced_functions(tree: ast.Module) -> list[str]:
    """Assignments to an attribute of a module or class of ours: what a room does is decided by its arguments."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    ours = {
        alias.asname or alias.name
        for node in imports
        if (node.module or "").startswith("dlgrade")
        for alias in node.names
    }
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id in ours
    ]


def test_no_module_reaches_into_or_replaces_parts_of_another() -> None:
    for path, tree in TREES.items():
        assert chains_of_private_attributes(tree) == [], path
        assert replaced_functions(tree) == [], path


def test_reaching_in_and_replacing_would_be_found() -> None:
    tree = ast.parse("from dlgrade.checking import compare\ncompare.within = listening\nx = a._line._peer")
    assert replaced_functions(tree) == ["compare.within = listening"]
    assert chains_of_private_attributes(tree) == ["a._line._peer"]
