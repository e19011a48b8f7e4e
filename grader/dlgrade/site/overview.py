"""The table of chapters with what the reader has done (the front page's ```progress fence)."""

from __future__ import annotations

from html import escape

from dlgrade.course.model import Chapter, Course
from dlgrade.messages import site as messages
from dlgrade.quiz.load import FILE, load
from dlgrade.text import Lang


def render(course: Course, lang: Lang) -> str:
    """One row a chapter; `site/assets/overview.js` fills in the counts. Raises QuizError for a faulty quiz file."""
    rows = "".join(row(course, chapter, lang) for chapter in course.chapters)
    titles = (messages.CHAPTER, messages.EXERCISES_PASSED, messages.QUESTIONS_RIGHT)
    head = "".join(f'<th scope="col">{title(lang)}</th>' for title in titles)
    return (
        f'<p>{messages.PROGRESS(lang)}</p><div class="dl-progress"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def row(course: Course, chapter: Chapter, lang: Lang) -> str:
    """A chapter's title, and a tally each of its exercises and of its questions."""
    title = escape(chapter.title(lang))
    folder = course.root / "solutions" / chapter.name
    questions = load(folder).questions if (folder / FILE).is_file() else ()
    exercises = tally("exercises", [each.slug for each in chapter.exercises], messages.EXERCISES_OF(lang, title=title))
    answers = tally("questions", [each.id for each in questions], messages.QUESTIONS_OF(lang, title=title))
    return f'<tr><td><a href="{chapter.name}/">{title}</a></td>{exercises}{answers}</tr>'


def tally(kind: str, names: list[str], label: str) -> str:
    """A cell with a bar and a count; empty where there is nothing to count."""
    if not names:
        return "<td></td>"
    return (
        f'<td data-tally="{kind}" data-names="{" ".join(names)}">'
        f'<progress max="{len(names)}" value="0" aria-label="{label}"></progress> '
        f"<span data-count>0 / {len(names)}</span></td>"
    )
