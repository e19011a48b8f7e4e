"""Completion of command lines, requested as shells do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.cli.commands.completion import SHELLS, VARIABLE
from dlgrade.messages.cli import COMMANDS

from tests.conftest import ROOT
from tests.spine.test_command_line import Grade, grade

__all__ = ["grade"]  # a fixture

GRADE = f'#!/bin/sh\nexec "{sys.executable}" -c "from dlgrade.cli.start import main; main()" "$@"\n'
BASH = """\
eval "$(grade completion bash)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_grade_completion grade
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """\
autoload -Uz compinit && compinit -u -d "$HOME/.zcompdump"
eval "$(grade completion zsh)"
words=("$@"); CURRENT=$#
compadd() { print -l -- "${completions[@]}"; }
_describe() { print -l -- "${(@)completions_with_descriptions%%:*}"; }
_grade_completion
"""


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell that finds `grade`, with an empty home, in the course folder."""
    if sys.platform == "win32":
        pytest.skip("these shells are not there")
    program = tmp_path / "bin" / "grade"
    program.parent.mkdir()
    program.write_text(GRADE, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(ROOT)


def printed(*words: str) -> list[str]:
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed")
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True, timeout=120)
    return done.stdout.split()


@pytest.mark.usefixtures("shell")
def test_bash_completes_an_exercise_and_a_command() -> None:
    assert printed("bash", "--norc", "-c", BASH, "x", "grade", "hint", "mse_") == ["mse_gradient"]
    assert printed("bash", "--norc", "-c", BASH, "x", "grade", "sho") == ["show"]


@pytest.mark.usefixtures("shell")
def test_zsh_completes_an_exercise() -> None:
    assert printed("zsh", "-f", "-c", ZSH, "x", "grade", "hint", "mse_") == ["mse_gradient"]


@pytest.mark.usefixtures("shell")
def test_fish_completes_an_exercise() -> None:
    line = "grade completion fish | source; complete -C 'grade hint mse_'"
    assert printed("fish", "--no-config", "-c", line) == ["mse_gradient"]


def ask(line: str, grade: Grade, monkeypatch: pytest.MonkeyPatch, shell_name: str = "bash") -> None:
    """Ask for the completions of the line's last word, which are printed."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv(VARIABLE, f"{shell_name}_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    with pytest.raises(SystemExit):
        grade()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("grade lis", ["list"]),
        ("grade mse_", ["mse_gradient"]),
        ("grade 06 mse_", ["mse_gradient"]),
        ("grade --js", ["--json"]),
        ("grade --json mse_", ["mse_gradient"]),
        ("grade --lang en hin", ["hint"]),
        ("grade author verify mse_", ["mse_gradient"]),
        ("grade quiz play 02", ["02"]),
        ("grade completion fi", ["fish"]),
        ("grade hint nothing_like_this", []),
    ],
)
def test_what_is_completed(
    line: str, expected: list[str], grade: Grade, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ask(line, grade, monkeypatch)
    assert capsys.readouterr().out.split() == [f"plain,{name}" for name in expected]


def test_powershell_is_answered_in_its_own_form(
    grade: Grade, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ask("grade hint mse_", grade, monkeypatch, "powershell")
    assert capsys.readouterr().out.splitlines()[:2] == ["plain", "mse_gradient"]


def test_a_first_word_completes_every_command(
    grade: Grade, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ask("grade ", grade, monkeypatch)
    assert {f"plain,{name}" for name in COMMANDS} <= set(capsys.readouterr().out.split())


def test_no_library_is_imported_for_a_press_of_tab() -> None:
    """Tab has to answer at once."""
    source = "import sys\nfrom dlgrade.cli.main import run\ntry: run([])\nexcept SystemExit: pass\n"
    source += "print(sorted({'numpy', 'yaml', 'rich', 'pytest'} & set(sys.modules)))"
    environment = os.environ | {VARIABLE: "bash_complete", "COMP_WORDS": "grade hint mse_", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-c", source], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines() == ["plain,mse_gradient", "[]"]


@pytest.mark.parametrize("shell_name", SHELLS)
def test_each_shell_has_a_script_that_asks_grade(shell_name: str, grade: Grade) -> None:
    code, out, _ = grade("completion", shell_name)
    assert code == 0
    assert VARIABLE in out
    assert ("Register-ArgumentCompleter" in out) == (shell_name == "powershell")
