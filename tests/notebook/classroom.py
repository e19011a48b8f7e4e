"""A real nbgrader course in a temporary folder, and commands run in it as a teacher would."""

from __future__ import annotations

import importlib.metadata
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.notebook.quick import with_quick_imports
from tests.notebook.warm import Command, start

ASSIGNMENT = "week1"
SLUGS = ("accuracy", "mse", "gradient_step")
SEED = 20_231


def environment(home: Path) -> dict[str, str]:
    """The environment of the commands: a home of its own, and on the path the programs that nbgrader starts (alembic, jupyter)."""
    folders = [Path(sys.executable).parent]
    for package in ("alembic", "jupyter_server", "jupyterlab"):
        files = importlib.metadata.distribution(package).files or []
        folders += [Path(file.locate()).resolve().parent for file in files if file.parts[-2:-1] == ("bin",)]  # type: ignore[call-overload]
    places: dict[str, object] = {
        "HOME": home,
        "JUPYTER_CONFIG_DIR": home / "jupyter",
        "JUPYTER_DATA_DIR": home / "jupyter-data",
    }
    places |= {"JUPYTER_RUNTIME_DIR": home / "jupyter-run", "IPYTHONDIR": home / "ipython"}
    shares = [str(folder.parent / "share" / "jupyter") for folder in folders]  # templates, kernels, extensions
    places |= {"JUPYTER_PATH": os.pathsep.join(dict.fromkeys(shares))}
    path = os.pathsep.join([*map(str, dict.fromkeys(folders)), os.environ.get("PATH", "")])
    return {**with_quick_imports(), **{name: str(place) for name, place in places.items()}, "PATH": path}


@dataclass(frozen=True)
class Classroom:
    """The course folder, and the home that its commands run with."""

    folder: Path
    home: Path

    def run(self, *arguments: str, code: int = 0, timeout: float = 300) -> str:
        """One nbgrader command; its output. Fails if the exit code is another one."""
        command = self.start(*arguments)
        found, said = command.wait(timeout), command.output()
        assert found == code, f"{arguments}: {found}\n{said}"
        return said

    def start(self, *arguments: str) -> Command:
        """One nbgrader command in the background."""
        file, name = tempfile.mkstemp(dir=self.home, prefix="said-")
        os.close(file)
        return start(arguments, self.folder, environment(self.home), Path(name))

    def release(self) -> dict[str, Any]:
        """The students' version of the notebook."""
        path = self.folder / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        released: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return released

    def hand_in(self, student: str, data: bytes, name: str = f"{ASSIGNMENT}.ipynb") -> None:
        folder = self.folder / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)

    def grades(self) -> dict[tuple[str, str], tuple[float | None, bool]]:
        """The contents of the gradebook: for each (student, exercise), the automatic score and whether a person has to look."""
        return {(student, cell): (score, bool(waits)) for student, cell, score, waits in self._rows()}

    def _rows(self) -> Iterator[tuple[Any, ...]]:
        query = """
            select submitted_assignment.student_id, base_cell.name, grade.auto_score, grade.needs_manual_grade
            from grade join base_cell on grade.cell_id = base_cell.id
            join submitted_notebook on grade.notebook_id = submitted_notebook.id
            join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id"""
        with sqlite3.connect(self.folder / "gradebook.db") as connection:
            yield from connection.execute(query)

    def feedback(self, student: str) -> str:
        path = self.folder / "feedback" / student / ASSIGNMENT / f"{ASSIGNMENT}.html"
        return path.read_text(encoding="utf-8")


def new_classroom(place: Path, lang: str = "en", slugs: tuple[str, ...] = SLUGS) -> Classroom:
    """`grade nbgrader init` and `nbgrader generate_assignment`, with a known seed and an exchange of its own."""
    folder, home = place / "반 course", place / "home"
    home.mkdir(parents=True)
    exchange = place / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)  # nbgrader requires it
    subprocess.run(
        [sys.executable, "-c", "from dlgrade.cli.main import main; main()", "--lang", lang, "nbgrader", "init", str(folder), *slugs, "--as", ASSIGNMENT,
         "--course-id", "dl", "--accept-weak-isolation"],
        cwd=ROOT, env=with_quick_imports(), check=True, capture_output=True,
    )  # fmt: skip
    with (folder / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(f"c.GradeExercises.seed = {SEED}\nc.Exchange.root = {str(exchange)!r}\n")
    room = Classroom(folder, home)
    room.run("generate_assignment", ASSIGNMENT)
    return room
