"""The report of a class as one file of HTML: no request, no script but our own, everything of a student's escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

from dlgrade import __version__
from dlgrade.classroom.attempts import Overcome
from dlgrade.classroom.discrimination import MIN_COMPARED
from dlgrade.classroom.document import document
from dlgrade.classroom.groups import BehaviourGroup
from dlgrade.classroom.sorting import SCRIPT
from dlgrade.classroom.summary import ClassSummary, Entry, ExerciseSummary, MistakeCount
from dlgrade.classroom.tables import status_text
from dlgrade.markup.template import fill
from dlgrade.messages import classroom as messages
from dlgrade.report.outline import SYMBOLS, mark_of
from dlgrade.text import Lang, visible

NO_PAGES: Mapping[str, str] = MappingProxyType({})
MAX_PROGRAM = 6000
"""Characters of a program that the report shows."""
STYLE = """
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.5rem 0 2rem; }
th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
th, td { padding: 0.25rem 0.6rem; text-align: left; overflow-wrap: break-word; }
th[scope=row], td.file { min-width: 8rem; max-width: 16rem; overflow-wrap: anywhere; }
td.long { min-width: 18rem; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th { position: sticky; top: 0; background: Canvas; }
th button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; text-align: inherit; }
th button { min-height: 1.6rem; padding: 0; }
th button::after { content: " ↕"; opacity: 0.6; }
th[aria-sort=ascending] button::after { content: " ▲"; opacity: 1; }
th[aria-sort=descending] button::after { content: " ▼"; opacity: 1; }
.share { background: color-mix(in srgb, #d1242f calc(var(--share) * 45%), Canvas); }
"""
PAGE = """
<h1>{{ title }}</h1>
<p class="quiet">{{ header }}</p>
{% if people %}
<h2>{{ m.PERSON(lang) }}</h2>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.PERSON(lang) }}"><table>
<thead><tr><th scope="col">{{ m.STUDENT(lang) }}</th><th scope="col">{{ m.EXERCISE(lang) }}</th>
<th scope="col">{{ m.FILE(lang) }}</th><th scope="col">{{ m.REASON(lang) }}</th></tr></thead>
<tbody>
{% for who, exercise, file, reasons in people %}
<tr><th scope="row">{{ who }}</th><td>{{ exercise }}</td><td class="file">{{ file }}</td>
<td class="long">{% for reason in reasons %}<div>{{ reason }}</div>{% endfor %}</td></tr>
{% endfor %}
</tbody></table></div>
{% endif %}
<h2>{{ m.EXERCISES_TITLE(lang) }}</h2>
<p>{{ m.EXERCISES_HOW(lang, count=compared) }}</p>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.EXERCISES_TITLE(lang) }}"><table class="sortable">
<thead><tr><th scope="col">{{ m.EXERCISE(lang) }}</th><th scope="col" class="n">{{ m.GRADED(lang) }}</th>
<th scope="col" class="n">{{ m.PASSED(lang) }}</th><th scope="col" class="n">{{ m.MEAN(lang) }}</th>
<th scope="col" class="n">{{ m.DISCRIMINATION(lang) }}</th></tr></thead>
<tbody>
{% for exercise in exercises %}
<tr><th scope="row">{{ exercise.title }}<br><code>{{ exercise.slug }}</code></th>
<td class="n">{{ exercise.graded }}</td>
<td class="n" data-sort="{{ exercise.part }}">{{ exercise.rate }} ({{ exercise.passed }})</td>
<td class="n">{{ exercise.mean }}</td><td class="n">{{ exercise.discrimination }}</td></tr>
{% endfor %}
</tbody></table></div>
<h2>{{ m.MISTAKES_TITLE(lang) }}</h2>
<p>{{ m.MISTAKES_HOW(lang, count=compared) }}{% if attempts %} {{ m.OVERCOME_HOW(lang) }}{% endif %}</p>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.MISTAKES_TITLE(lang) }}"><table class="sortable">
<thead><tr><th scope="col">{{ m.EXERCISE(lang) }}</th><th scope="col">{{ m.MISTAKES(lang) }}</th>
<th scope="col" class="n">{{ m.COUNT(lang) }}</th><th scope="col" class="n">{{ m.SHARE(lang) }}</th>
<th scope="col" class="n">{{ m.DISCRIMINATION(lang) }}</th>
{% if attempts %}<th scope="col" class="n">{{ m.GONE(lang) }}</th>
<th scope="col" class="n">{{ m.UNTIL_GONE(lang) }}</th>{% endif %}</tr></thead>
<tbody>
{% for exercise in exercises %}{% for mistake in exercise.mistakes %}
<tr><th scope="row"><code>{{ exercise.slug }}</code></th><td class="long">{{ mistake.text }}
{% if mistake.name %}<br><code class="quiet">{{ mistake.name }}</code>{% endif %}</td>
<td class="n">{{ mistake.students }}</td>
<td class="n share" style="--share: {{ mistake.part }}">{{ mistake.rate }}</td>
<td class="n">{{ mistake.discrimination }}</td>
{% if attempts %}<td class="n" data-sort="{{ mistake.gone }}">{{ mistake.gone }}/{{ mistake.made }}</td>
<td class="n">{{ mistake.until }}</td>{% endif %}</tr>
{% endfor %}{% endfor %}
</tbody></table></div>
{% if groups %}
<h2>{{ m.GROUPS_TITLE(lang) }}</h2>
<p>{{ m.GROUPS_HOW(lang) }}</p>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.GROUPS_TITLE(lang) }}"><table>
<thead><tr><th scope="col">{{ m.GROUP(lang) }}</th><th scope="col" class="n">{{ m.COUNT(lang) }}</th>
<th scope="col">{{ m.TOLD(lang) }}</th></tr></thead>
<tbody>
{% for group in groups %}
<tr><th scope="row">{{ group.exercise }}<br>
<code>{{ group.id }}</code></th>
<td class="n">{{ group.students }}</td>
<td class="long">{% if group.name %}<strong>{{ group.name }}</strong>{% endif %}
{% for line in group.told %}<div>{{ line }}</div>{% endfor %}
<details><summary>{{ m.PROGRAM(lang) }}</summary><pre tabindex="0">{{ group.program }}</pre></details></td></tr>
{% endfor %}
</tbody></table></div>
{% endif %}
<h2>{{ m.SCORES_TITLE(lang) }}</h2>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.SCORES_TITLE(lang) }}"><table class="sortable">
<thead><tr><th scope="col">{{ m.STUDENT(lang) }}</th><th scope="col">{{ m.NAME(lang) }}</th>
{% for exercise in exercises %}<th scope="col" class="n">{{ exercise.slug }}<br>/{{ exercise.most }}</th>{% endfor %}
<th scope="col" class="n">{{ m.TOTAL(lang) }}</th></tr></thead>
<tbody>
{% for student in students %}
<tr><th scope="row">{% if student.page %}<a href="{{ student.page }}">{{ student.id }}</a>
{% else %}{{ student.id }}{% endif %}</th><td>{{ student.name }}</td>
{% for cell, points in student.cells %}<td class="n" data-sort="{{ points }}">{{ cell }}</td>{% endfor %}
<td class="n">{{ student.total }}</td></tr>
{% endfor %}
</tbody></table></div>
"""


def class_page(
    summary: ClassSummary, groups: Sequence[BehaviourGroup], lang: Lang, pages: Mapping[str, str] = NO_PAGES
) -> str:
    """The report in one language. `pages` are the students' own ones, by id: paths beside the report."""
    header = messages.HEADER(
        lang, version=__version__, level=", ".join(summary.levels) or "-", students=len(summary.students)
    )
    body = fill(
        PAGE,
        lang=lang,
        m=messages,
        title=messages.TITLE(lang),
        header=header,
        people=_people(summary, lang),
        compared=MIN_COMPARED,
        attempts=any(mistake.overcome for exercise in summary.exercises for mistake in exercise.mistakes),
        exercises=[_exercise(exercise, lang) for exercise in summary.exercises],
        groups=[_group(group, lang) for group in groups],
        students=[_student(summary, student, pages, lang) for student in summary.students],
    )
    return document(messages.TITLE(lang), body, STYLE, lang, SCRIPT)


