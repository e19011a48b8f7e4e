"""The published certificates are those of the present exercises, and the proof's page shows them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from math import inf
from pathlib import Path

import pytest
from dlgrade.author.certificate import Certificate, certificate_of
from dlgrade.author.certificate_page import section
from dlgrade.author.certificates import (
    PUBLISHED,
    ToldApart,
    add_certificates,
    read_certificates,
    stale_certificates,
    told_apart,
)
from dlgrade.author.skipping import Skipping
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import CourseError
from dlgrade.messages import author as messages
from dlgrade.text import LANGUAGES, Lang

from tests.author.course import COURSE, copy_of

MSE = select(COURSE, "mse")[0]
MADE = Certificate(
    "mse", 3, 3, 5, (("values", 0),), True, (("a", "b"),), (("a", "b"),), ("mse__a", "mse__c"), 0.123, Skipping(1, 4, 9)
)


def test_what_is_published_is_of_the_exercises_as_they_are() -> None:
    assert stale_certificates(COURSE) == [], "run `grade author certificate --publish` for these"
    for slug, found in read_certificates(COURSE.root / PUBLISHED).items():
        assert found.losing_all <= found.mistakes, slug
        assert found.sparable <= min(found.mistakes, found.sparable_points), slug
        assert found.apart <= found.pairs == found.mistakes * (found.mistakes - 1) // 2, slug


@pytest.mark.parametrize("slug", ["mse", "accuracy"])
def test_it_is_what_is_found_out_now(slug: str) -> None:
    exercise = select(COURSE, slug)[0]
    assert read_certificates(COURSE.root / PUBLISHED)[slug] == told_apart(exercise, certificate_of(exercise))


def test_publishing_adds_to_the_others_and_writes_the_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_of("mse", tmp_path)
    copy_of("accuracy", tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/proof.json").write_text(json.dumps({"versions": {}, "exercises": {}}), encoding="utf-8")
    for lang in LANGUAGES:
        (tmp_path / "site" / lang).mkdir()
    course = load_course(tmp_path)
    assert stale_certificates(course) == ["accuracy", "mse"]
    gone = told_apart(MSE, MADE)
    add_certificates(course, {"accuracy": gone})
    path = tmp_path / PUBLISHED
    path.write_text(path.read_text(encoding="utf-8").replace('"accuracy"', '"long_gone"'), encoding="utf-8")
    add_certificates(course, {"accuracy": gone})
    assert run(["author", "certificate", "mse", "--publish", "--course", str(tmp_path), "--lang", "en"]) == 0
    assert "site/en/proof.md" in capsys.readouterr().out
    assert list(read_certificates(path)) == ["accuracy", "mse"]
    assert "(`mse`)" in (tmp_path / "site/ko/proof.md").read_text(encoding="utf-8")
    (course.exercises[1].folder / "variants.py").write_text("", encoding="utf-8")
    assert "mse" in stale_certificates(load_course(tmp_path))


def test_a_file_that_holds_something_else_is_said(tmp_path: Path) -> None:
    for text in ("no JSON", "[1]", '{"mse": {"nearest": []}}', '{"mse": 3}'):
        path = tmp_path / "certificates.json"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(CourseError):
            read_certificates(path)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_a_dot_for_each_place_and_a_line_for_each_exercise(lang: Lang) -> None:
    one = told_apart(MSE, MADE)
    assert (one.apart, one.distance) == (2, 0.12)
    other = replace(told_apart(MSE, replace(MADE, distance=inf, is_exact=False)), nearest=("f__a", "f__b"))
    lines = section(COURSE, {"mse": one, "accuracy": one, "lift": other, "dense": ToldApart(
        "", 1, 0, 0, 0, True, (), None, 1, 2, 3
    )}, lang)  # fmt: skip
    text = "\n".join(lines)
    assert f"| {MSE.title(lang)} (`mse`) | 3 | 2/3 | 1 | `a` / `c` | 0.12 | – | 4 | 1 |" in lines
    assert f"(`lift`) | 3 | 2/3 | ≤ 1 | `f__a` / `f__b` | {messages.OTHERWISE_APART(lang)} | – | 4 | 1 |" in text
    assert "(`dense`) | 1 | 0/0 | 0 | – | – | – | 2 | 1 |" in text
    assert sorted(re.findall(r"<title>(.*?)</title>", text)) == ["accuracy, lift, mse", "dense"]
    assert len(re.findall(r"<circle ", text)) == 2
    assert messages.SKIPPED_ABOUT(lang, exercises=4, mistakes=10, sparable=14, points=30, losing_all=4) in lines


def test_without_certificates_there_is_no_such_part() -> None:
    assert section(COURSE, {}, "en") == []
