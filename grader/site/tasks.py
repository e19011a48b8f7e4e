"""An exercise as a page shows it: task text, hints, and the signatures of what the student writes."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from grader.text import Lang


@dataclass(frozen=True, slots=True)
class Task:
    """One exercise in one language. `statement` and `hints` are Markdown, `signatures` heads in Python."""

    slug: str
    chapter: str
    title: str
    minutes: int
    needs: str
    bonus: bool
    statement: str
    hints: tuple[str, ...]
    signatures: tuple[str, ...]


def folders(root: Path) -> dict[str, Path]:
    """Slug → folder, in the order of the course."""
    return {path.parent.name: path.parent for path in sorted(root.glob("solutions/*/*/solution.py"))}


def load(folder: Path, lang: Lang) -> Task:
    """Reads `task.<lang>.md` and `solution.py` of an exercise's folder."""
    text = (folder / f"task.{lang}.md").read_text(encoding="utf-8")
    _, front, body = re.split(r"^---[ \t]*$\n?", text, maxsplit=2, flags=re.MULTILINE)
    about = yaml.safe_load(front)
    statement, _, hints = re.split(r"^## +(힌트|Hints)[ \t]*$", body, maxsplit=1, flags=re.MULTILINE)
    return Task(
        slug=folder.name,
        chapter=folder.parent.name,
        title=about["title"],
        minutes=about["minutes"],
        needs=about["needs"],
        bonus=about["bonus"],
        statement=statement.strip(),
        hints=numbered(hints),
        signatures=signatures((folder / "solution.py").read_text(encoding="utf-8")),
    )


def numbered(text: str) -> tuple[str, ...]:
    """The items of a Markdown list `1. …`, `2. …`, each with its continuation lines dedented."""
    items = re.split(r"^\d+\.[ \t]+", text.strip(), flags=re.MULTILINE)[1:]
    return tuple(re.sub(r"^ {1,4}", "", item, flags=re.MULTILINE).strip() for item in items)


def signatures(source: str) -> tuple[str, ...]:
    """The public functions and classes of a solution, each as `def name(…) -> …: ...`."""
    public = (ast.FunctionDef, ast.ClassDef)
    found = [node for node in ast.parse(source).body if isinstance(node, public)]
    return tuple(signature(node) for node in found if not node.name.startswith("_"))


def signature(node: ast.FunctionDef | ast.ClassDef) -> str:
    """One function's or class's head; of a class only the name is told, its methods are in the stub."""
    if isinstance(node, ast.ClassDef):
        return f"class {node.name}: ..."
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"def {node.name}({ast.unparse(node.args)}){returns}: ..."
