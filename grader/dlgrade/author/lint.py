"""Finds faults of an exercise without grading anything: in its files, its two languages and its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from dlgrade.author.examples import examples, wrong_examples
from dlgrade.author.model import Finding
from dlgrade.course.compositions import FILE as COMPOSITIONS
from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.loading import load_checks
from dlgrade.exam.small_calls.examples import CALLS_FILE
from dlgrade.lessons.remembered import FILE as LESSON_CALLS
from dlgrade.text import LANGUAGES, Text

NEEDED = frozenset({"solution.py", "checks.py", "variants.py", "task.ko.md", "task.en.md", "why.ko.md", "why.en.md"})
ALLOWED = NEEDED | {"equivalent.md", "key.bin", CALLS_FILE, COMPOSITIONS, LESSON_CALLS}
HANGUL = re.compile(r"[가-힣]")
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
FORM = re.compile(r"반복문|\bloop\b|\baxis ?= ?-?\d|`[^`]*==[^`]*`|`np\.[^`]*`|`(?:for|while|if)\b[^`]*`")
HINTS = 3
MAX_EXAMPLE_COLUMNS = 79
PAGE_LINK = re.compile(r"\]\((?!https?://)([^)]*)\)")
UNFILLED = "TODO"


def lint(exercise: Exercise) -> Iterator[Finding]:
    """Every finding about files and texts; empty for a complete exercise."""
    yield from _files(exercise)
    yield from _tasks(exercise)
    yield from _texts(exercise)
    yield from _long_lines(exercise)
    yield from _page_links(exercise)
    yield from _anchors(exercise)
    yield from wrong_examples(exercise)


def _files(exercise: Exercise) -> Iterator[Finding]:
    present = {path.name for path in exercise.folder.iterdir() if path.name != "__pycache__"}
    for name in sorted(NEEDED - present):
        yield Finding(name, "is missing")
    for name in sorted(present - ALLOWED):
        yield Finding(name, "does not belong into the folder of an exercise")
    if stub_problem(exercise):
        yield Finding("stub", stub_problem(exercise))
    for name in sorted(NEEDED & present):
        if UNFILLED in read_text(exercise.folder / name):
            yield Finding(name, f"has a {UNFILLED} left")


def stub_problem(exercise: Exercise) -> str:
    """The problem if the stub is not up to date. It is made from the solution, so it must have the same
    signatures and docstrings."""
    if not exercise.stub.is_file():
        return "is missing: `grade author build`"
    return "" if read_text(exercise.stub) == stub_source(exercise) else "is not up to date: `grade author build`"


def _tasks(exercise: Exercise) -> Iterator[Finding]:
    ko, en = (exercise.task(lang) for lang in LANGUAGES)
    if (ko.minutes, ko.needs, ko.bonus) != (en.minutes, en.needs, en.bonus):
        yield Finding("task", "minutes, needs or bonus differ between the languages")
    for lang, task in zip(LANGUAGES, (ko, en), strict=True):
        if len(task.hints) != HINTS:
            yield Finding(f"task.{lang}.md", f"has {len(task.hints)} hints, not {HINTS}")
    yield from _languages("task", Text(ko=ko.title, en=en.title))
    yield from _languages("task", Text(ko=ko.statement, en=en.statement))
    why = Text(ko=exercise.why("ko"), en=exercise.why("en"))
    yield from _languages("why", why) if why.ko or why.en else ()
    for hint, other in zip(ko.hints, en.hints, strict=False):
        yield from _languages("task", Text(ko=hint, en=other))


def _long_lines(exercise: Exercise) -> Iterator[Finding]:
    """Findings about lines of examples that a terminal of 80 columns breaks in two."""
    for lang in LANGUAGES:
        for line in (line for block in examples(exercise, lang) for line in block.splitlines()):
            if len(line) > MAX_EXAMPLE_COLUMNS:
                yield Finding(f"task.{lang}.md", f"has an example line of {len(line)} columns: {line}")


def _page_links(exercise: Exercise) -> Iterator[Finding]:
    """Findings about links to a page of the site. A task is shown on pages of any depth, in the terminal and in a
    notebook, where such a link leads nowhere."""
    for lang in LANGUAGES:
        task = exercise.task(lang)
        for link in PAGE_LINK.findall(CODE.sub("", "\n".join([task.statement, *task.hints]))):
            yield Finding(f"task.{lang}.md", f"links to the page {link}: say it in words")


def _texts(exercise: Exercise) -> Iterator[Finding]:
    for check in load_checks(exercise):
        yield from _languages(check.name, check.title)
    for mistake in mistakes_of(exercise):
        assert mistake.mistake is not None
        yield from _languages(mistake.name, mistake.mistake)
        if not mistake.form:
            yield from _forms(mistake.name, mistake.mistake)


def _forms(subject: str, text: Text) -> Iterator[Finding]:
    """Findings about a mistake's first sentence. It must say what the code does and not how it looks, since code with
    the same behaviour may look different."""
    for claim in (text.ko, text.en):
        for form_word in FORM.findall(claim.partition(". ")[0]):
            yield Finding(subject, f"speaks of the form of code, {form_word!r}: say what it does, or give `form=`")


def _languages(subject: str, text: Text) -> Iterator[Finding]:
    """Findings about a text that lacks a language. A text that is only code is the same in both."""
    if text.ko == text.en and not re.search(r"\w", CODE.sub("", text.ko)) and text.ko.strip():
        return
    if not HANGUL.search(text.ko):
        yield Finding(subject, f"has no Korean: {text.ko[:60]!r}")
    if not text.en.strip() or HANGUL.search(text.en):
        yield Finding(subject, f"has no English: {text.en[:60]!r}")


def _anchors(exercise: Exercise) -> Iterator[Finding]:
    """Findings about anchors that mistakes refer to. They must be on the chapter's page, if that is written."""
    site = exercise.folder.parents[2] / "site"
    for lang in LANGUAGES:
        page = site / lang / f"{exercise.chapter}.md"
        anchors = _anchors_of(page)
        for mistake in mistakes_of(exercise) if page.is_file() else ():
            if mistake.see not in anchors:
                yield Finding(mistake.name, f"points at #{mistake.see}, which {lang}/{page.name} does not have")


def _anchors_of(page: Path) -> set[str]:
    return set(re.findall(r"\{ *#([\w-]+)", read_text(page))) if page.is_file() else set()
