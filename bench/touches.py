"""Counts the files that a new quiz kind, framework, report format or exercise touches, and the rooms, arrows and
modules of the package. `python bench/touches.py a6f0b0d` does so for the working tree and for that commit.

A file is touched where its name or its code names an example that is there already: the kind `ordering`, the framework
`keras`, the format `github`. Comments and docstrings do not count. Exports know the kind `ordering` by its shape
`Order`, so a kind with a key of a new shape touches the files that name either. Of the exercises, the one in the middle
is shown, by the number of files. Which files are enough for a kind and for a format is shown by those that
`tests/test_additions.py` adds.
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
from functools import cache
from graphlib import CycleError, TopologicalSorter
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
A_KIND = r"(?i:(?<![a-z])ordering(?![a-z]))"
EXAMPLES = {
    "quiz kind": (A_KIND,),
    "quiz kind with a key of a new shape": (rf"{A_KIND}|^Order$",),
    "framework": ("(?i:(?<![a-z])keras(?![a-z]))",),
    "report format": ("^github$", "(?<![a-z])as_json(?![a-z])"),  # the second for commits that do not have the first
}
"""For each addition the patterns of an example in identifiers and texts; the first that a commit has is counted."""
ADDITIONS = {"quiz kind": "quiz_kind", "report format": "report_format"}
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


@cache
def words(path: Path) -> tuple[str, ...]:
    """A module's name, and the identifiers and texts of its code without comments and docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [path.stem]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            texts.append(node.value)
        names = (getattr(node, name, None) for name in ("id", "attr", "name", "arg", "module"))
        texts += [name for name in names if isinstance(name, str)]
    return tuple(texts)


def named_in(pattern: str, package: Path) -> list[Path]:
    """The modules that the pattern is found in."""
    return [path for path in modules(package) if any(map(re.compile(pattern).search, words(path)))]


def counted(found: list[Path]) -> dict[str, int]:
    messages = sum(path.parent.name == "messages" for path in found)
    return {"modules": len(found) - messages, "messages": messages}


def touched(what: str, tree: Path) -> str:
    """How many files name the example: modules, files of messages, scripts and styles of the page."""
    package = package_of(tree)
    counts = counted(next(filter(None, (named_in(example, package) for example in EXAMPLES[what])), []))
    if what.startswith("quiz kind"):
        scripts = [path for pattern in SCRIPTS for path in (tree / "site" / "quiz").rglob(pattern)]
        named = [path for path in scripts if re.search(A_KIND, path.stem + path.read_text(encoding="utf-8"))]
        counts["scripts and styles"] = len(named)
    return in_words(counts)


def touched_by_an_exercise(tree: Path) -> str:
    """How many files name the exercise that is in the middle of all, and how many folders it is."""
    names = sorted(path.parent.name for path in (tree / "solutions").glob("*/*/solution.py"))
    named = [named_in(rf"(?i:(?<![a-z]){re.escape(name)}(?![a-z]))", package_of(tree)) for name in names]
    middle = sorted(map(len, named))[len(named) // 2]
    example = names[[len(found) for found in named].index(middle)]
    return in_words({**counted(named[names.index(example)]), "folders": len([*tree.glob(f"solutions/*/{example}")])})


def added(what: str, tree: Path) -> str:
    """How many files the test adds to have one more."""
    folder = tree / "tests" / "additions" / ADDITIONS[what]
    files = [path for path in folder.rglob("*") if path.is_file()]
    names = {".py": "modules", ".js": "scripts", ".lines": "files with added lines"}
    counts = Counter(names[path.suffix] for path in files)
    return in_words({name: counts[name] for name in names.values() if counts[name]}) or "–"


def in_words(counts: dict[str, int]) -> str:
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
        "exercise: files": touched_by_an_exercise(tree),
        **{f"{what}: files that a test adds": added(what, tree) for what in ADDITIONS},
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
