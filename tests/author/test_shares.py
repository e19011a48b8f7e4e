"""How many mistakes make a lesson and how many pairs are named: what is published is of the exercises as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.author.certificate_page import section
from dlgrade.author.certificates import read_certificates
from dlgrade.author.lesson_proof import lesson_proof, trusted_maker
from dlgrade.author.shares import LESSONS, PAIRS, Share, add_shares, read_shares, share_of, stale_shares
from dlgrade.course.compositions import read_compositions
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import CourseError
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.loading import load_checks
from dlgrade.text import LANGUAGES, Lang

from tests.author.course import COURSE, NUMPY, copy_of

NEEDED_SHARE = 0.95


def test_what_is_published_is_of_the_exercises_as_they_are() -> None:
    assert stale_shares(COURSE, LESSONS) == [], "run `grade author lessons --publish` for these"
    assert set(read_shares(COURSE.root / LESSONS)) == {each.slug for each in NUMPY}
    counted = set(read_shares(COURSE.root / PAIRS))  # for exercises that are not counted, the page shows a dash
    assert not counted & set(stale_shares(COURSE, PAIRS)), "run `grade author compositions --publish` for these"


def test_nineteen_of_twenty_mistakes_make_a_lesson() -> None:
    shares = read_shares(COURSE.root / LESSONS)
    for exercise in NUMPY:
        names, share = {mistake.name for mistake in mistakes_of(exercise)}, shares[exercise.slug]
        assert (share.of, share.found) == (len(names), len(names - set(share.without))), exercise.slug
        assert set(share.without) <= names
    assert sum(each.found for each in shares.values()) >= NEEDED_SHARE * sum(each.of for each in shares.values())


@pytest.mark.parametrize("slug", ["mse", "softmax", "pca"])
def test_a_published_share_is_what_is_found_out_now(slug: str) -> None:
    exercise = select(COURSE, slug)[0]
    with trusted_maker(exercise) as maker:
        proof = lesson_proof(maker)
    published = read_shares(COURSE.root / LESSONS)[slug]
    assert published == share_of(exercise, proof.mistakes, len(proof.refuted), tuple(proof.without))


def test_the_named_pairs_are_those_of_the_exercises_file() -> None:
    shares = read_shares(COURSE.root / PAIRS)
    for exercise in (each for each in NUMPY if each.slug in shares):
        share = shares[exercise.slug]
        names = [check.name for check in load_checks(exercise)]
        assert share.found == sum(composition.is_told for composition in read_compositions(exercise, names)), (
            exercise.slug
        )
        assert share.found <= share.of


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_both_of_each_exercise_and_in_sum(lang: Lang) -> None:
    certificates = {"mse": read_certificates(COURSE.root / "site/certificates.json")["mse"]}
    lines = section(COURSE, certificates, lang, {"mse": Share("", 13, 12)}, {"mse": Share("", 40, 25)})
    (line,) = (each for each in lines if "(`mse`)" in each)
    assert "| 12/13 |" in line
    assert line.endswith("| 25/40 |")
    assert lines[6].count("|") == lines[7].count("|") == line.count("|")
    assert all(number in lines[2] for number in ("13", "12", "40", "25"))


def test_shares_are_kept_in_the_order_of_the_course(tmp_path: Path) -> None:
    copy_of("mse", tmp_path)
    copy_of("accuracy", tmp_path)
    (tmp_path / "site").mkdir()
    course = load_course(tmp_path)
    assert stale_shares(course, LESSONS) == ["accuracy", "mse"]
    by_slug = {exercise.slug: exercise for exercise in course.exercises}
    add_shares(course, LESSONS, {"mse": share_of(by_slug["mse"], 2, 1, ("mse__a",))})
    add_shares(course, LESSONS, {"accuracy": share_of(by_slug["accuracy"], 3, 3)})
    assert list(read_shares(tmp_path / LESSONS)) == ["accuracy", "mse"]
    assert read_shares(tmp_path / LESSONS)["mse"].without == ("mse__a",)
    assert stale_shares(course, LESSONS) == []
    (by_slug["mse"].folder / "variants.py").write_text("", encoding="utf-8")
    assert stale_shares(load_course(tmp_path), LESSONS) == ["mse"]


def test_a_file_that_holds_something_else_is_said(tmp_path: Path) -> None:
    for text in ("no JSON", "[1]", '{"mse": {"of": 1}}', '{"mse": 3}'):
        path = tmp_path / "lessons.json"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(CourseError):
            read_shares(path)
