"""The READMEs, CI and the package say the same."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from dlgrade import __version__
from dlgrade.cli.main import DEFAULT_COMMAND
from dlgrade.messages.cli import COMMANDS

from tests.conftest import ROOT

READMES = ("README.md", "README.ko.md")


def one_line_blocks(name: str) -> list[str]:
    return re.findall(r"```bash\n([^\n]+)\n```", (ROOT / name).read_text(encoding="utf-8"))


def test_both_readmes_have_the_same_two_commands() -> None:
    first, second = one_line_blocks("README.md")
    assert one_line_blocks("README.ko.md") == [first, second]
    assert first.endswith("grade demo")
    assert " && pytest" in second


@pytest.mark.parametrize("name", READMES)
def test_every_command_of_the_readme_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    called = set(re.findall(r"^grade (\w+)", text, re.MULTILINE)) | {"demo", "doctor"}
    exercises = {path.stem for path in (ROOT / "exercises").rglob("*.py")}
    assert called <= set(COMMANDS) | exercises


@pytest.mark.parametrize("name", READMES)
def test_the_wheel_has_the_name_that_a_build_gives_it(name: str) -> None:
    wheels = set(re.findall(r"dlgrade-\S+\.whl", (ROOT / name).read_text(encoding="utf-8")))
    assert wheels == {f"dlgrade-{__version__}-py3-none-any.whl"}


def test_every_command_is_listed_once() -> None:
    """`grade --help` shows COMMANDS; a module with `command` that is not among them could not be called."""
    folder = ROOT / "grader" / "dlgrade" / "cli" / "commands"
    modules = {path.stem for path in folder.glob("*.py") if defines_command(path)}
    assert modules == {*COMMANDS, DEFAULT_COMMAND}


def defines_command(path: Path) -> bool:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return any(isinstance(node, ast.FunctionDef) and node.name == "command" for node in body)


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_every_command(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert {command for command in COMMANDS if not re.search(rf"\bgrade {command}\b", text)} == set()


def measured(name: str) -> list[str]:
    """The lines that bench/startup.py writes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return text.split("<!-- bench/startup.py -->")[1].split("<!-- end -->")[0].strip().splitlines()


def test_both_readmes_give_the_same_figures_each_in_its_own_words() -> None:
    english, korean = map(measured, READMES)
    for one, other in zip(english, korean, strict=True):
        assert re.findall(r"`[^`]+`|[\d.]+(?=\D)", one) == re.findall(r"`[^`]+`|[\d.]+(?=\D)", other)
    assert re.search("[가-힣]", korean[0])
    assert re.search("[가-힣]", korean[-1])


@pytest.mark.parametrize("name", READMES)
def test_links_and_pictures_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


def test_ci_types_the_commands_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'eval "$(readme_command 0)"' in script
    assert 'eval "$(readme_command 1)"' in script


def test_the_dev_container_types_the_first_command_of_the_readme() -> None:
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    assert container["postCreateCommand"] == one_line_blocks("README.md")[0]
    version = tuple(map(int, re.findall(r"\d+", container["image"])[:2]))
    assert version >= (3, 11)
