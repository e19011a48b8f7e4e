"""`grade watch` notices saves, shows verdicts with what has changed, and reacts to keys."""

from __future__ import annotations

import io
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dlgrade.cli.grading.targets import Target, targets_of
from dlgrade.cli.watching.keyboard import END, NoKeyboard, TerminalKeyboard, open_keyboard
from dlgrade.cli.watching.saved_files import SavedFiles
from dlgrade.cli.watching.screen import WatchScreen
from dlgrade.cli.watching.session import WatchSession
from dlgrade.cli.watching.views import Views, first_to_watch
from dlgrade.cli.watching.warm_grader import WarmGrader
from dlgrade.course.loading import load_course
from dlgrade.course.loading import select as selected
from dlgrade.course.task import read_text
from dlgrade.exam.drawings import NO_DRAWINGS, Drawings
from dlgrade.grading.session import Setting
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.messages import report as report_messages
from dlgrade.messages import watch as messages
from dlgrade.report.changes import changes_since
from dlgrade.report.overview import following
from dlgrade.submission.model import Part, Submission
from dlgrade.text import LANGUAGES, Lang
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore
from rich.console import Console
from rich.text import Text as RichText

from tests.author.course import copy_of
from tests.conftest import ROOT, GradeSource
from tests.waiting import MAX_SECONDS

SUM = read_text(ROOT / "grader/dlgrade/demo/samples/sum.py")
MEAN = SUM.replace("np.sum", "np.mean")
RIGHT = read_text(ROOT / "solutions/06_learning/mse/solution.py")
Step = Callable[[], object]


# The files.


@pytest.fixture
def stub(tmp_path: Path) -> Path:
    path = tmp_path / "풀이 mse.py"
    path.write_text("old", encoding="utf-8")
    return path


def test_a_file_that_is_written_replaced_deleted_and_there_again_has_changed(stub: Path) -> None:
    files = SavedFiles([stub])
    assert files.changed() == []
    stub.write_text("new", encoding="utf-8")
    assert files.changed() == [stub]
    beside = stub.with_suffix(".tmp")
    beside.write_text("NEW", encoding="utf-8")
    shutil.copystat(stub, beside)
    beside.replace(stub)  # The new file has the length and the time of the old one.
    assert files.changed() == [stub]
    stub.unlink()
    assert files.changed() == [stub]
    assert files.changed() == []
    stub.write_text("new", encoding="utf-8")
    assert files.changed() == [stub]
    assert files.changed() == []


@pytest.mark.parametrize("begin", [lambda path: path.write_text(""), Path.unlink], ids=["emptied", "deleted"])
def test_a_save_in_two_steps_is_one_change(stub: Path, begin: Callable[[Path], object]) -> None:
    files = SavedFiles([stub])
    begin(stub)
    rest = threading.Timer(0.05, stub.write_text, ["all of it"])
    rest.start()
    assert files.changed() == [stub]
    assert stub.read_text(encoding="utf-8") == "all of it"
    rest.join()
    assert files.changed() == []


# The keyboard.


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    ours, theirs = pty.openpty()
    yield ours, theirs
    for each in (ours, theirs):
        try:
            os.close(each)
        except OSError:  # a test has closed it
            pass


@pytest.mark.parametrize(
    ("typed", "key"), [("h", "h"), ("ㅗ", "ㅗ"), ("\x1b[A", ""), ("\x04", END), ("qqq", "q")], ids=repr
)
def test_a_key_is_read_at_once_without_echo(terminal: tuple[int, int], typed: str, key: str) -> None:
    ours, theirs = terminal
    before = termios.tcgetattr(theirs)
    with TerminalKeyboard(theirs) as keyboard:
        assert keyboard.pressed(0.0) == ""
        os.write(ours, typed.encode())
        assert keyboard.pressed(2.0) == key
        with keyboard.line_by_line():
            assert termios.tcgetattr(theirs)[3] & termios.ICANON
        assert not termios.tcgetattr(theirs)[3] & (termios.ICANON | termios.ECHO)
    assert termios.tcgetattr(theirs) == before


