"""`grade author` at the command line: its files, its sentences and its exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from dlgrade.cli.main import run

from tests.author.course import copy_of


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of one exercise, without pages."""
    copy_of("mse", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def author(*words: str) -> int:
    return run(["--lang", "en", "author", *words])


def test_build_writes_stubs_and_check_only_looks(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stub = root / "exercises/06_learning/mse.py"
    assert author("build", "--check") == 1
    assert "does not match its solution.py" in capsys.readouterr().out
    assert not stub.exists()
    assert author("build") == 0
    assert stub.is_file()
    assert author("build", "--check") == 0
    stub.write_text("# edited\n", encoding="utf-8")
    assert author("build", "--check") == 1


@pytest.mark.slow
def test_verify_reports_and_fails_where_something_is_not_shown(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert author("build") == 0
    assert author("verify", "mse", "--seeds", "1", "--jobs", "1") == 0
    said = capfd.readouterr().out
    assert re.search(r"\b(\d+)/\1 requirements, (\d+)/\2 mistakes", said)
    assert json.loads((root / "build/proof.json").read_text(encoding="utf-8"))["exercises"]["mse"]["findings"] == []
    (root / "solutions/06_learning/mse/stray.txt").touch()
    assert author("verify", "--seeds", "1", "--mutants", "0", "--jobs", "1") == 1
    assert "stray.txt: does not belong" in capfd.readouterr().out


@pytest.mark.slow
def test_table_writes_both_pages_and_says_what_is_stale(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert author("build") == 0
    (root / "site").mkdir()
    for part in (("--seeds", "1"), ("--mutants", "0")):
        assert author("verify", *part, "--jobs", "1") == 0
        assert author("table") == 2
        assert "is a sample and no proof" in capfd.readouterr().err
    assert author("verify", "--jobs", "1") == 0
    assert author("table") == 0
    assert "# The proof of the grading" in (root / "site/en/proof.md").read_text(encoding="utf-8")
    assert "# 채점의 증명" in (root / "site/ko/proof.md").read_text(encoding="utf-8")
    (root / "solutions/06_learning/mse/equivalent.md").write_text("", encoding="utf-8")
    assert author("table") == 1
    assert "changed since they were proven: mse" in capfd.readouterr().err


@pytest.mark.parametrize("content", [None, "{", "[]", "{}", '{"exercises": {}}'])
def test_a_report_that_is_missing_or_damaged_is_named(
    root: Path, content: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (root / "build").mkdir()
        (root / "build/proof.json").write_text(content, encoding="utf-8")
    assert author("table") == 2
    assert str(root / "build/proof.json") in capsys.readouterr().err
    assert not (root / "site/proof.json").exists()


@pytest.mark.usefixtures("root")
def test_new_names_its_files_and_what_is_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert author("new", "06_learning/brand_new") == 0
    said = capsys.readouterr().out
    assert "solutions/06_learning/brand_new/checks.py" in said.replace("\\", "/")
    assert "grade author verify brand_new" in said
    assert author("new", "06_learning/brand_new") == 2


def test_new_leaves_a_begun_folder_as_it_is(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begun = root / "solutions/06_learning/begun/checks.py"
    begun.parent.mkdir()
    begun.write_text("# mine", encoding="utf-8")
    assert author("new", "06_learning/begun") == 2
    assert "begun" in capsys.readouterr().err
    assert begun.read_text(encoding="utf-8") == "# mine"


def test_keys_stand_in_for_solutions(root: Path) -> None:
    edition = root / "edition"
    assert author("keys", "mse", "--into", str(edition)) == 0
    assert (edition / "solutions/06_learning/mse/key.bin").is_file()
