"""What a stranger looks for first: a licence, a changelog, how to report, and forms that a machine can read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import dlgrade
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]


def test_the_licence_is_the_one_that_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name in project["license-files"]:
        assert (ROOT / name).read_text(encoding="utf-8").startswith(f"{project['license']} License")


def test_the_numbers_of_the_version_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert project["version"] == citation["version"] == dlgrade.__version__
    assert f"## {dlgrade.__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert citation["license"] == project["license"]


@pytest.mark.parametrize("path", sorted((ROOT / ".github").rglob("*.yml")), ids=lambda path: path.name)
def test_the_forms_and_workflows_can_be_read(path: Path) -> None:
    assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)


def test_a_workflow_names_only_folders_of_tests_that_there_are() -> None:
    steps = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8"))["jobs"]["portable"][
        "steps"
    ]
    named = [word for step in steps for word in step.get("run", "").split() if word.startswith("tests/")]
    assert named
    assert all((ROOT / word).is_dir() for word in named)


def test_the_description_of_the_distribution_shows_no_picture_that_only_the_repository_has() -> None:
    """A package index shows the README by itself: a path into the repository leads nowhere there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    described = (ROOT / project["readme"]).read_text(encoding="utf-8")
    assert not re.search(r"!\[[^\]]*\]\((?!https://)", described)
