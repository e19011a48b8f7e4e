"""The exchange of a new course: it is opened before anything names it, every account can use it, and a later one is not
silently ignored."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from dlgrade.cli.main import build
from dlgrade.cli.options import HomePath
from dlgrade.course.model import CourseError
from dlgrade.nbgrader.exchange_folder import DEFAULT_ROOT
from dlgrade.text import LANGUAGES, Lang

CONFIGURATION = "nbgrader_config.py"
unix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such modes, and nbgrader's exchange is not for it"
)

Init = Callable[..., Result]


@pytest.fixture
def init(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Init:
    """Run `grade nbgrader init course mse …` in an empty folder."""
    pytest.importorskip("nbgrader")
    monkeypatch.chdir(tmp_path)

    def run(*words: str, course: str = "course", lang: Lang = "en") -> Result:
        typed = ("nbgrader", "init", course, "mse", *words)
        return CliRunner().invoke(build(lang), typed, standalone_mode=False)

    return run


@pytest.fixture
def narrow_umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def sentence(result: Result, lang: Lang = "en") -> str:
    assert isinstance(result.exception, CourseError), result.exception
    return result.exception.text(lang)


def test_after_a_folder_that_cannot_be_made_another_one_can_be_given(init: Init, tmp_path: Path) -> None:
    """That is what the error message advises."""
    (tmp_path / "file").touch()
    for refused in ("file", "file/below"):
        said = sentence(init("--exchange", str(tmp_path / refused)))
        assert "`--exchange`" in said
        assert str(tmp_path / refused) in said
        assert not (tmp_path / "course").exists()
    assert init("--exchange", str(tmp_path / "good")).exception is None
    text = (tmp_path / "course" / CONFIGURATION).read_text(encoding="utf-8")
    assert re.findall(r"^c\.Exchange\.root = (.*)$", text, re.MULTILINE) == [repr(str(tmp_path / "good"))]
    assert (tmp_path / "good").is_dir()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("first", [(), ("--exchange", "one")])
def test_another_exchange_for_an_existing_course_is_refused(
    init: Init, tmp_path: Path, first: tuple[str, ...], lang: Lang
) -> None:
    """No folder is made, and the line to write is shown; with that line the same command works."""
    assert init(*first).exception is None
    configuration, line = tmp_path / "course" / CONFIGURATION, f"c.Exchange.root = {str(tmp_path / 'two')!r}"
    again = ("--exchange", "two", "--as", "week1")
    said = sentence(init(*again), lang)
    assert f"`{line}`" in said
    assert (str(tmp_path / "one") if first else DEFAULT_ROOT) in said
    assert "course/nbgrader_config.py" in said.replace("\\", "/")
    assert not (tmp_path / "two").exists()
    assert not (tmp_path / "course" / "source" / "week1").exists()
    configuration.write_text(configuration.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert init(*again).exception is None
    assert (tmp_path / "two").is_dir()


def test_the_same_exchange_may_be_given_again(init: Init, tmp_path: Path) -> None:
    assert init("--exchange", "shared").exception is None
    assert init("--exchange", str(tmp_path / "shared"), "--as", "week1").exception is None


@unix
@pytest.mark.usefixtures("narrow_umask")
def test_the_folders_that_are_made_for_the_exchange_can_be_entered_by_everyone(init: Init, tmp_path: Path) -> None:
    assert init("--exchange", "a/deep/ex").exception is None
    modes = [stat.S_IMODE((tmp_path / path).stat().st_mode) for path in ("a", "a/deep", "a/deep/ex")]
    assert modes == [0o755, 0o755, 0o777]


@unix
@pytest.mark.parametrize(("closed", "mode"), [("home", "o+x"), ("home/ex", "o+rwx")])
def test_a_folder_that_was_there_and_is_closed_to_students_is_named(
    init: Init, tmp_path: Path, closed: str, mode: str
) -> None:
    """It is the teacher's, so its mode stays."""
    (tmp_path / "home" / "ex").mkdir(parents=True)
    (tmp_path / "home").chmod(0o755)
    (tmp_path / "home" / "ex").chmod(0o777)
    (tmp_path / closed).chmod(0o750)
    result = init("--exchange", "home/ex")
    assert result.exception is None
    assert f"`chmod {mode} {tmp_path / closed}`" in result.stderr
    assert result.stderr.count(f" {tmp_path / 'home'}") == 1, "the other one is open"
    assert stat.S_IMODE((tmp_path / closed).stat().st_mode) == 0o750


@unix
@pytest.mark.parametrize("name", ["[가] 강의", "a*b", "why?"])
def test_a_name_that_nbgrader_reads_as_a_pattern_is_refused(init: Init, tmp_path: Path, name: str) -> None:
    for result in (
        init(course=name),
        init(course=f"{name}/course"),
        init("--exchange", name),
        init("--course-id", name),
    ):
        assert name in sentence(result)
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["C++ (1)", "강의 1", "50%", "a{b}c", "a[b"])
def test_other_names_stay_possible(init: Init, name: str) -> None:
    assert init("--exchange", f"{name} exchange", course=name).exception is None


@unix
def test_a_home_folder_that_the_shell_has_left_is_found(
    init: Init, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert init("--exchange", "~/ex", course="~/course").exception is None
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == ["course", "ex"]
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
    assert HomePath(path_type=Path).convert("~no one/x", None, None) == Path("~no one/x")
