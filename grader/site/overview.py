"""The table of chapters with what the reader has passed (the front page's ```progress fence)."""

from __future__ import annotations

from html import escape

from grader.course.model import Chapter, Course
from grader.messages import site as messages
from grader.text import Lang


def render(course: Course, lang: Lang) -> str:
    """One row a chapter that has exercises; `site/assets/page.js` fills in the counts."""
    rows = "".join(row(chapter, lang) for chapter in course.chapters if chapter.exercises)
    head = f'<th scope="col">{messages.CHAPTER(lang)}</th><th scope="col">{messages.PASSED_COUNT(lang)}</th>'
    return (
        f'<p>{messages.PROGRESS(lang)}</p><div class="dl-progress"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def row(chapter: Chapter, lang: Lang) -> str:
    """A chapter's title, a bar and a count."""
    title, slugs = escape(chapter.title(lang)), [exercise.slug for exercise in chapter.exercises]
    return (
        f'<tr data-exercises="{" ".join(slugs)}"><td><a href="{chapter.name}/">{title}</a></td>'
        f'<td><progress max="{len(slugs)}" value="0" aria-label="{title}"></progress> '
        f"<span data-count>0 / {len(slugs)}</span></td></tr>"
    )
