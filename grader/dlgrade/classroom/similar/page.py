"""The page of similar answers for the teacher: pairs of students with their code side by side, as one HTML file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dlgrade.classroom.reports.document import document
from dlgrade.classroom.similar.model import SharedAnswer, SimilarPair
from dlgrade.markup.template import fill
from dlgrade.messages import similar as messages
from dlgrade.text import Lang, visible

MAX_PAIRS = 50
MAX_PROGRAM = 20_000
"""Most characters of an answer that the page shows."""
STYLE = """
section { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); margin-top: 2rem; }
.sides { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.sides > div { min-width: 0; }
.sides h4 { margin: 0; }
pre { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); font-size: 0.85rem; padding: 0.75rem; }
@media print { pre { white-space: pre-wrap; overflow-wrap: anywhere; } }
"""
BODY = """
<h1>{{ m.TITLE(lang) }}</h1>
<p>{{ m.ABOUT(lang) }}</p>
<p>{{ m.HOW(lang) }}</p>
{% if not compared %}<p>{{ m.ONLY_BEHAVIOUR(lang) }}</p>{% endif %}
{% if not pairs %}<p>{{ m.NONE(lang) }}</p>{% endif %}
{% if cut %}<p>{{ cut }}</p>{% endif %}
{% for pair in pairs %}
<section aria-labelledby="p{{ loop.index }}">
<h2 id="p{{ loop.index }}">{{ pair.one }} · {{ pair.other }}</h2>
{% for each in pair.shared %}
<h3><code>{{ each.exercise }}</code></h3>
{% for line in each.told %}<p>{{ line | sentence }}</p>{% endfor %}
<details><summary>{{ m.SIDE_BY_SIDE(lang, exercise=each.exercise) }}</summary>
<div class="sides">
{% for who, code in each.sides %}
<div><h4>{{ who }}</h4>
<pre tabindex="0" role="region" aria-label="{{ who }} · {{ each.exercise }}">{{ code }}</pre></div>
{% endfor %}
</div></details>
{% endfor %}
</section>
{% endfor %}
"""
Sources = Mapping[tuple[str, str], str]
"""(student, exercise) → the code."""


def similar_page(
    pairs: Sequence[SimilarPair], names: Mapping[str, str], sources: Sources, compared: bool, lang: Lang
) -> str:
    """The page in one language. `names` maps a student to their name; `compared` is whether code was compared."""
    shown = [_pair(pair, names, sources, lang) for pair in pairs[:MAX_PAIRS]]
    cut = messages.CUT(lang, shown=MAX_PAIRS, count=len(pairs)) if len(pairs) > MAX_PAIRS else ""
    body = fill(BODY, lang=lang, m=messages, pairs=shown, cut=cut, compared=compared)
    return document(messages.TITLE(lang), body, STYLE, lang)


def _pair(pair: SimilarPair, names: Mapping[str, str], sources: Sources, lang: Lang) -> dict[str, object]:
    one, other = (_who(student, names) for student in (pair.one, pair.other))
    shared = [
        {
            "exercise": answer.exercise,
            "told": told(answer, lang),
            "sides": [
                (who, visible(sources.get((student, answer.exercise), ""), keep="\n\t")[:MAX_PROGRAM])
                for who, student in ((one, pair.one), (other, pair.other))
            ],
        }
        for answer in pair.shared
    ]
    return {"one": one, "other": other, "shared": shared}


def _who(student: str, names: Mapping[str, str]) -> str:
    name = names.get(student, "")
    return visible(f"{name} ({student})" if name and name != student else student)


def told(shared: SharedAnswer, lang: Lang) -> list[str]:
    """Sentences on what the two answers to one exercise have in common."""
    lines = []
    if shared.wrong is not None:
        lines.append(messages.SAME_WRONG(lang, sharers=shared.wrong.sharers, answers=shared.wrong.answers))
    if shared.code is not None:
        lines.append(messages.ALIKE(lang, percent=int(100 * shared.code.share)))
    return lines
