"""The sample questions, a server for the page block, and packages from npm for the checks that need them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.quiz.load import load
from dlgrade.quiz.model import Question

ROOT = Path(__file__).resolve().parents[2]
COURSE = Path(__file__).parent / "course"
# Packages that npm installs here if the site's package.json does not have them.
VERSIONS = {"axe-core": "4.14.1", "katex": "0.19.1", "gift-pegjs": "1.0.2"}


@pytest.fixture(scope="session")
def questions() -> dict[str, Question]:
    """The sample's questions by id, one of each kind."""
    return {question.id: question for question in load(COURSE / "solutions" / "90_sample").questions}


@pytest.fixture(scope="session")
def npm(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Returns a function: the folder of an npm package of the pinned version."""
    folders = [ROOT / "node_modules", Path(os.environ.get("DLGRADE_NODE_MODULES", ROOT / "node_modules"))]

    def package(name: str) -> Path:
        for folder in folders:
            manifest = folder / name / "package.json"
            if manifest.exists() and _version(manifest) == VERSIONS[name]:
                return folder / name
        folders.append(_install(name, tmp_path_factory.mktemp("npm")))
        return folders[-1] / name

    return package


def _version(manifest: Path) -> str:
    return str(json.loads(manifest.read_text(encoding="utf-8"))["version"])


def _install(name: str, prefix: Path) -> Path:
    command = shutil.which("npm")
    if command is None:
        pytest.skip("npm is not installed")
    wanted = f"{name}@{VERSIONS[name]}"
    subprocess.run([command, "install", "--prefix", prefix, "--no-fund", "--no-audit", wanted], check=True)
    return prefix / "node_modules"


@pytest.fixture(scope="session")
def node() -> Callable[[str, object], object]:
    """Returns a function: runs an ES module on JSON (`input`) and returns the JSON that it prints."""
    command = shutil.which("node")
    if command is None:
        pytest.skip("Node is not installed")

    def run(script: str, data: object) -> object:
        head = 'import { readFileSync } from "node:fs"; const input = JSON.parse(readFileSync(0, "utf8"));\n'
        done = subprocess.run(
            [command, "--input-type=module", "-e", head + script],
            input=json.dumps(data),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
