"""The head of a chapter's page: how long it takes, the reader's progress, its exercises, and the functions and signs
that the course uses here for the first time."""

from __future__ import annotations

from markupsafe import Markup

from dlgrade.course.model import Chapter, Course
from dlgrade.markup.html import inline
from dlgrade.markup.template import fill
from dlgrade.messages import site as messages
from dlgrade.site import notation, overview, times
from dlgrade.site.notation import NotationEntry
from dlgrade.site.times import Times
from dlgrade.text import Lang

# How signs are shown that cannot be drawn alone: accents need a letter, and brackets come in pairs.
SHOWN = {
    r"\hat": r"\hat y",
    r"\bar": r"\bar y",
    r"\tilde": r"\tilde X",
    r"\mathbf": r"\mathbf w",
    r"\mathbb": r"\mathbb E",
    r"\top": r"X^\top",
    r"\lVert": r"\lVert x \rVert",
    r"\lceil": r"\lceil x \rceil",
    r"\lfloor": r"\lfloor x \rfloor",
    r"\arg": r"\arg\min",
}

HEAD = """
<div class="dl-head" data-chapter-head="{{ chapter.name }}">
<p class="dl-head__time"><strong>{{ say.ABOUT(lang, time=total) }}</strong>
{% for each in parts %}<span class="dl-joined">{{ each }}{{ "" if loop.last else " ·" }}</span> {% endfor %}</p>
<p class="dl-head__done">
{% for each in tallies if each.names %}<span>{{ each.title(lang) }} {{ count(each, title, lang) }}</span>{% endfor %}
</p>
{% if chapter.exercises %}<ul class="dl-head__exercises">
{% for each in chapter.exercises %}<li><a href="#exercise-{{ each.slug }}">{{ each.title(lang) }}</a>
{{ " " }}<span class="dl-tick" data-tick="{{ each.slug }}" hidden>{{ say.TICK(lang) }}</span></li>{% endfor %}
</ul>{% endif %}
{% for kind, found in new.items() if found %}<details class="dl-head__new">
<summary>{{ say.NEW_IN_CHAPTER[kind](lang, count=found|length) }}</summary>
<ul>{% for each in found %}<li>{{ name(kind, each) }}: {{ explain(each) }}</li>{% endfor %}</ul>
</details>{% endfor %}
<button type="button" class="dl-print" data-print-summary hidden>{{ say.PRINT_SUMMARY(lang) }}</button>
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
        new=notation.new_in(course, chapter.name, lang),
        name=name,
        explain=lambda entry: Markup(inline(entry["explain"][lang])),
    )


def name(kind: str, entry: NotationEntry) -> Markup:
    """A function's name or a sign, as HTML. Signs in SHOWN are drawn with a letter."""
    if kind == "functions":
        return Markup(inline(f"`{entry['name']}`"))
    return Markup(inline(f"${SHOWN.get(entry['name'], entry['name'])}$"))


def parts(took: Times, lang: Lang) -> list[str]:
    """The parts of the chapter's time in words: reading, exercises and quiz, without those that take none."""
    minutes_by_text = {
        messages.READING_TIME: took.reading,
        messages.EXERCISES_TIME: took.exercises,
        messages.QUIZ_TIME: took.quiz,
    }
    return [text(lang, time=times.duration(minutes)(lang)) for text, minutes in minutes_by_text.items() if minutes]
