"""The published proof is that of the exercises as they are now, and the pages are made from it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from dlgrade.author.digest import DIGESTED_FILES, proof_digest
from dlgrade.author.model import UNBOUNDED, Finding, Margins, Proof
from dlgrade.author.proof_json import entry, read_report, stale, write_report
from dlgrade.author.proof_page import PUBLISHED as PLACE
from dlgrade.author.proof_page import pages, publish
from dlgrade.author.proof_table import page
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Course, CourseError
from dlgrade.messages import author as messages
from dlgrade.text import LANGUAGES, Lang

from tests.author.course import COURSE, copy_of

PUBLISHED = COURSE.root / "site" / "proof.json"
FEWEST_SEEDS = 20
AGAIN = "run `grade author verify` and `grade author table`"


def a_proof(slug: str = "mse", **changes: object) -> Proof:
    exercise = select(COURSE, slug)[0]
    values = {
        "exercise": slug, "chapter": exercise.chapter, "needs": "numpy", "digest": proof_digest(exercise), "seeds": 20,
        "checks": 6, "points": 8, "right": 4, "mistakes": 10, "named": 10, "mutants": 11, "killed": 9, "equivalent": 2, "requirements": 6, "covered": 6, "pairs": 0,
        "margins": Margins(730.26, UNBOUNDED), "seconds": 1.0,
    }  # fmt: skip
    return Proof(**(values | changes))  # type: ignore[arg-type]


def test_the_published_proof_is_of_the_exercises_as_they_are() -> None:
    assert not list(stale(COURSE, read_report(PUBLISHED))), AGAIN


def test_nothing_is_left_to_be_shown() -> None:
    for slug, found in read_report(PUBLISHED).items():
        assert found["findings"] == [], slug
        assert found["named"] == found["mistakes"], slug
        assert found["covered"] == found["requirements"] > 0, slug
        assert found["killed"] + found["equivalent"] == found["mutants"], slug
        assert found["seeds"] >= FEWEST_SEEDS, slug


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_what_the_report_makes(lang: str) -> None:
    path = COURSE.root / "site" / lang / "proof.md"
    assert path.read_text(encoding="utf-8") == pages(COURSE, PUBLISHED, LANGUAGES)[path], AGAIN


@pytest.fixture
def copy(tmp_path: Path) -> Course:
    copy_of("mse", tmp_path)
    return load_course(tmp_path)


@pytest.mark.parametrize("name", DIGESTED_FILES)
def test_a_change_of_any_file_makes_a_proof_stale(copy: Course, name: str) -> None:
    """Code is added to a Python file, and an example to a task: both count."""
    entries = {"mse": entry(a_proof())}
    assert stale(copy, entries) == []
    path = copy.exercises[0].folder / name
    added = "\n```python\nmse(1)\n```\n" if path.suffix == ".md" else "\nADDED = 1\n"
    path.write_text(path.read_text(encoding="utf-8") + added, encoding="utf-8")
    assert stale(copy, entries) == ["mse"]


@pytest.mark.parametrize("name", ["checks.py", "variants.py", "task.ko.md", "task.en.md"])
def test_a_better_sentence_leaves_a_proof_as_it_is(copy: Course, name: str) -> None:
    entries = {"mse": entry(a_proof())}
    path = copy.exercises[0].folder / name
    text = path.read_text(encoding="utf-8")
    better = (
        text.replace("\n## ", "\nOne more sentence.\n\n## ", 1)
        if path.suffix == ".md"
        else re.sub(r'\ben="[^"]*"', 'en="Another sentence."', text, count=1) + "# A comment.\n"
    )
    assert better != text
    path.write_text(better, encoding="utf-8")
    assert stale(copy, entries) == []


def test_an_exercise_without_a_proof_is_stale(copy: Course) -> None:
    assert stale(copy, {}) == ["mse"]


def test_what_a_report_does_not_speak_of_stays_published(tmp_path: Path) -> None:
    copy_of("mse", tmp_path)
    copy_of("accuracy", tmp_path)
    course, report = load_course(tmp_path), tmp_path / "build" / "proof.json"
    write_report(tmp_path / PLACE, course, [a_proof(), a_proof("accuracy")])
    write_report(report, course, [a_proof("accuracy", checks=7)])
    publish(course, report)
    published = read_report(tmp_path / PLACE)
    assert {slug: found["checks"] for slug, found in published.items()} == {"accuracy": 7, "mse": 6}
    assert "`mse`" in (tmp_path / "site" / "en" / "proof.md").read_text(encoding="utf-8")


def test_a_sample_is_not_published(tmp_path: Path) -> None:
    copy_of("mse", tmp_path)
    course, report = load_course(tmp_path), tmp_path / "build" / "proof.json"
    write_report(report, course, [a_proof(seeds=2)])
    with pytest.raises(CourseError, match=r"`grade author verify mse`"):
        publish(course, report)
    assert not (tmp_path / PLACE).exists()


def test_a_report_keeps_what_it_knows_and_forgets_what_is_gone(copy: Course, tmp_path: Path) -> None:
    path = tmp_path / "build" / "proof.json"
    write_report(path, COURSE, [a_proof(), a_proof("accuracy")])
    write_report(path, COURSE, [a_proof("accuracy", checks=7)])
    entries = read_report(path)
    assert list(entries) == ["accuracy", "mse"]
    assert entries["accuracy"]["checks"] == 7
    assert list(write_report(path, copy, [])) == ["mse"]
    json.loads(path.read_text(encoding="utf-8"), parse_constant=pytest.fail)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_which_exercises_have_no_proof(lang: Lang) -> None:
    assert "`accuracy`" in page(COURSE, {"mse": entry(a_proof())}, {}, lang)
    everything = {exercise.slug: entry(a_proof(exercise.slug)) for exercise in COURSE.exercises}
    assert messages.PAGE_WITHOUT_PROOF(lang, slugs="")[:12] not in page(COURSE, everything, {}, lang)


def test_a_row_says_what_was_found() -> None:
    entries = {"mse": entry(a_proof(findings=(Finding("x", "y"),)))}
    for lang, title in (("ko", "평균 제곱 오차"), ("en", "Mean squared error")):
        text = page(COURSE, entries, {"python": "3.13"}, lang)  # type: ignore[arg-type]
        assert f"| {title} (`mse`) | 6 | 4 | 6/6 | 10/10 | 0 | 9/9 | 2 | 730 | – |" in text
