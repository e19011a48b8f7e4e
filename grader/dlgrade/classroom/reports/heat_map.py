"""The heat map of the report: kinds of mistakes by exercises, with the share of the class that made each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dlgrade.classroom.figures.summary import NAMED_HERE, ClassSummary, Entry, mistakes_of
from dlgrade.markup.template import fill
from dlgrade.messages import class_report as messages
from dlgrade.text import Lang, Text, visible

MAX_KINDS = 30
"""Most rows of the map. The table of mistakes has the rarer ones."""
MAX_WORDS = 90
"""Most characters of the sentence in front of a row."""
TEMPLATE = """
<h2>{{ m.HEAT_TITLE(lang) }}</h2>
<p>{{ m.HEAT_HOW(lang) }}{% if rarer %} {{ rarer }}{% endif %}</p>
<div class="wide" tabindex="0" role="region" aria-label="{{ m.HEAT_TITLE(lang) }}"><table class="sortable map" id="map">
<thead><tr><th scope="col">{{ m.MISTAKES(lang) }}</th><th scope="col" class="n">{{ m.COUNT(lang) }}</th>
{% for slug in slugs %}<th scope="col" class="n">{{ slug }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row in rows %}
<tr><th scope="row">{{ row.text | sentence }}
{% if row.name %}<br><code class="quiet">{{ row.name }}</code>{% endif %}</th>
<td class="n">{{ row.students }}</td>
{% for cell in row.cells %}
{% if cell %}<td class="n share" style="--share: {{ cell.dark }}" data-sort="{{ cell.part }}">{{ cell.rate }}</td>
{% else %}<td class="n" data-sort=""></td>{% endif %}
{% endfor %}</tr>
{% endfor %}
</tbody></table></div>
"""


@dataclass(frozen=True)
class HeatRow:
    """One kind of mistake over all exercises. `kind` is the part of its name that several exercises share; "" for a
    mistake that is not listed. `students` made it in at least one exercise, and `shares` maps an exercise to the share
    of those who answered it that made the mistake."""

    kind: str
    text: Text
    students: int
    shares: dict[str, float]


def heat_rows(summary: ClassSummary) -> list[HeatRow]:
    """A row for each kind of mistake that somebody made, the most frequent first."""
    made: dict[tuple[str, str], dict[str, set[str]]] = {}
    texts: dict[tuple[str, str], Counter[Text]] = {}
    answered: Counter[str] = Counter()
    for entry in summary.entries:
        answered[entry.row.exercise] += entry.is_judged
        for key, text in _kinds(entry):
            made.setdefault(key, {}).setdefault(entry.row.exercise, set()).add(entry.row.student)
            texts.setdefault(key, Counter())[text] += 1
    rows = [
        HeatRow(
            key[0],
            texts[key].most_common(1)[0][0],
            len(set().union(*where.values())),
            {slug: len(students) / answered[slug] for slug, students in where.items()},
        )
        for key, where in made.items()
    ]
    return sorted(rows, key=lambda row: (-row.students, row.kind == "", row.kind, row.text.en))


def _kinds(entry: Entry) -> Iterator[tuple[tuple[str, str], Text]]:
    """((kind, name), sentence) of each mistake in the entry. The pair identifies the kind of
    mistake across exercises."""
    for name, text in mistakes_of(entry).items():
        if name.startswith(NAMED_HERE):
            yield ("", name), text
        elif name:
            yield (name.partition("__")[2] or name, ""), text
        else:
            yield ("", ""), messages.HEAT_UNLISTED


def heat_map(summary: ClassSummary, lang: Lang) -> Markup:
    """The map as HTML; empty with fewer than two graded exercises, and without a mistake."""
    rows = heat_rows(summary)
    slugs = [exercise.slug for exercise in summary.exercises if exercise.graded]
    if len(slugs) < 2 or not rows:
        return Markup("")
    left_out = len(rows) - MAX_KINDS
    darkest = max(share for row in rows for share in row.shares.values())
    return fill(
        TEMPLATE,
        lang=lang,
        m=messages,
        slugs=slugs,
        rows=[_row(row, slugs, darkest, lang) for row in rows[:MAX_KINDS]],
        rarer=messages.HEAT_RARER(lang, count=left_out) if left_out > 0 else "",
    )


def _row(row: HeatRow, slugs: Iterable[str], darkest: float, lang: Lang) -> dict[str, object]:
    """The values of a row for the template. Colours are scaled to the highest share of the map, because even frequent
    mistakes are made by few students and would all look pale on a scale up to 100%."""
    shares = [row.shares.get(slug) for slug in slugs]
    cells = [
        {"part": f"{share:.3f}", "dark": f"{share / darkest:.2f}", "rate": f"{share:.0%}"} if share else None
        for share in shares
    ]
    return {"name": row.kind, "text": first_sentence(visible(row.text(lang))), "students": row.students, "cells": cells}


def first_sentence(text: str) -> str:
    """The first sentence of a text, cut to the room of a label."""
    sentence, stop, _ = text.partition(". ")
    sentence += stop.strip()
    return sentence if len(sentence) <= MAX_WORDS else sentence[: MAX_WORDS - 1].rstrip() + "…"
