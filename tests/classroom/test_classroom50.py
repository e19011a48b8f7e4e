"""Scores in the file of Classroom 50: read back by the rules of the platform, and nothing else in the file is touched."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.gradebooks.classroom50 import given_scores
from dlgrade.classroom.gradebooks.decided import decided_scores
from dlgrade.classroom.gradebooks.scores_file import NoScoresFile, tag_at, with_scores
from dlgrade.classroom.model import Roster
from dlgrade.classroom.storage.overrides import Override
from dlgrade.cli.main import run
from dlgrade.course.model import Exercise

from tests.classroom.hand_ins import RIGHT, SUM, put
from tests.classroom.platforms import classroom50_latest
from tests.classroom.simulated import Row, simulated
from tests.conftest import ROOT

NOW = datetime(2026, 6, 1, 12, 0, 0, tzinfo=UTC)
COLLECTED = {
    "schema": "classroom50/result/v1", "classroom": "dl", "assignment_type": "individual", "owner": "Ada-L",
    "submission": "submit/2026-05-01T10-00-00Z-abc1234", "commit": "https://x/c", "release": "https://x/r",
    "review": "https://x/v", "datetime": "2027-01-01T00:00:00Z", "score": 1, "max-score": 8, "tests": [],
}  # fmt: skip
FILE: dict[str, Any] = {
    "schema": "classroom50/scores/v1",
    "assignments": {
        "mse": {
            "type": "individual",
            "collected_at": "2026-05-02T00:00:00Z",
            "entries": [{"owner": "Ada-L", "submissions": [COLLECTED]}, {"owner": "zoe", "submissions": [COLLECTED]}],
        },
        "hello": {"type": "group", "entries": []},
    },
}
EMPTY = {"schema": "classroom50/scores/v1", "assignments": {}}


@pytest.fixture
def rows(exercise_named: Callable[[str], Exercise]) -> list[Row]:
    exercises = [exercise_named(slug) for slug in ("mse", "numerical_gradient")]
    logins = {"s0000": "ada-l", "s0001": "bob", "s0002": "cy"}
    return [(replace(row, student=logins[row.student]), stored) for row, stored in simulated(3, exercises)]


@pytest.fixture
def scored(rows: list[Row], exercise_named: Callable[[str], Exercise]) -> Callable[..., Any]:
    exercises = [exercise_named(slug) for slug in ("mse", "numerical_gradient")]

    def decided(*overrides: Override) -> Any:
        return decided_scores(summarise(rows, exercises, overrides), Roster())

    return decided


def test_the_platform_reads_the_scores(scored: Callable[..., Any]) -> None:
    scores = scored()
    entered = with_scores(EMPTY, list(given_scores(scores, "", "en")), "dl", NOW)
    after, changed = entered.content, entered.changed
    found = classroom50_latest(json.loads(json.dumps(after)))
    assert found.keys() == {"mse", "numerical-gradient"}
    for name, slug in (("mse", "mse"), ("numerical-gradient", "numerical_gradient")):
        assert found[name] == {who: scores.points(who, slug) for who in ("ada-l", "bob", "cy")}
    assert len(changed) == 6


def test_what_the_platform_collected_stays_below_the_new_score(scored: Callable[..., Any]) -> None:
    before = json.dumps(FILE)
    given = list(given_scores(scored(), "", "en"))
    entered = with_scores(FILE, given, "dl", NOW)
    after = entered.content
    assert json.dumps(FILE) == before
    mse = after["assignments"]["mse"]
    assert mse["collected_at"] == "2026-05-02T00:00:00Z"
    assert after["assignments"]["hello"] == FILE["assignments"]["hello"]
    ada, zoe, *others = mse["entries"]
    assert zoe == FILE["assignments"]["mse"]["entries"][1]
    assert [entry["owner"] for entry in others] == ["bob", "cy"]
    assert (ada["owner"], ada["override"], ada["submissions"][1:]) == ("Ada-L", True, [COLLECTED])
    assert ada["submissions"][0]["datetime"] == "2027-01-01T00:00:01Z"  # newer than a commit with a date of the future
    classroom50_latest(after)
    entered = with_scores(after, given, "dl", NOW.replace(year=2030))
    again, changed = entered.content, entered.changed
    assert changed == ()
    assert again == after


def test_a_changed_score_takes_the_place_of_the_one_before(scored: Callable[..., Any]) -> None:
    entered = with_scores(FILE, list(given_scores(scored(), "", "en")), "dl", NOW)
    first = entered.content
    by_hand = scored(Override("bob", "mse", points=5, comment="x"))
    entered = with_scores(first, list(given_scores(by_hand, "", "en")), "dl", NOW, {tag_at(NOW)})
    after, changed = entered.content, entered.changed
    assert [(each.student, each.points) for each in changed] == [("bob", 5)]
    [bob] = [entry for entry in after["assignments"]["mse"]["entries"] if entry["owner"] == "bob"]
    assert [each["score"] for each in bob["submissions"]] == [5]
    assert classroom50_latest(after)["mse"]["bob"] == 5


def test_what_a_person_entered_there_stays_unless_it_is_asked_for(scored: Callable[..., Any]) -> None:
    given = [score for score in given_scores(scored(), "", "en") if (score.student, score.assignment) == ("bob", "mse")]
    own = {
        **COLLECTED,
        "owner": "Bob",
        "submission": "submit/manual-2026-05-03T10-00-00Z",
        "score": given[0].points - 1,
    }
    entry = {"owner": "Bob", "override": True, "submissions": [own]}
    file = {**EMPTY, "assignments": {"mse": {"type": "individual", "entries": [entry]}}}
    entered = with_scores(file, given, "dl", NOW)
    assert (entered.content, entered.changed, entered.kept) == (file, (), tuple(given))
    entered = with_scores(file, given, "dl", NOW, frozenset(), {"bob"})
    assert (entered.changed, entered.kept) == (tuple(given), ())
    assert classroom50_latest(entered.content)["mse"] == {"bob": given[0].points}


def test_a_member_of_a_group_gets_no_entry_beside_the_group_s(scored: Callable[..., Any]) -> None:
    given = [score for score in given_scores(scored(), "", "en") if score.assignment == "mse"]
    entry = {"owner": "bob", "member_usernames": ["bob", "Cy"], "submissions": [COLLECTED | {"owner": "bob"}]}
    file = {**EMPTY, "assignments": {"mse": {"type": "group", "entries": [entry]}}}
    entered = with_scores(file, given, "dl", NOW)
    assert [score.student for score in entered.of_groups] == ["cy"]
    assert [made["owner"] for made in entered.content["assignments"]["mse"]["entries"]] == ["bob", "ada-l"]


def test_all_exercises_may_be_one_assignment(scored: Callable[..., Any]) -> None:
    scores = scored()
    entered = with_scores(EMPTY, list(given_scores(scores, "week-1", "ko")), "dl", NOW)
    after = entered.content
    assert classroom50_latest(after) == {"week-1": {who: scores.total(who) for who in ("ada-l", "bob", "cy")}}


@pytest.mark.parametrize("file", [[], {}, {"schema": "classroom50/result/v1"}, {"schema": "classroom50/scores/v1"}])
def test_another_file_is_refused(file: Any) -> None:
    with pytest.raises(NoScoresFile):
        with_scores(file, [], "dl", NOW)


def test_the_command_writes_into_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "class", "ada-l/mse.py", RIGHT)
    put(tmp_path / "class", "김민수/mse.py", SUM)
    line = ["--course", str(ROOT), "--lang", "en"]
    run(["class", str(tmp_path / "class"), "--jobs", "1", *line])
    path = put(tmp_path, "dl/scores.json", json.dumps(FILE))
    capsys.readouterr()
    command = ["class", "classroom50", str(tmp_path / "class-results"), str(path), *line]
    assert run(command) == 0
    said = capsys.readouterr().out
    assert "new: 1" in said
    assert "김민수" in said
    found = json.loads(path.read_text(encoding="utf-8"))
    assert classroom50_latest(found)["mse"]["ada-l"] == 8
    record = found["assignments"]["mse"]["entries"][0]["submissions"][0]
    assert record["classroom"] == "dl"
    assert sum(test["score"] for test in record["tests"]) == 8
    before = path.read_bytes()
    assert run(command) == 0
    assert path.read_bytes() == before
    found["assignments"]["mse"]["entries"][0]["submissions"][0] |= {"submission": "submit/manual-x", "score": 5}
    path.write_text(json.dumps(found), encoding="utf-8")
    capsys.readouterr()
    assert run(command) == 0
    assert "ada-l (mse: 8/8)" in capsys.readouterr().out
    assert json.loads(path.read_text(encoding="utf-8")) == found
    assert run([*command, "--replace", "Ada-L"]) == 0
    assert "new: 1" in capsys.readouterr().out
    assert run([*command, "--assignment", "Week 1"]) == 2
    path.write_text("{", encoding="utf-8")
    assert run(command) == 2
    assert path.read_text(encoding="utf-8") == "{"
