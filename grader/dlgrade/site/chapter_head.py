"""The head of a chapter's page: how long it takes, what was done of it, and its exercises."""

from __future__ import annotations

from dlgrade.course.model import Chapter, Course
from dlgrade.markup.template import fill
from dlgrade.messages import site as messages
from dlgrade.site import overview, times
from dlgrade.site.times import Times
from dlgrade.text import Lang

HEAD = """
<div class="dl-head" data-chapter-head="{{ chapter.name }}">
<p class="dl-head__time"><strong>{{ say.ABOUT(lang, time=total) }}</strong> {{ parts|join(" · ") }}</p>
<p class="dl-head__done">
{% for each in tallies if each.names %}<span>{{ each.title(lang) }} {{ count(each, title, lang) }}</span>{% endfor %}
</p>
{% if chapter.exercises %}<ul class="dl-head__exercises">
{% for each in chapter.exercises %}<li><a href="#exercise-{{ each.slug }}">{{ each.title(lang) }}</a>
{{ " " }}<span class="dl-tick" data-tick="{{ each.slug }}" hidden>{{ say.TICK(lang) }}</span></li>{% endfor %}
</ul>{% endif %}
</div>
"""


def render(course: Course, chapter: Chapter, lang: Lang) -> str:
    """The head. `site/assets/overview.js` fills in the counts and `page.js` the ticks."""
    took = times.of_chapter(course.root, chapter)
    return fill(
        HEAD,
        chapter=chapter,
        title=chapter.title(lang),
        total=times.duration(took.total)(lang),
        parts=parts(took, lang),
        tallies=overview.tallies(course, chapter),
        count=overview.count,
        say=messages,
        lang=lang,
    )


def parts(took: Times, lang: Lang) -> list[str]:
    """What the time is made of: reading, exercises, quiz, as far as the chapter has them."""
    found = {
        messages.READING_TIME: took.reading,
        messages.EXERCISES_TIME: took.exercises,
        messages.QUIZ_TIME: took.quiz,
    }
    return [text(lang, time=times.duration(minutes)(lang)) for text, minutes in found.items() if minutes]
