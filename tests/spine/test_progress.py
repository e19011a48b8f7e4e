"""`grade progress` loses nothing that a student did, in two places, in the page, or beside a damaged file."""

from __future__ import annotations

import json
import os
import shutil
import time
import zipfile
from pathlib import Path

import pytest
from dlgrade.messages import progress as messages
from dlgrade.progress.page_marks import PageMarks, kept_page_marks
from dlgrade.progress.standing import fingerprints
from dlgrade.quiz.progress import Progress, Record, joined
from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT
from tests.spine.test_command_line import RIGHT_ACCURACY, SUM_MSE, Grade, folder, grade, write

__all__ = ["folder", "grade"]  # fixtures
NOON = time.mktime((2026, 1, 15, 12, 0, 0, 0, 0, -1))
MSE, ACCURACY = "exercises/06_learning/mse.py", "exercises/01_ai_ml_dl/accuracy.py"


@pytest.fixture
def quiz(folder: Path) -> dict[str, str]:
    """The chapter's questions in the course folder, with their fingerprints."""
    shutil.copy(ROOT / "solutions/06_learning/quiz.yaml", folder / "solutions/06_learning")
    return fingerprints(folder)


@pytest.fixture
def other(folder: Path, quiz: dict[str, str]) -> Path:  # noqa: ARG001  # copied with its quiz
    """The same course on another computer."""
    place = folder.with_name("다른 컴퓨터")
    shutil.copytree(folder, place)
    return place


def said(out: str) -> str:
    return " ".join(out.split())


def page_archive(path: Path, exercises: object, quiz: object, source: str = "") -> str:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("page/progress.json", json.dumps(exercises))
        archive.writestr("page/quiz.json", json.dumps(quiz))
        if source:
            archive.writestr(MSE, source)
    return str(path)


def test_it_shows_what_is_kept_and_runs_nothing(
    folder: Path, grade: Grade, quiz: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said(messages.NOTHING_YET("en")) in said(grade("progress")[1])
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    grade("accuracy")
    Progress(folder).put(next(iter(quiz)), Record(quiz[next(iter(quiz))], right=True))
    monkeypatch.setattr("dlgrade.grading.grader.ExerciseGrader.__init__", None)
    code, out, _ = grade("progress")
    assert (code, "✓ accuracy" in out, f"1/{len(quiz)}" in out) == (0, True, True)
    assert "1 of 3 passed" in out
    assert "grade mse" in said(out), "an exercise without a verdict is what comes next"
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY + "\n")
    assert messages.CHANGED_SINCE("ko", names="accuracy") in said(grade("progress", "--lang", "ko")[1])


def test_the_overview_has_the_quiz_beside_the_exercises(folder: Path, grade: Grade, quiz: dict[str, str]) -> None:
    name = next(iter(quiz))
    assert "Quiz" not in grade()[1]
    Progress(folder).put(name, Record(quiz[name], right=True))
    out = grade()[1]
    assert ("Quiz" in out, f"1/{len(quiz)}" in out) == (True, True)


def test_the_list_shows_the_last_verdicts(folder: Path, grade: Grade) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    grade("mse")
    assert "✗ mse" in grade("list")[1]
    out = grade("list", "6")[1]
    assert ("✗ mse" in out, "accuracy" in out) == (True, False)
    (folder / ".grade/verdicts/mse.json").write_bytes(b"\xff")
    assert "✗" not in grade("list")[1]


