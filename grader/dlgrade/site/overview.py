"""The table of chapters with what the reader has done (the front page's ```progress fence)."""

from __future__ import annotations

from dataclasses import dataclass

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
{% for tally in tallies %}
{% set total = tally.names|length %}
{% if total %}<td data-tally="{{ tally.kind }}" data-names="{{ tally.names|join(" ") }}">
<progress max="{{ total }}" value="0" aria-label="{{ tally.label(lang, title=title) }}"></progress>
{{ " " }}<span data-count>0 / {{ total }}</span></td>{% else %}<td></td>{% endif %}
{% endfor %}</tr>
{% endfor %}</tbody></table></div>
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a cell of the table counts. `label` names it and contains the chapter's title."""

    kind: str
    names: tuple[str, ...]
    label: Text


def render(course: Course, lang: Lang) -> str:
    """The table, one row for each chapter. `site/assets/overview.js` fills in the counts. Raises QuizError for a
    faulty quiz file."""
    rows = [(chapter, tallies(course, chapter)) for chapter in course.chapters]
    return fill(OVERVIEW, rows=rows, say=messages, lang=lang)


def tallies(course: Course, chapter: Chapter) -> tuple[Tally, Tally]:
    """The exercises of a chapter, and its questions."""
    folder = course.root / "solutions" / chapter.name
    questions = load(folder).questions if (folder / QUIZ_FILE).is_file() else ()
    return (
        Tally("exercises", tuple(each.slug for each in chapter.exercises), messages.EXERCISES_OF),
        Tally("questions", tuple(each.id for each in questions), messages.QUESTIONS_OF),
    )