def _people(summary: ClassSummary, lang: Lang) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(student, exercises, file, reasons) of what a person has to look at; what concerns several exercises alike is one
    line."""
    lines: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for entry in summary.entries:
        row = entry.row
        who = row.student if row.student == row.name else f"{row.name} ({row.student})"
        reasons = tuple(visible(reason(lang), keep="\n") for reason in entry.reasons)
        if reasons:
            lines.setdefault((visible(who), visible(row.file), reasons), []).append(row.exercise)
    return [(who, ", ".join(names), file, reasons) for (who, file, reasons), names in lines.items()]


def _exercise(exercise: ExerciseSummary, lang: Lang) -> dict[str, object]:
    share = exercise.passed / exercise.graded if exercise.graded else None
    return {
        "slug": exercise.slug, "title": exercise.title(lang), "graded": exercise.graded, "passed": exercise.passed,
        "rate": _percent(share), "part": "" if share is None else f"{share:.3f}", "most": exercise.max_points,
        "mean": _percent(exercise.mean), "discrimination": _figure(exercise.discrimination),
        "mistakes": [_mistake(mistake, lang) for mistake in exercise.mistakes],
    }  # fmt: skip


def _mistake(mistake: MistakeCount, lang: Lang) -> dict[str, object]:
    overcome = mistake.overcome or Overcome(0, 0, None)
    return {
        "name": mistake.name, "text": visible(mistake.text(lang), keep="\n"), "students": mistake.students,
        "rate": f"{mistake.share:.0%}", "part": f"{mistake.share:.2f}",
        "discrimination": _figure(mistake.discrimination), "gone": overcome.gone, "made": overcome.made,
        "until": "–" if overcome.attempts is None else f"{overcome.attempts:g}",
    }  # fmt: skip


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _group(group: BehaviourGroup, lang: Lang) -> dict[str, object]:
    program = visible(group.program, keep="\n\t")
    return {
        "exercise": group.exercise, "id": group.id, "students": len(group.students),
        "name": visible(group.name(lang), keep="\n") if group.name is not None else "",
        "told": [visible(line(lang), keep="\n") for line in group.told],
        "program": program if len(program) <= MAX_PROGRAM else program[:MAX_PROGRAM] + "\n…",
    }  # fmt: skip


def _student(
    summary: ClassSummary, student: tuple[str, str], pages: Mapping[str, str], lang: Lang
) -> dict[str, object]:
    entries = {entry.row.exercise: entry for entry in summary.of(student[0])}
    cells = [_cell(entries[exercise.slug], lang) for exercise in summary.exercises]
    given = [entry.points for entry in entries.values() if entry.points is not None]
    total = sum(given) if given else "–"
    page = quote(pages.get(student[0], ""))
    return {"id": visible(student[0]), "name": visible(student[1]), "cells": cells, "total": total, "page": page}


def _cell(entry: Entry, lang: Lang) -> tuple[str, int | str]:
    """The points with the mark of the verdict, or a word where there are none; and what is sorted by."""
    if entry.status == "missing":
        return "–", ""
    if entry.points is None:
        return status_text(entry)(lang), ""
    mark = SYMBOLS[mark_of(entry.verdict.kind)] if entry.verdict is not None and not entry.by_hand else "✎"
    late = f" ({messages.LATE(lang)})" if entry.row.late else ""
    return f"{mark} {entry.points}{late}", entry.points