def test_two_computers_are_merged_both_ways(folder: Path, other: Path, grade: Grade, quiz: dict[str, str]) -> None:
    first, second, *_ = quiz
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    write(other, "06_learning/mse", SUM_MSE)
    grade("accuracy")
    grade("mse", "--course", str(other))
    Progress(folder).put(first, Record(quiz[first], right=True, tries=2))
    Progress(other).put(second, Record(quiz[second], right=True, tries=1))
    Progress(other).put("gone", Record("a question that is gone", right=True))
    code, out, err = grade("progress", "merge", str(other))
    assert (code, err) == (0, "")
    for sentence in (messages.TAKEN("en", names="mse"), messages.VERDICTS("en", names="mse")):
        assert sentence in out
    assert messages.ANSWERS("en", count=1) in out
    assert grade("progress", "merge", str(folder), "--course", str(other))[0] == 0
    for place in (folder, other):
        assert (place / MSE).read_text(encoding="utf-8") == SUM_MSE
        assert (place / ACCURACY).read_text(encoding="utf-8") == RIGHT_ACCURACY
        assert {first, second} <= Progress(place).records.keys()
        out = grade("progress", "--course", str(place))[1]
        assert ("✓ accuracy" in out, "✗ mse" in out, f"2/{len(quiz)}" in out) == (True, True, True)
    assert messages.NOTHING_NEW("en", path=other) in grade("progress", "merge", str(other))[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_code_of_both_places_is_kept(folder: Path, other: Path, grade: Grade, lang: Lang) -> None:
    mine = RIGHT_ACCURACY.replace("==", "!=")
    write(folder, "01_ai_ml_dl/accuracy", mine)
    write(other, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    grade("accuracy", "--course", str(other))
    values = {"path": Path(ACCURACY), "beside": "accuracy.other.py"}
    merge = ("progress", "merge", str(other), "--lang", lang)
    assert messages.BESIDE_PASSED(lang, **values) in grade(*merge)[1]
    assert messages.NOTHING_NEW(lang, path=other) in grade(*merge)[1]
    assert (folder / ACCURACY).read_text(encoding="utf-8") == mine
    write(other, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY + "\n# newer\n")
    assert messages.BESIDE(lang, **{**values, "beside": "accuracy.other2.py"}) in grade(*merge)[1]
    beside = (folder / ACCURACY).with_name("accuracy.other.py")
    assert beside.read_text(encoding="utf-8") == RIGHT_ACCURACY
    assert not (folder / ".grade/verdicts/accuracy.json").exists(), "that verdict is on other code"


def saved_in(archive: str, name: str) -> float:
    """When a file in the archive was saved."""
    with zipfile.ZipFile(archive) as opened:
        return time.mktime((*opened.getinfo(name).date_time, 0, 0, -1))


def test_an_archive_carries_everything(folder: Path, other: Path, grade: Grade, quiz: dict[str, str]) -> None:
    name = next(iter(quiz))
    write(other, "06_learning/mse", SUM_MSE)
    os.utime(other / "exercises/06_learning/mse.py", (NOON, NOON))
    grade("mse", "--course", str(other))
    Progress(other).put(name, Record(quiz[name], right=True))
    archive = str(folder.with_name("진도 파일.zip"))
    assert "진도 파일.zip" in grade("progress", "pack", "-o", archive, "--course", str(other))[1]
    assert saved_in(archive, "exercises/06_learning/mse.py") == pytest.approx(NOON, abs=2)
    assert grade("progress", "merge", archive)[0] == 0
    assert "✗ mse" in grade("progress")[1]
    assert Progress(folder).get(name, quiz[name]).right
    assert [verdict["exercise"] for verdict in json.loads(grade(archive, "--json")[1])] == [
        "accuracy",
        "gradient_step",
        "mse",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_page_says_counts_only_after_it_is_graded_here(
    folder: Path, grade: Grade, quiz: dict[str, str], tmp_path: Path, lang: Lang
) -> None:
    name, other = list(quiz)[:2]
    records = {
        name: {"print": quiz[name], "right": True, "tries": 1, "answer": [0]},
        other: {"print": "changed since", "right": True, "shown": False, "tries": 1},
    }
    archive = page_archive(tmp_path / "dlgrade-work.zip", {"mse": "2026", "accuracy": 1, "none": 1}, records, SUM_MSE)
    code, out, _ = grade("progress", "merge", archive, "--lang", lang)
    assert (code, messages.FROM_PAGE(lang, exercises=2, questions=1) in out) == (0, True)
    assert messages.NOTHING_NEW(lang, path=archive) in grade("progress", "merge", archive, "--lang", lang)[1]
    out = grade("progress", "--lang", lang)[1]
    assert ("○ mse" in out, "○ accuracy" in out, f"0+1/{len(quiz)}" in out) == (True, True, True)
    assert said(messages.ONLY_IN_PAGE(lang)) in said(out)
    assert not Progress(folder).records
    out = grade("--lang", lang)[1]
    assert ("✗ mse" in out, "○ accuracy" in out, "○ mse" in out) == (True, True, False)


DAMAGED = [
    "{",
    "[]",
    "[" * 100_000,
    '{"version": 1, "questions": {}}',
    '{"version": 2, "questions": {}, "exercises": []}',
]


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_record_of_the_page_is_set_aside(folder: Path, grade: Grade, tmp_path: Path, content: str) -> None:
    path = folder / ".grade/page.json"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    assert said(messages.UNREADABLE_MARKS("en", path=path)) in said(grade("progress")[1])
    assert path.read_text(encoding="utf-8") == content
    archive = page_archive(tmp_path / "a.zip", {"mse": 1}, {})
    assert messages.ASIDE("en", path=path, aside="page-unreadable-1.json") in grade("progress", "merge", archive)[2]
    assert path.with_name("page-unreadable-1.json").read_text(encoding="utf-8") == content
    assert kept_page_marks(folder) == PageMarks(frozenset({"mse"}))


@pytest.mark.usefixtures("quiz")
@pytest.mark.parametrize("quiz_file", ["[]", "{", '{"a": 1}', '{"a": {"print": 1}}', "[" * 100_000])
def test_a_damaged_archive_is_told_and_the_rest_is_taken(
    folder: Path, grade: Grade, tmp_path: Path, quiz_file: str
) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("page/quiz.json", quiz_file)
        archive.writestr(MSE, SUM_MSE)
        archive.writestr(ACCURACY, b"\0\xff")
    code, out, err = grade("progress", "merge", str(path))
    assert (code, "mse" in out) == (2, True)
    assert messages.UNREADABLE_THERE("en", path=path / "page/quiz.json") in err
    assert err.count("\n") == 2
    assert (folder / MSE).read_text(encoding="utf-8") == SUM_MSE


@pytest.mark.usefixtures("folder")
def test_what_holds_nothing_of_ours_is_refused(folder: Path, grade: Grade, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place, sentence in {
        str(tmp_path / "empty"): messages.NOTHING_IN_PLACE("en", path=tmp_path / "empty"),
        str(folder): messages.SAME_FOLDER("en", path=folder),
        "nowhere.zip": "There is no file `nowhere.zip`",
    }.items():
        code, out, err = grade("progress", "merge", place)
        assert (code, out, sentence in err) == (2, "", True), err


@pytest.mark.slow
@pytest.mark.parametrize(
    "content", [b"half", b"x\n{}", b"x\n[1]", b'x\n{"schema": 99}', b"\xff", b"x\n" + b"[" * 100_000]
)
def test_a_verdict_that_cannot_be_read_is_set_aside(folder: Path, grade: Grade, content: bytes) -> None:
    kept = folder / ".grade/verdicts/mse.json"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(content)
    write(folder, "06_learning/mse", SUM_MSE)
    code, _, err = grade("mse")
    assert (code, err.strip()) == (1, messages.ASIDE("en", path=kept, aside="mse-unreadable-1.json"))
    assert kept.with_name("mse-unreadable-1.json").read_bytes() == content
    assert "✗ mse" in grade("list")[1]
    assert grade("mse")[2] == ""


def test_a_verdict_of_an_older_version_is_replaced(folder: Path, grade: Grade) -> None:
    kept = folder / ".grade/verdicts/mse.json"
    kept.parent.mkdir(parents=True)
    kept.write_text('x\n{"schema": 1}', encoding="utf-8")
    write(folder, "06_learning/mse", SUM_MSE)
    assert grade("mse")[2] == ""
    assert [path.name for path in kept.parent.iterdir()] == ["mse.json"]


def test_joining_does_not_depend_on_the_order() -> None:
    one, other = Record("p", right=True, tries=1), Record("p", shown=True, tries=3)
    assert joined(one, other) == joined(other, one) == joined(joined(one, other), one) == Record("p", True, True, 3)
