"""The page for one student: code, checks, named mistakes, comments and points, to be printed or sent.

Nothing on it depends on another student. Values of hidden cases, what the code printed, and what only concerns the
teacher are left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from dlgrade.classroom.figures.summary import ClassSummary, Entry, ExerciseSummary
from dlgrade.classroom.reports.document import document
from dlgrade.classroom.storage.examples_verdict import ExamplesVerdict
from dlgrade.classroom.storage.overrides import Override
from dlgrade.markup.template import fill
from dlgrade.messages import class_report as messages
from dlgrade.messages import report as report_messages
from dlgrade.report.outline import SYMBOLS, CheckOutline, outline
from dlgrade.text import Lang, visible

MAX_CODE = 60_000
"""Most characters of an answer that its page shows. A longer one is cut, and the page says so."""
STYLE = """
body { max-width: 50rem; }
section { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); margin-top: 2rem; }
h2 { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; }
ul { list-style: none; padding: 0; }
li { display: grid; grid-template-columns: 1.5rem 1fr auto; margin: 0.25rem 0; }
li p { grid-column: 2; margin: 0; }
.n { font-variant-numeric: tabular-nums; white-space: nowrap; }
.hand { border-inline-start: 0.25rem solid; margin: 0.5rem 0; padding: 0.25rem 0.75rem; white-space: pre-line; }
pre { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); font-size: 0.85rem; padding: 0.75rem; }
@media print {
  :root { color-scheme: light; font-size: 11pt; }
  body { max-width: none; padding: 0; }
  h2, li { break-after: avoid; break-inside: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
}
"""
BODY = """
<h1>{{ name }}</h1>
<p class="quiet">{{ id }} · {{ m.TOTAL(lang) }} {{ total }}</p>
{% for each in exercises %}
<section aria-labelledby="{{ each.slug }}">
<h2 id="{{ each.slug }}"><span>{{ each.title }}</span><span class="n">{{ each.points }}</span></h2>
<p class="quiet"><code>{{ each.slug }}</code>{% if each.file %} · {{ each.file }}{% endif %}
{% if each.late %} · {{ m.LATE(lang) }}{% endif %}</p>
{% for line in each.told %}<p>{{ line | sentence }}</p>{% endfor %}
{% for line in each.by_hand %}<p class="hand">{{ line | sentence }}</p>{% endfor %}
{% if each.checks %}
<ul>
{% for check in each.checks %}
<li><span aria-hidden="true">{{ check.mark }}</span><span>{{ check.title | sentence }}
<span class="quiet"> ({{ check.outcome }})</span></span>
{% if check.points %}<span class="n">{{ check.points }}</span>{% else %}<span></span>{% endif %}
{% for line in check.lines %}<p>{{ line | sentence }}</p>{% endfor %}</li>
{% endfor %}
</ul>
{% endif %}
{% if each.examples %}
<h3>{{ m.YOUR_EXAMPLES(lang) }}</h3>
{% for line in each.examples %}<p>{{ line | sentence }}</p>{% endfor %}
{% endif %}
{% if each.code %}
<h3>{{ m.YOUR_CODE(lang) }}</h3>
<pre tabindex="0" aria-label="{{ m.YOUR_CODE(lang) }}">{{ each.code }}</pre>
{% if each.cut %}<p>{{ each.cut }}</p>{% endif %}
{% endif %}
</section>
{% endfor %}
"""
Sources = Mapping[tuple[str, str], str]
Examples = Mapping[tuple[str, str], ExamplesVerdict]
NO_EXAMPLES: Examples = MappingProxyType({})


def students_with_page(summary: ClassSummary) -> list[tuple[str, str]]:
    """(id, name) of the students who get a page: those who handed in something and whose identity is not in doubt."""
    doubtful = {entry.row.student for entry in summary.entries if entry.row.doubt is not None}
    with_answers = {entry.row.student for entry in summary.entries if entry.status != "missing"} - doubtful
    return [student for student in summary.students if student[0] in with_answers]


def student_page(
    summary: ClassSummary, student: tuple[str, str], sources: Sources, lang: Lang, examples: Examples = NO_EXAMPLES
) -> str:
    """The page in one language."""
    entries = {entry.row.exercise: entry for entry in summary.of(student[0])}
    answered = [(exercise, entries[exercise.slug]) for exercise in summary.exercises if exercise.slug in entries]
    points_given = [entry.points for entry in entries.values() if entry.points is not None]
    name = visible(student[1] or student[0])
    body = fill(
        BODY,
        lang=lang,
        m=messages,
        name=name,
        id=visible(student[0]),
        total=_points(
            sum(points_given) if points_given else None, sum(exercise.max_points for exercise, _ in answered)
        ),
        exercises=[
            _exercise(exercise, entry, sources, lang)
            | {"examples": _examples(examples.get((student[0], exercise.slug)), lang)}
            for exercise, entry in answered
        ],
    )
    return document(f"{name} · {messages.FEEDBACK_TITLE(lang)}", body, STYLE, lang)


def _exercise(exercise: ExerciseSummary, entry: Entry, sources: Sources, lang: Lang) -> dict[str, Any]:
    code = visible(sources.get((exercise.slug, entry.row.submission), ""), keep="\n\t")
    return {
        "slug": exercise.slug, "title": exercise.title(lang), "points": _points(entry.points, exercise.max_points),
        "file": visible(entry.row.file), "late": entry.row.late, "told": _remarks(entry, lang),
        "by_hand": [visible(line, keep="\n") for line in _by_hand(entry, lang)],
        "checks": _checks(exercise, entry, lang), "code": code[:MAX_CODE],
        "cut": messages.CODE_CUT(lang, count=MAX_CODE) if len(code) > MAX_CODE else "",
    }  # fmt: skip


def _examples(examples: ExamplesVerdict | None, lang: Lang) -> Sequence[str]:
    """The lines about the student's own examples."""
    return () if examples is None or examples.told is None else examples.told[lang]


def _remarks(entry: Entry, lang: Lang) -> list[str]:
    """The lines about the whole answer: why it has no points, which file was graded, and the teacher's sentence."""
    states = {
        "missing": messages.NOTHING_HERE, "person": messages.A_PERSON_LOOKS, "waiting": messages.GRADED_LATER,
    }  # fmt: skip
    state = [states[entry.status]] if entry.points is None and entry.status in states else []
    named = [entry.named] if entry.named is not None else []
    return [visible(text(lang), keep="\n") for text in (*state, *entry.row.notes, *named)]


def _by_hand(entry: Entry, lang: Lang) -> list[str]:
    """The teacher's points and comments: a line for each check and for the whole exercise."""
    titles = {check.name: check.title(lang) for check in entry.verdict.checks} if entry.verdict is not None else {}
    return [_decision(override, titles, lang) for override in entry.by_hand]


def _decision(override: Override, titles: Mapping[str, str], lang: Lang) -> str:
    title = titles.get(override.check, override.check)
    points = messages.POINTS_BY_HAND(lang, points=override.points) if override.points is not None else ""
    return ": ".join(filter(None, (title, " ".join(filter(None, (points, override.comment))))))


def _checks(exercise: ExerciseSummary, entry: Entry, lang: Lang) -> Sequence[dict[str, Any]]:
    """The checks of a graded entry; empty if it has no verdict, also because points by hand replaced one
    that needed a person."""
    if entry.verdict is None or entry.status != "graded":
        return ()
    shown = outline(exercise.title(lang), entry.verdict, lang)
    return [_check(check, lang) for check in shown.checks]


def _check(check: CheckOutline, lang: Lang) -> dict[str, Any]:
    lines = [line.text for line in check.without_values]
    place = [messages.AT_LINE(lang, file=visible(check.place.file), line=check.place.line)] if check.place else []
    return {
        "mark": SYMBOLS[check.mark], "title": check.title, "outcome": report_messages.KINDS[check.kind](lang),
        "points": f"{check.points}/{check.max_points}" if check.scored else "", "lines": [*lines, *place],
    }  # fmt: skip


def _points(points: int | None, most: int) -> str:
    return f"{'–' if points is None else points}/{most}"