def test_a_terminal_that_is_gone_ends_the_keys(terminal: tuple[int, int]) -> None:
    ours, theirs = terminal
    with TerminalKeyboard(theirs) as keyboard:
        os.close(ours)
        assert keyboard.pressed(2.0) == END


def test_a_pipe_has_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("q"))
    with open_keyboard() as keyboard:
        assert isinstance(keyboard, NoKeyboard)
        assert keyboard.pressed(0.0) == ""


# The loop.


class Typist(NoKeyboard):
    """Presses a key, or does something to the files, whenever the loop waits for a key."""

    def __init__(self, *steps: str | Step) -> None:
        self._steps = list(steps)

    def pressed(self, seconds: float) -> str:
        step = self._steps.pop(0) if self._steps else END
        if isinstance(step, str):
            return step
        step()
        return ""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course of two exercises, whose files are not written yet."""
    for slug in ("accuracy", "mse"):
        folder = copy_of(slug, tmp_path)
        place = Path("exercises") / folder.parent.name / f"{slug}.py"
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / place, tmp_path / place)
    return tmp_path


def mse(root: Path) -> Path:
    return root / "exercises/06_learning/mse.py"


GradeEarly = Callable[[str, str], tuple[list[Verdict], Verdict]]


@pytest.fixture
def grade_early(sandbox: Sandbox) -> GradeEarly:
    def grade(slug: str, source: str) -> tuple[list[Verdict], Verdict]:
        """The verdicts that come early, and the whole one."""
        early: list[Verdict] = []
        with closing(Setting(sandbox, Limits()).grader(selected(load_course(ROOT), slug)[0])) as grader:
            return early, grader.grade(Submission((Part("answer.py", source),)), early=early.append)

    return grade


def saved(path: Path, source: str) -> Step:
    return lambda: path.write_text(source, encoding="utf-8")


@pytest.fixture
def watch(root: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    monkeypatch.chdir(root)

    def screens(*steps: str | Step, lang: Lang = "en") -> list[str]:
        """The verdicts that are shown one after the other, without the line of the keys."""
        course, out = load_course(root), io.StringIO()
        targets, store = targets_of(course, ()), VerdictStore(course.root)
        current = next(target for target in targets if target.path == mse(root))
        screen = WatchScreen(Console(file=out, width=80, markup=False, highlight=False), True, lang)
        with closing(WarmGrader(Setting(sandbox, Limits()))) as grader:
            session = WatchSession(targets, current, grader, store, Views(course, store, lang), screen)
            session.run(Typist(*steps))
        keys = messages.KEYS(lang, time="")
        shown: list[str] = [""]
        for line in out.getvalue().splitlines():
            if line.endswith(keys):
                shown.append("")
            else:
                shown[-1] += f"{line}\n"
        return shown[:-1]

    return screens


def test_a_save_is_graded_and_what_has_changed_is_marked(root: Path, watch: Callable[..., list[str]]) -> None:
    untouched, wrong, better, broken, right = watch(
        saved(mse(root), SUM), saved(mse(root), MEAN), saved(mse(root), "def mse(:"), saved(mse(root), RIGHT)
    )
    assert "Open `exercises/06_learning/mse.py`" in untouched
    assert "3/8" in wrong
    assert "←" not in wrong  # everything is new
    assert "averages the squared differences  3/3  ← passes now" in better
    assert "syntax error" in broken
    assert "returns one number  0/1  ← passed before" in broken
    assert "8/8" in right
    assert "Next comes `accuracy`" in right
    assert "accuracy  " not in right  # the next exercise is not opened by itself
    assert VerdictStore(root).last(load_course(root).exercises[1]).kind == "passed"  # type: ignore[union-attr]


@pytest.mark.slow
def test_each_key_shows_its_own_and_any_other_the_verdict(root: Path, watch: Callable[..., list[str]]) -> None:
    mse(root).write_text(SUM, encoding="utf-8")
    verdict, hint, task, program, chapters, again, following = watch("h", "ㄴ", "R", "l", " ", "n", lang="ko")
    assert "3/8" in verdict
    assert "힌트 1/3" in hint
    assert "평균 제곱 오차" in task
    assert "repro_mse.py` 파일을 만들었습니다" in " ".join(program.split())
    assert (root / ".grade/repro/repro_mse.py").is_file()
    assert "✗ mse" in chapters
    assert again == verdict
    assert "accuracy" in following.splitlines()[0]


def test_what_cannot_be_done_is_said_and_the_watch_goes_on(root: Path, watch: Callable[..., list[str]]) -> None:
    checks = root / "solutions/06_learning/mse/checks.py"
    whole = checks.read_text(encoding="utf-8")
    screens = watch(
        "r",
        mse(root).unlink,
        saved(mse(root), RIGHT),
        lambda: [checks.write_text("import nowhere", encoding="utf-8"), mse(root).write_text(SUM, encoding="utf-8")],
        lambda: [checks.write_text(whole, encoding="utf-8"), mse(root).write_text(MEAN, encoding="utf-8")],
        lambda: shutil.rmtree(root / ".grade"),
        saved(root / ".grade", "a file in the place of the folder"),
        saved(mse(root), SUM),
    )
    _, nothing, deleted, right, faulty, mended, unkept = screens
    assert "not written yet" in nothing
    assert "There is no file" in deleted
    assert "8/8" in right
    assert "checks.py" in faulty
    assert "8/8" in mended
    assert "3/8" in unkept
    assert "Nothing was lost" in unkept


class Explaining:
    """A grader that shows its verdict before it has named the mistake."""

    def __init__(self, early: Verdict, whole: Verdict) -> None:
        self._early, self._whole = early, whole

    def verdict(self, _: Target, early: Callable[[Verdict], object]) -> tuple[Verdict, Drawings]:
        early(self._early)
        return self._whole, NO_DRAWINGS


@pytest.mark.parametrize("is_terminal", [True, False], ids=["terminal", "pipe"])
def test_a_verdict_is_shown_before_its_mistake_is_named(
    root: Path, grade_source: GradeSource, is_terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    whole, out, course = grade_source("mse", SUM), io.StringIO(), load_course(root)
    early = replace(whole, checks=tuple(replace(check, explanation=None, small=None) for check in whole.checks))
    targets, store = targets_of(course, ()), VerdictStore(course.root)
    console = Console(file=out, width=80, height=60, force_terminal=is_terminal, color_system=None)
    views, screen = Views(course, store, "en"), WatchScreen(console, True, "en")
    grader: Any = Explaining(early, whole)
    WatchSession(targets, targets[-1], grader, store, views, screen).run(Typist())
    first, looking, rest = out.getvalue().partition(messages.NAMING("en"))
    assert bool(looking) == is_terminal
    if is_terminal:
        assert "3/8" in first
        assert "sum" not in first
    assert "This is the sum" in (rest or first)
    assert store.last(course.exercises[-1]) == whole


def test_the_early_verdict_has_the_kinds_and_points(grade_early: GradeEarly) -> None:
    (early,), whole = grade_early("mse", SUM)
    assert [(check.kind, check.points) for check in early.checks] == [
        (check.kind, check.points) for check in whole.checks
    ]
    named = [check.explanation.mistake for check in whole.checks if check.explanation and check.explanation.mistake]
    assert named
    assert not any(check.explanation and check.explanation.mistake for check in early.checks)
    assert grade_early("mse", RIGHT)[0] == []  # nothing is left to be explained


def test_two_files_that_are_saved_at_once_have_both_verdicts(root: Path, watch: Callable[..., list[str]]) -> None:
    other = root / "exercises/01_ai_ml_dl/accuracy.py"
    both = watch(lambda: [path.write_text("def f(): pass", encoding="utf-8") for path in (mse(root), other)])[-1]
    assert "✗ accuracy" in both
    assert "✗ mse" in both


def test_the_quiz_reads_whole_lines(
    root: Path, watch: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "solutions/06_learning/quiz.yaml", root / "solutions/06_learning")
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    watch("z")
    assert "06_learning: 0 of" in capsys.readouterr().out
    (root / "solutions/06_learning/quiz.yaml").unlink()
    assert "quiz" in watch("z")[-1]


def test_the_watch_begins_with_what_was_begun(root: Path, grade_source: GradeSource) -> None:
    course, store = load_course(root), VerdictStore(root)
    accuracy, squares = course.exercises
    assert first_to_watch(course.exercises, store) == accuracy
    store.save(squares, grade_source("mse", SUM))
    assert first_to_watch(course.exercises, store) == squares
    store.save(squares, grade_source("mse", RIGHT))
    assert first_to_watch(course.exercises, store) == accuracy
    assert first_to_watch([squares], store) == squares
    whole = load_course(ROOT)
    assert not first_to_watch(whole.exercises, store).bonus, "a newcomer begins with an exercise that everybody does"
    assert following(course.exercises, {}, squares) == [accuracy]


def test_changes_are_told_by_the_reason_and_not_by_the_values(grade_source: GradeSource) -> None:
    one, other = grade_source("mse", SUM), grade_source("mse", MEAN)
    assert set(changes_since(one, one)) == {None}
    assert changes_since(one, other)[1] == "mended"
    assert changes_since(other, one)[1] == "broken"
    assert set(changes_since(replace(one, kind="not_attempted"), other)) == {None}
    assert set(report_messages.CHANGES) >= {"mended", "broken", "different"}


def test_the_command_itself_in_a_terminal(root: Path, terminal: tuple[int, int]) -> None:
    ours, theirs = terminal
    termios.tcsetwinsize(theirs, (24, 80))
    process = subprocess.Popen(
        [sys.executable, "-c", "from dlgrade.cli.main import main; main()", "--lang", "en", "watch", "mse"],
        cwd=root, stdin=theirs, stdout=theirs, start_new_session=True, env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    assert "not attempted" in shown_until(ours, "q quit")
    mse(root).write_text(SUM, encoding="utf-8")
    assert "3/8" in shown_until(ours, "q quit")
    os.write(ours, b"q")
    assert process.wait(timeout=MAX_SECONDS) == 0


def shown_until(terminal: int, text: str) -> str:
    """What a program writes to its terminal, up to this text."""
    shown = ""
    while text not in shown:
        ready, _, _ = select.select([terminal], [], [], MAX_SECONDS)
        assert ready, shown
        shown += os.read(terminal, 65536).decode(errors="ignore")
    return shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_low_terminal_shows_the_beginning_and_turns_pages(lang: Lang) -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, height=10, force_terminal=True, color_system=None, markup=False)
    screen = WatchScreen(console, True, lang)

    def shown() -> list[str]:
        text = out.getvalue().rpartition("\x1b[H")[2].removeprefix("\x1b[2J")
        return text.splitlines()

    screen.show([RichText("\n".join(f"line {number}" for number in range(14)))])
    assert shown()[:6] == [f"line {number}" for number in range(6)]
    assert len(shown()) < 10
    assert messages.MORE(lang, first=1, last=6, all=14) in shown()
    screen.turn_page()
    assert shown()[0] == "line 6"
    screen.turn_page()
    assert shown()[:2] == ["line 12", "line 13"]
    screen.turn_page()
    assert shown()[0] == "line 0"
    screen.show([RichText("\n".join(f"line {number}" for number in range(7)))])
    assert shown()[:8] == [*(f"line {number}" for number in range(7)), ""]
    assert len(shown()) == 9
