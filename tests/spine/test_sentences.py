"""Sentences that commands print break at blanks in a terminal, and are one line in a pipe."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade import cli
from dlgrade.cli.terminal.sentences import broken_at_blanks
from rich.cells import cell_len

KOREAN = "이 문장은 아주 길어서 좁은 터미널에서는 한 줄에 다 들어가지 않습니다."
ENGLISH = "This sentence is long, so that a narrow terminal has no room for all of it in one line."
PRINT = "import sys; from dlgrade.cli.terminal.sentences import print_sentence; print_sentence(sys.argv[1])"


@pytest.mark.parametrize("text", [KOREAN, ENGLISH])
@pytest.mark.parametrize("columns", [20, 33, 80])
def test_lines_break_at_blanks_only(text: str, columns: int) -> None:
    broken = broken_at_blanks(text, columns)
    assert broken.replace("\n", " ") == text
    assert all(cell_len(line) <= columns for line in broken.split("\n"))


def test_a_line_is_as_full_as_it_can_be() -> None:
    assert broken_at_blanks("가나 다라 마바", 9) == "가나 다라\n마바"


def test_code_and_its_blanks_stay_together() -> None:
    command = "`grade examples mse --all`"
    assert command in broken_at_blanks(f"{ENGLISH} {command} {ENGLISH}", 30)


def test_an_indent_is_kept_and_indented_code_is_not_broken() -> None:
    assert broken_at_blanks("  one two", 6) == "  one\n  two"
    assert broken_at_blanks("    one two", 6) == "    one two"


def test_lines_of_a_text_are_broken_one_by_one() -> None:
    assert broken_at_blanks("one two\n\nthree", 4) == "one\ntwo\n\nthree"


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no pseudo-terminals")
def test_a_terminal_gets_broken_lines() -> None:
    controller, terminal = os.openpty()
    command = [sys.executable, "-c", PRINT, ENGLISH]
    subprocess.run(command, stdout=terminal, check=True, env={**os.environ, "COLUMNS": "30"})
    os.close(terminal)
    printed = os.read(controller, 4096).decode().replace("\r\n", "\n").rstrip("\n")
    os.close(controller)
    assert printed == broken_at_blanks(ENGLISH, 30)


def test_a_pipe_gets_the_whole_sentence() -> None:
    command = [sys.executable, "-c", PRINT, ENGLISH]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "30"})
    assert done.stdout == f"{ENGLISH}\n"


def test_commands_print_sentences_by_this_function() -> None:
    """`click.echo` is for texts that must not be broken, such as paths, JSON and code."""
    calls = [
        f"{path.name}: {ast.unparse(node)}"
        for path in Path(cli.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "click.echo"
    ]
    assert calls
    assert [call for call in calls if "messages." in call] == []
