"""Counts of what the reader has passed: the table of the front page, and the two counts in a chapter's head."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dlgrade.course.model import Chapter, Course
from dlgrade.markup.template import fill
from dlgrade.messages import site as messages
from dlgrade.quiz.load import QUIZ_FILE, load
from dlgrade.text import Lang, Text

OVERVIEW = """
<p>{{ say.PROGRESS(lang) }}</p><div class="dl-progress"><table><thead><tr>
{% for title in (say.CHAPTER, say.EXERCISES_PASSED, say.QUESTIONS_RIGHT) %}
<th scope="col">{{ title(lang) }}</th>{% endfor %}
</tr></thead><tbody>
{% for chapter, tallies in rows %}
{% set title = chapter.title(lang) %}
<tr><td><a href="{{ chapter.name }}/">{{ title }}</a></td>
{% for tally in tallies %}<td>{{ count(tally, title, lang) }}</td>{% endfor %}</tr>
{% endfor %}</tbody></table></div>
"""
COUNT = """
<span data-tally="{{ tally.kind }}" data-names="{{ tally.names|join(" ") }}">
<progress max="{{ total }}" value="0" aria-label="{{ label }}"></progress>
{{ " " }}<span data-count>0 / {{ total }}</span></span>
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """The names of the exercises or questions that one count is about. `title` is its heading; `label` is its
    accessible name, which contains the chapter's title."""

    kind: str
    title: Text
    names: tuple[str, ...]
    label: Text


def render(course: Course, lang: Lang) -> str:
    """The table, one row for each chapter. `site/assets/overview.js` fills in the counts. Raises QuizError for a
    faulty quiz file."""
    rows = [(chapter, tallies(course, chapter)) for chapter in course.chapters]
    return fill(OVERVIEW, rows=rows, say=messages, lang=lang, count=count)


def count(tally: Tally, title: str, lang: Lang) -> Markup:
    """A bar and a number, which `site/assets/overview.js` fills in; nothing where there is nothing to count."""
    total = len(tally.names)
    label = tally.label(lang, title=title)
    return fill(COUNT, tally=tally, total=total, label=label) if total else Markup("")


def tallies(course: Course, chapter: Chapter) -> tuple[Tally, Tally]:
    """The exercises of a chapter, and its questions."""
    folder = course.root / "solutions" / chapter.name
    questions = load(folder).questions if (folder / QUIZ_FILE).is_file() else ()
    return (
        Tally(
            "exercises",
            messages.EXERCISES_PASSED,
            tuple(exercise.slug for exercise in chapter.exercises),
            messages.EXERCISES_OF,
        ),
        Tally(
            "questions", messages.QUESTIONS_RIGHT, tuple(question.id for question in questions), messages.QUESTIONS_OF
        ),
    )
