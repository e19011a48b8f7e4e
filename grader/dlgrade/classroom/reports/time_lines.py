"""The time lines of the report: a drawing for each exercise, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dlgrade.classroom.figures.growth import Step, by_attempt, by_day
from dlgrade.classroom.figures.summary import ExerciseSummary
from dlgrade.classroom.model import HandedAnswer
from dlgrade.markup.template import fill
from dlgrade.messages import class_report as messages
from dlgrade.text import Lang

LEFT, RIGHT, TOP, BOTTOM = 34, 330, 12, 118
"""The plotting area in units of the SVG's viewBox: 0% is at BOTTOM, 100% at TOP."""
MAX_BAR_WIDTH = 22
MIN_BAR_WIDTH = 3
STYLE = """
.lines { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
.lines figure { margin: 0; min-width: 0; break-inside: avoid; }
.lines svg { display: block; height: auto; max-width: 24rem; width: 100%; }
.lines text { fill: currentColor; font-size: 11px; }
.lines .axis { stroke: currentColor; stroke-opacity: 0.3; }
.lines .bar { fill: light-dark(#b6c7dd, #3d5270); }
.lines .mean { fill: none; stroke: light-dark(#0b5394, #8ec5ff); stroke-width: 2; }
.lines .dot { fill: light-dark(#0b5394, #8ec5ff); }
"""
TEMPLATE = """
<h2>{{ m.LINES_TITLE(lang) }}</h2>
<p>{{ m.LINES_HOW(lang) }}</p>
{% for part in parts %}
<h3>{{ part.title }}</h3>
<div class="lines">
{% for each in part.drawings %}
<figure><figcaption>{{ each.title }} <code class="quiet">{{ each.slug }}</code></figcaption>
<svg viewBox="0 0 360 140" role="img" aria-label="{{ each.told }}">
{% for y, percent in grid %}
<line class="axis" x1="{{ left }}" x2="{{ right }}" y1="{{ y }}" y2="{{ y }}"/>
<text x="{{ left - 4 }}" y="{{ y + 4 }}" text-anchor="end">{{ percent }}</text>
{% endfor %}
{% for bar in each.bars %}
<rect class="bar" x="{{ bar.x }}" y="{{ bar.y }}" width="{{ bar.width }}" height="{{ bar.height }}"/>
{% endfor %}
<polyline class="mean" points="{{ each.points }}"/>
{% for x, y in each.dots %}<circle class="dot" cx="{{ x }}" cy="{{ y }}" r="2.5"/>{% endfor %}
<text x="{{ left }}" y="134">{{ each.first }}</text>
<text x="{{ right }}" y="134" text-anchor="end">{{ each.last }}</text>
</svg>
<details><summary>{{ m.LINES_TABLE(lang) }}</summary>
<table><thead><tr><th scope="col">{{ part.step }}</th><th scope="col" class="n">{{ m.LINES_ANSWERS(lang) }}</th>
<th scope="col" class="n">{{ m.MEAN(lang) }}</th></tr></thead>
<tbody>{% for label, answers, mean in each.table %}<tr><th scope="row">{{ label }}</th><td class="n">{{ answers }}</td>
<td class="n">{{ mean }}</td></tr>{% endfor %}</tbody></table></details></figure>
{% endfor %}
</div>
{% endfor %}
"""


def time_lines(exercises: Sequence[ExerciseSummary], answers: Sequence[HandedAnswer], lang: Lang) -> Markup:
    """The time lines as HTML; empty if no exercise has at least two steps, by attempt or by day."""
    mine = {exercise.slug: [answer for answer in answers if answer.exercise == exercise.slug] for exercise in exercises}
    attempts = {slug: by_attempt(own) for slug, own in mine.items()}
    days = {slug: by_day(own) for slug, own in mine.items()}
    parts = [
        (messages.LINES_BY_ATTEMPT, messages.LINES_ATTEMPT, attempts, False),
        (messages.LINES_BY_DAY, messages.LINES_DAY, days, True),
    ]
    shown = [
        {
            "title": title(lang),
            "step": step(lang),
            "drawings": [
                _drawing(exercise, steps[exercise.slug], dated, lang)
                for exercise in exercises
                if len(steps[exercise.slug]) > 1
            ],
        }
        for title, step, steps, dated in parts
        if any(len(line) > 1 for line in steps.values())
    ]
    if not shown:
        return Markup("")
    grid = [(_height(share), f"{share:.0%}") for share in (0.0, 0.5, 1.0)]
    return fill(TEMPLATE, lang=lang, m=messages, parts=shown, grid=grid, left=LEFT, right=RIGHT)


def _drawing(exercise: ExerciseSummary, steps: Sequence[Step], dated: bool, lang: Lang) -> dict[str, object]:
    places = _places(steps, dated)
    most = max(step.answers for step in steps)
    width = max(min(MAX_BAR_WIDTH, (RIGHT - LEFT) / len(steps) - 2), MIN_BAR_WIDTH)
    points = [(x, _height(step.mean)) for x, step in zip(places, steps, strict=True) if step.mean is not None]
    first, last = steps[0], steps[-1]
    description = messages.LINES_TOLD(
        lang, slug=exercise.slug, first=first.label, before=_percent(first.mean), last=last.label,
        after=_percent(last.mean), answers=sum(step.answers for step in steps),
    )  # fmt: skip
    return {
        "title": exercise.title(lang), "slug": exercise.slug, "told": description,
        "first": first.label, "last": last.label,
        "bars": [_bar(x, step.answers / most, width) for x, step in zip(places, steps, strict=True)],
        "points": " ".join(f"{x:g},{y:g}" for x, y in points), "dots": points,
        "table": [(step.label, step.answers, _percent(step.mean)) for step in steps],
    }  # fmt: skip


def _places(steps: Sequence[Step], dated: bool) -> list[float]:
    """The x coordinates of the steps: days at distances in proportion to time, attempts evenly."""
    days = [date.fromisoformat(step.label).toordinal() if dated else place for place, step in enumerate(steps)]
    inset = MAX_BAR_WIDTH / 2
    scale = (RIGHT - LEFT - 2 * inset) / (days[-1] - days[0])
    return [round(LEFT + inset + scale * (day - days[0]), 1) for day in days]


def _bar(x: float, share: float, width: float) -> dict[str, float]:
    """The rectangle of a step's bar. The highest bar takes half of the area, so that the line
    stays visible above it."""
    height = share * (BOTTOM - TOP) / 2
    return {
        "x": round(x - width / 2, 1),
        "y": round(BOTTOM - height, 1),
        "width": round(width, 1),
        "height": round(height, 1),
    }


def _height(share: float) -> float:
    return round(BOTTOM - share * (BOTTOM - TOP), 1)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"
