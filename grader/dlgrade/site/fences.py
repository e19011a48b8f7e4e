"""The fences of the pages: ```chapter, ```exercise, ```quiz, ```figure, and those that only the front page has.

pymdownx.superfences calls them. A fault of the author is raised as SuperFencesException, the only error that
superfences passes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import wraps

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.messages import site as messages
from dlgrade.site import card, chapter_head, figures, front_page, overview, quizzes
from dlgrade.site.faults import SiteError
from dlgrade.site.language import LanguageExtension, settings_of
from dlgrade.site.root import site_root
from dlgrade.text import Text, TextError


def fence(make: Callable[[str, LanguageExtension], str]) -> Callable[..., str]:
    """Wrap `make(body, page) -> html` for superfences, which calls (source, name, class, options, md, **more).
    `page` holds the settings of the page: its language, and whether cards carry solutions."""

    @wraps(make)
    def formatter(source: str, _name: str, _class: str, _options: object, md: Markdown, **_more: object) -> str:
        page = settings_of(md)
        try:
            return make(source.strip(), page)
        except TextError as error:
            raise SuperFencesException(error.text(page.lang)) from error

    return formatter


@fence
def exercise(slug: str, page: LanguageExtension) -> str:
    """The card of the exercise whose slug the fence holds, on the page of its chapter."""
    shown = exercise_named(slug)
    links = card.notebook_links(shown, page.lang, page.colab)
    return card.render(shown, page.lang, page.with_solutions, links)


@fence
def first_exercise(slug: str, page: LanguageExtension) -> str:
    """The card of an exercise on the front page."""
    return front_page.exercise(exercise_named(slug), page.lang, page.with_solutions)


@fence
def chapter(name: str, page: LanguageExtension) -> str:
    """The head of the chapter whose name the fence holds: its time, the reader's progress, and its exercises."""
    course = load_course(site_root())
    chapters = {item.name: item for item in course.chapters}
    if name not in chapters:
        raise SiteError(unknown(messages.NO_CHAPTER, name, chapters))
    return chapter_head.render(course, chapters[name], page.lang)


@fence
def figure(name: str, page: LanguageExtension) -> str:
    """The drawing of the figure that the fence names, and the stage of an interactive one."""
    folder = site_root() / "site" / "figures"
    names = figures.names(folder)
    if name not in names:
        raise SiteError(unknown(messages.NO_FIGURE, name, names))
    return figures.render(figures.load(folder / name), page.lang)


@fence
def quiz(body: str, page: LanguageExtension) -> str:
    """The quiz block for a chapter's name, or for question ids, one a line."""
    return quizzes.render(site_root(), body.split(), page.lang)


@fence
def progress(_body: str, page: LanguageExtension) -> str:
    """The table of chapters with the exercises and questions that the reader has passed."""
    return overview.render(load_course(site_root()), page.lang)


@fence
def chapters(questions: str, page: LanguageExtension) -> str:
    """The table of chapters, with the questions of the fence's body and their times."""
    return front_page.chapters(load_course(site_root()), questions, page.lang)


@fence
def clone(_body: str, page: LanguageExtension) -> str:
    """The line that fetches the course folder, where the configuration has its address."""
    return front_page.clone(page.repository)


@fence
def wheel(_body: str, page: LanguageExtension) -> str:
    """The lines that install the package and make a course folder."""
    return front_page.wheel(page.wheel, page.lang)


@fence
def proof(_body: str, page: LanguageExtension) -> str:
    """The counts of the proof in one line."""
    return front_page.proof(site_root(), page.lang)


@fence
def proven(_body: str, page: LanguageExtension) -> str:
    """The counts of the proof in one line, and as bars."""
    return front_page.proven_in_bars(site_root(), page.lang)


@fence
def facts(_body: str, page: LanguageExtension) -> str:
    """The size of the course in numbers."""
    return front_page.facts(load_course(site_root()), page.lang)


@fence
def verdict(_body: str, page: LanguageExtension) -> str:
    """One verdict as the terminal shows it."""
    return front_page.verdict(site_root(), page.lang)


def exercise_named(slug: str) -> Exercise:
    """The exercise of the course. Raises SiteError for a slug that it does not have."""
    by_slug = {exercise.slug: exercise for exercise in load_course(site_root()).exercises}
    if slug not in by_slug:
        raise SiteError(unknown(messages.NO_EXERCISE, slug, by_slug))
    return by_slug[slug]


def unknown(message: Text, name: str, known: Iterable[str]) -> Text:
    """The error `message`, with the name that the author may have meant."""
    meant = get_close_matches(name, list(known), n=1)
    near = messages.NEAREST.filled(name=meant[0]) if meant else Text(ko="", en="")
    filled = message.filled(name=name)
    return Text(ko=filled.ko + near.ko, en=filled.en + near.en)
