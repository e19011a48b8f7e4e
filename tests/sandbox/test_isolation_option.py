"""`--isolation` stops with a sentence where the machine does not offer the level; without it, the best one that works is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.cli.main import USAGE, run
from dlgrade.isolation.sandbox import advice, choose, launch
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages.isolation import CANNOT_HAVE

ROOT = Path(__file__).resolve().parents[2]


def test_a_level_that_cannot_be_had_is_a_sentence_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PATH", "/nonexistent")
    assert run(["--lang", "en", "--isolation", "L3", "mse"]) == USAGE
    said = capsys.readouterr().err
    assert "Isolation level L3 is not available" in said
    assert "grade doctor" in said


def test_without_bubblewrap_the_next_level_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch.shutil, "which", lambda _name: None)
    sandbox = open_sandbox(Limits())
    sandbox.close()
    assert sandbox.level in ("L0", "L1", "L2")


def test_where_no_wall_holds_a_fresh_process_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "_confined", _cannot_start)
    sandbox = open_sandbox(Limits())
    sandbox.close()
    assert sandbox.level in ("L0", "L1")


def _cannot_start(*_arguments: object) -> None:
    raise choose.CannotStart("no walls here")


@pytest.mark.parametrize(("which", "kind"), [(None, "install"), ("/usr/bin/bwrap", "container")])
def test_doctor_knows_the_command_that_would_raise_the_level(
    monkeypatch: pytest.MonkeyPatch, which: str | None, kind: str
) -> None:
    monkeypatch.setattr(advice.sys, "platform", "linux")
    monkeypatch.setattr(advice.shutil, "which", lambda name: which if name == "bwrap" else f"/usr/bin/{name}")
    monkeypatch.setattr(advice, "_reads", lambda _path: "landlock")
    assert advice.advice("L2") == kind
    assert advice.command_for(advice.advice("L2"))
    assert advice.advice("L3") == "best"


def test_both_languages_name_the_level_and_the_reason() -> None:
    text = CANNOT_HAVE.filled(level="L3", reason="no bwrap")
    assert all("L3" in sentence and "no bwrap" in sentence for sentence in (text.ko, text.en))
