"""The READMEs, CI and the package say the same."""

from __future__ import annotations

import re

import pytest

from grader.messages.cli import COMMANDS
from tests.conftest import ROOT

READMES = ("README.md", "README.ko.md")


def one_line_blocks(name: str) -> list[str]:
    return re.findall(r"```bash\n([^\n]+)\n```", (ROOT / name).read_text(encoding="utf-8"))


def test_both_readmes_have_the_same_two_commands() -> None:
    first, second = one_line_blocks("README.md")
    assert one_line_blocks("README.ko.md") == [first, second]
    assert first.endswith("grade demo")
    assert second.endswith("pytest")


@pytest.mark.parametrize("name", READMES)
def test_every_command_of_the_readme_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    called = set(re.findall(r"^grade (\w+)", text, re.MULTILINE)) | {"demo", "doctor"}
    exercises = {path.stem for path in (ROOT / "exercises").rglob("*.py")}
    assert called <= set(COMMANDS) | exercises


@pytest.mark.parametrize("name", READMES)
def test_links_and_pictures_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


def test_ci_types_the_commands_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'eval "$(readme_command 0)"' in script
    assert 'eval "$(readme_command 1)"' in script
