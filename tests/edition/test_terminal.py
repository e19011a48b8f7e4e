"""The course in a real terminal, driven by tmux as a hand would: watch, save, repro, debug, hint, pass, quiz."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade.text import Lang
from rich.cells import cell_len

from tests.conftest import ROOT
from tests.spine.test_command_line import SUM_MSE
from tests.waiting import comes_true, seen_when

TMUX = shutil.which("tmux")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(TMUX is None, reason="no tmux")]

RIGHT = SUM_MSE.replace("np.sum", "np.mean")
PROMPT = ">"  # tmux leaves out the blank after it
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-7]|9[0-7])m")
LOCALES: dict[Lang, str] = {"ko": "ko_KR.UTF-8", "en": "en_US.UTF-8"}


class Terminal:
    """One terminal of a size, with a shell in a folder."""

    def __init__(self, folder: Path, size: tuple[int, int], environment: dict[str, str]) -> None:
        self._socket = folder.parent / "tmux"
        columns, rows = map(str, size)
        variables = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder.parent),
            "PS1": f"{PROMPT} ",
            "PYTHONUTF8": "1",
            **environment,
        }
        shell = ["env", "-i", *(f"{name}={value}" for name, value in variables.items()), "TERM=tmux-256color", "sh"]
        self._tmux("new-session", "-d", "-x", columns, "-y", rows, "-c", str(folder), *shell)

    def write(self, text: str) -> None:
        """Type a line, and Enter."""
        self._tmux("send-keys", "-l", text)
        self.press("Enter")

    def command(self, text: str) -> None:
        """Type a command once the shell asks for one: what is typed while a program ends may be lost with that program,
        since `pdb`, for one, sets the terminal back and drops what nobody has read."""
        assert comes_true(lambda: self.pane().rstrip().split("\n")[-1] == PROMPT), self.pane()
        self.write(text)

    def press(self, key: str) -> None:
        self._tmux("send-keys", key)

    def pane(self, *options: str) -> str:
        return self._tmux("capture-pane", "-p", *options)

    def wait_for(self, text: str) -> str:
        """Wait until this text is on the screen, and return all of the screen."""
        shown = seen_when(self.pane, lambda pane: text in pane)
        assert text in shown, f"no {text!r} in\n{shown}"
        return shown

    def close(self) -> None:
        self._tmux("kill-server")

    def _tmux(self, *words: str) -> str:
        command = [str(TMUX), "-u", "-f", os.devnull, "-S", str(self._socket), *words]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


@pytest.fixture(params=[("ko", (80, 24), {}), ("en", (120, 40), {"NO_COLOR": "1"})], ids=["ko-80", "en-120"])
def setting(
    request: pytest.FixtureRequest, released: Path, tmp_path: Path
) -> Iterator[tuple[Path, Terminal, Lang, int]]:
    """A copy of the student edition under a name with Korean and a space, and a terminal in it."""
    lang, size, more = request.param
    course = tmp_path / "내 과목"
    shutil.copytree(released, course)
    shutil.copy(ROOT / "solutions/06_learning/quiz.yaml", course / "solutions/06_learning")
    terminal = Terminal(course, size, {"LANG": LOCALES[lang], **more})
    grade = f"{sys.executable} -c 'from dlgrade.cli.main import main; main()'"
    terminal.write(f'grade() {{ {grade} "$@"; }}; clear')
    yield course, terminal, lang, size[0]
    terminal.close()


def test_from_the_first_save_to_the_quiz(setting: tuple[Path, Terminal, Lang, int]) -> None:
    course, terminal, lang, columns = setting
    say = (lambda ko, en: ko) if lang == "ko" else (lambda ko, en: en)
    stub, panes = course / "exercises/06_learning/mse.py", []
    terminal.write("grade watch mse")
    panes.append(terminal.wait_for(say("q 끝", "q quit")))
    stub.write_text(SUM_MSE, encoding="utf-8")
    panes.append(terminal.wait_for("3/8"))
    terminal.wait_for(say("q 끝", "q quit"))
    has_colour = COLOUR.search(terminal.pane("-e")) is not None
    assert has_colour is (lang == "ko")  # the English terminal sets NO_COLOR
    terminal.press("r")
    panes.append(terminal.wait_for("repro_mse.py"))
    terminal.press("h")
    panes.append(terminal.wait_for(say("힌트 1/3", "Hint 1 of 3")))
    terminal.press("q")
    terminal.command("clear; python3 .grade/repro/repro_mse.py".replace("python3", sys.executable))
    panes.append(terminal.wait_for("9.0"))
    terminal.command("clear; grade debug mse")
    panes.append(terminal.wait_for("(Pdb)"))
    terminal.write("q")
    terminal.command("clear; grade watch mse")
    terminal.wait_for("3/8")
    stub.write_text(RIGHT, encoding="utf-8")
    passed = terminal.wait_for("8/8")
    assert passed.startswith("✓ mse")  # the verdict's first line is still on the screen
    panes.append(terminal.wait_for(say("q 끝", "q quit")))
    terminal.press("z")
    panes.append(terminal.wait_for(say("그만하기", "q: stop")))
    for pane in panes:
        assert "Traceback" not in pane
        assert all(cell_len(line) <= columns for line in pane.splitlines()), pane
