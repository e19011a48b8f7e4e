"""Counts the files that a new quiz kind, framework, report format or exercise touches, and the rooms, arrows and
modules of the package. `python bench/touches.py a6f0b0d` does so for the working tree and for that commit.

A file is touched where its code names an example that is there already: the kind `ordering`, the framework `keras`, the
format `junit`, the exercise `mse`. Comments and docstrings do not count.
"""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = {
    "quiz kind": ("ordering",),
    "quiz kind that is marked like another": ("multiple",),  # exports know the kinds that it derives from
    "framework": ("keras",),
    "report format": ("junit", "as_json"),  # the second for commits that do not have the first
    "exercise": ("mse",),
}
WINGS = {"isolation"}  # a folder of rooms
SCRIPTS = ("*.js", "*.css")


def tree_of(commit: str, folder: Path) -> Path:
    """The files of a commit, unpacked into the folder."""
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def package_of(tree: Path) -> Path:
    """The import package: `grader/dlgrade`, and `grader` itself in older commits."""
    return tree / "grader" / "dlgrade" if (tree / "grader" / "dlgrade").is_dir() else tree / "grader"


def modules(package: Path) -> list[Path]:
    """The package's modules, without the sample submissions."""
    return [path for path in sorted(package.rglob("*.py")) if not {"samples", "_course"} & set(path.parts)]


def words(path: Path) -> Iterator[str]:
    """The identifiers and texts of a module's code, without comments and docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value
        for name in ("id", "attr", "name", "arg", "module"):
            if isinstance(value := getattr(node, name, None), str):
                yield value


def named_in(example: str, package: Path) -> list[Path]:
    """The modules whose code names the example as a word."""
    pattern = re.compile(rf"(?<![a-z]){re.escape(example)}(?![a-z])", re.IGNORECASE)
    return [path for path in modules(package) if any(map(pattern.search, words(path)))]


def touched(what: str, tree: Path) -> str:
    """How many files name the example: modules, files of messages, scripts of the page, folders of the course."""
    package = package_of(tree)
    found = next(filter(None, (named_in(example, package) for example in EXAMPLES[what])), [])
    messages = [path for path in found if path.parent.name == "messages"]
    counts = {"modules": len(found) - len(messages), "messages": len(messages)}
    if what.startswith("quiz kind"):
        counts["scripts and styles"] = sum(
            EXAMPLES[what][0] in path.read_text(encoding="utf-8").lower()
            for pattern in SCRIPTS
            for path in (tree / "site" / "quiz").rglob(pattern)
        )
    if what == "exercise":
        counts["folders"] = len(list((tree / "solutions").glob(f"*/{EXAMPLES[what][0]}")))
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def room_of(names: tuple[str, ...]) -> str:
    """`isolation.wire` for a module of a wing, `course` for any other."""
    return ".".join(names[: 2 if names[0] in WINGS else 1])


def arrows(package: Path) -> set[tuple[str, str]]:
    """The pairs of rooms of which the first imports the second."""
    found = set()
    for path in modules(package):
        here = room_of(path.relative_to(package).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            found |= {
                (here, room_of(tuple(name.split(".")[1:]))) for name in names if name.startswith(f"{package.name}.")
            }
    return {(here, there) for here, there in found if here != there}


def circle(found: set[tuple[str, str]]) -> str:
    """The names of rooms that import each other in a circle; "" if there are none."""
    uses: dict[str, set[str]] = {}
    for here, there in found:
        uses.setdefault(here, set()).add(there)
    try:
        TopologicalSorter(uses).prepare()
    except CycleError as error:
        return " → ".join(error.args[1])
    return "none"


def tests_by_room(tree: Path) -> str:
    """Test functions, however many cases each has, by folder."""
    counts: Counter[str] = Counter()
    for path in (tree / "tests").rglob("test_*.py"):
        names = path.relative_to(tree / "tests").parts
        functions = re.findall(r"^(?:async )?def test_", path.read_text(encoding="utf-8"), re.MULTILINE)
        counts[names[0] if len(names) > 1 else "(top)"] += len(functions)
    return ", ".join(f"{room} {count}" for room, count in sorted(counts.items()) if count)


def house(tree: Path) -> dict[str, str]:
    """The figures of a tree by their names."""
    package = package_of(tree)
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules(package)}
    sizes = {path: lines for path, lines in sizes.items() if path.name != "__init__.py" or lines > 1}
    largest = max(sizes, key=lambda path: sizes[path])
    found = arrows(package)
    return {
        **{f"{what}: files": touched(what, tree) for what in EXAMPLES},
        "modules": str(len(sizes)),
        "median lines of a module": f"{statistics.median(sizes.values()):g}",
        "largest module": f"{largest.relative_to(package)} ({sizes[largest]} lines)",
        "rooms": str(len({room for arrow in found for room in arrow})),
        "arrows between rooms": str(len(found)),
        "circle of rooms": circle(found),
        "test functions by room": tests_by_room(tree),
    }


def main(commits: list[str]) -> None:
    figures = {}
    for commit in commits:
        with tempfile.TemporaryDirectory() as folder:
            figures[commit] = house(tree_of(commit, Path(folder)))
    figures["now"] = house(ROOT)
    print("| | " + " | ".join(figures) + " |\n|---" + "|---" * len(figures) + "|")
    for name in figures["now"]:
        print(f"| {name} | " + " | ".join(figure[name] for figure in figures.values()) + " |")


if __name__ == "__main__":
    main(sys.argv[1:])
