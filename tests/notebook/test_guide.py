"""The commands of the guide work as they are printed, in both languages, and its table is the one that the bench writes."""

from __future__ import annotations

import getpass
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

if sys.platform != "win32":
    import pwd

from dlgrade.text import LANGUAGES, Lang

from bench.nbgrader import Measured, block_of, shown, table
from tests.conftest import ROOT
from tests.notebook.classroom import environment

GRADE = [sys.executable, "-c", "from dlgrade.cli.main import main; main()"]
NBGRADER = [sys.executable, "-m", "nbgrader"]
ASSIGNMENT = "week1"


def guide(lang: Lang) -> str:
    return (ROOT / "site" / lang / "nbgrader.md").read_text(encoding="utf-8")


def commands(lang: Lang) -> list[list[str]]:
    """All commands of the guide in their order, but for the installation."""
    blocks = re.findall(r"```bash\n(.*?)```", guide(lang), re.DOTALL)
    lines = [shlex.split(line) for block in blocks for line in block.splitlines()]
    return [words for words in lines if words[0] != "pip"]


def test_both_languages_type_the_same() -> None:
    korean, english = commands("ko"), commands("en")
    assert [["en" if word == "ko" else word for word in words] for words in korean] == english


@dataclass(frozen=True)
class Person:
    """An ordinary user, with a home and a working folder."""

    name: str
    home: Path
    folder: Path

    def types(self, *words: str) -> str:
        """Run a command and return its output. Fails if the command fails."""
        start = {"grade": GRADE, "nbgrader": NBGRADER}[words[0]]
        done = subprocess.run(
            [*self._as_person(), *start, *words[1:]],
            cwd=self.folder, env=environment(self.home), capture_output=True, encoding="utf-8",
        )  # fmt: skip
        assert done.returncode == 0, (self.name, words, done.stdout, done.stderr)
        return done.stdout

    def _as_person(self) -> list[str]:
        """Root becomes the person, and keeps of its rights only that to read: Python may lie in root's home. Bubblewrap
        refuses an ordinary user who holds any right, so the person has a weaker isolation level than the machine."""
        if os.getuid() != 0:
            return []
        user = pwd.getpwnam(self.name)
        rights = ["--inh-caps=-all,+dac_read_search", "--ambient-caps=+dac_read_search"]
        return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *rights, "--"]


def person(place: Path, name: str) -> Person:
    home, folder = place / f"{name} home", place / f"{name} 폴더"
    for each in (home, folder):
        each.mkdir()
        if os.getuid() == 0:
            shutil.chown(each, name)
    return Person(name, home, folder)


def level_in(doctor: str) -> str:
    """The isolation level that `grade doctor` shows."""
    (level,) = re.findall(r"^(?:격리 수준|isolation level): (L\d)", doctor, re.MULTILINE)
    return str(level)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter; those of pytest are closed to other users."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="nbgrader's exchange is not for Windows")
def test_the_guide_from_an_empty_folder_to_the_returned_feedback(open_folder: Path) -> None:
    """A teacher and a student, each an ordinary user, type what the guide says and nothing else. The Korean one is typed;
    that the English one types the same is tested above, and an English class is in test_classroom.py."""
    lang: Lang = "ko"
    pytest.importorskip("nbgrader")
    if os.getuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("no setpriv to become an ordinary user with")
    shared = open_folder / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    teacher, student = person(open_folder, "daemon"), person(open_folder, "nobody")
    weak = False
    for words in commands(lang):
        words = [word.replace("/shared/", f"{shared}/") for word in words]
        if weak and "init" in words:
            assert "`--accept-weak-isolation`" in guide(lang), "what the page says for such a machine"
            words.append("--accept-weak-isolation")
        if words == ["grade", "doctor"]:
            weak = level_in(teacher.types(*words)) < "L2"
        elif words[0] == "cd":
            teacher = replace(teacher, folder=teacher.folder / words[1])
        elif words[1] in ("fetch_assignment", "submit"):
            student.types(*words)
        else:
            teacher.types(*words)
    name = student.name if os.getuid() == 0 else getpass.getuser()
    html = (teacher.folder / "feedback" / name / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert re.search(rf'<div class="dlgrade"[^>]* lang="{lang}"', html)
    assert name in (teacher.folder / "grades.csv").read_text(encoding="utf-8-sig")


def measured() -> Measured:
    return shown(block_of(guide("ko")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_is_the_one_that_the_bench_writes(lang: Lang) -> None:
    assert block_of(guide(lang)) == table(measured(), lang)


def test_the_class_was_graded_at_least_three_times_faster() -> None:
    """One student after the other, with all processes counted; with several processes the clock gains more."""
    found = measured()
    assert found.count >= 30
    assert found.stock.over(found.ours).processor >= 3
