"""Draws the certificates on the proof's page: one picture of all exercises, and a line for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from dlgrade.author.certificates import ToldApart
from dlgrade.author.shares import Share
from dlgrade.course.model import Course, Exercise
from dlgrade.markup.template import fill
from dlgrade.messages import author as messages
from dlgrade.text import Lang

Shares = Mapping[str, Share]
NO_SHARES: Shares = MappingProxyType({})
RULE = "|---|---:|---:|---:|---|---:|---:|---:|---:|"
MAX_COLUMNS = 7  # labels below the picture, so many as a phone has room for
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 640, 360, 56, 44, 72
PICTURE = """\
<figure>
<svg class="dl-told-apart" width="{{ width }}" height="{{ height }}" viewBox="0 0 {{ width }} {{ height }}"
role="img" aria-label="{{ label }}">
{% for value, y in rows %}
<path d="M{{ left }} {{ y }}H{{ right }}"/>
<text x="{{ left - 8 }}" y="{{ y + 4 }}" text-anchor="end">{{ value }}</text>
{% endfor %}
{% for value, x in columns %}
<text x="{{ x }}" y="{{ base + 28 }}" text-anchor="middle">{{ value }}</text>
{% endfor %}
<text x="{{ right }}" y="{{ base + 60 }}" text-anchor="end">{{ across }}</text>
<text x="{{ left }}" y="24" text-anchor="start">{{ up }}</text>
{% for dot in dots %}<circle cx="{{ dot.x }}" cy="{{ dot.y }}" r="{{ dot.r }}"><title>{{ dot.names }}</title></circle>
{% endfor %}
</svg>
</figure>
"""


def section(
    course: Course,
    certificates: Mapping[str, ToldApart],
    lang: Lang,
    lessons: Shares = NO_SHARES,
    pairs: Shares = NO_SHARES,
) -> list[str]:
    """The lines of the section about certificates; none where there are no certificates. Its table also shows how many
    mistakes make a lesson and how many pairs of mistakes are named."""
    certified = [exercise for exercise in course.exercises if exercise.slug in certificates]
    if not certified:
        return []
    columns = [*messages.APART_COLUMNS, *([messages.PAIRS_COLUMN] if pairs else [])]
    listed = [certificates[exercise.slug] for exercise in certified]
    return [
        messages.APART_TITLE(lang),
        "",
        "\n\n".join([_about(listed, lang), *_about_shares(lessons, pairs, lang)]),
        "",
        _picture(listed, [exercise.slug for exercise in certified], lang),
        "",
        "| " + " | ".join(title(lang) for title in columns) + " |",
        RULE + ("---:|" if pairs else ""),
        *(_row(exercise, certificates[exercise.slug], lang, lessons, pairs) for exercise in certified),
        "",
        *_skipped(listed, lang),
    ]


def _about(certificates: list[ToldApart], lang: Lang) -> str:
    """The sentences with the sums over all exercises."""
    return messages.APART_ABOUT(
        lang,
        exercises=len(certificates),
        mistakes=sum(certificate.mistakes for certificate in certificates),
        apart=sum(certificate.apart for certificate in certificates),
        pairs=sum(certificate.pairs for certificate in certificates),
        calls=sum(certificate.calls for certificate in certificates),
    )


def _row(exercise: Exercise, certificate: ToldApart, lang: Lang, lessons: Shares, pairs: Shares) -> str:
    cells = [
        f"{exercise.title(lang)} (`{exercise.slug}`)", certificate.mistakes, f"{certificate.apart}/{certificate.pairs}",
        _calls(certificate), _nearest(exercise, certificate), distance_text(certificate, lang),
        _share(exercise, lessons), certificate.sparable, certificate.losing_all,
        *([_share(exercise, pairs)] if pairs else []),
    ]  # fmt: skip
    return "| " + " | ".join(map(str, cells)) + " |"


def _skipped(certificates: list[ToldApart], lang: Lang) -> list[str]:
    """The paragraph on skipped checks: how many points they cost, and which reasons excuse that."""
    about = messages.SKIPPED_ABOUT(
        lang,
        exercises=len(certificates),
        mistakes=sum(certificate.mistakes for certificate in certificates),
        sparable=sum(certificate.sparable for certificate in certificates),
        points=sum(certificate.sparable_points for certificate in certificates),
        losing_all=sum(certificate.losing_all for certificate in certificates),
    )
    return [messages.SKIPPED_TITLE(lang), "", about, ""]


def _about_shares(lessons: Shares, pairs: Shares, lang: Lang) -> list[str]:
    """The paragraphs that explain the columns of lessons and pairs, with their sums."""
    texts = [(lessons, messages.LESSONS_ABOUT), (pairs, messages.PAIRS_ABOUT)]
    return [
        text(lang, found=sum(share.found for share in shares.values()), of=sum(share.of for share in shares.values()))
        for shares, text in texts
        if shares
    ]


def _share(exercise: Exercise, shares: Shares) -> str:
    return shares[exercise.slug].text if exercise.slug in shares else "–"


def _picture(made: list[ToldApart], slugs: list[str], lang: Lang) -> str:
    """A scatter plot of mistakes against calls. The area of a dot is the number of exercises with these two numbers."""
    places = defaultdict[tuple[int, int], list[str]](list)
    for certificate, slug in zip(made, slugs, strict=True):
        places[certificate.mistakes, certificate.calls].append(slug)
    most_mistakes = max(mistakes for mistakes, _ in places) // 10 * 10 + 10
    most_calls = max(calls for _, calls in places) + 1
    step = next(step for step in (10, 20, 50, 100, most_mistakes) if most_mistakes <= MAX_COLUMNS * step)
    across, up = (WIDTH - LEFT - 16) / most_mistakes, (HEIGHT - TOP - BOTTOM) / most_calls
    base = HEIGHT - BOTTOM
    dots = [
        {"x": round(LEFT + mistakes * across), "y": round(base - calls * up), "r": round(5 * len(names) ** 0.5, 1),
         "names": ", ".join(names)}
        for (mistakes, calls), names in sorted(places.items())
    ]  # fmt: skip
    return fill(
        PICTURE, width=WIDTH, height=HEIGHT, left=LEFT, right=WIDTH - 16, base=base, dots=dots,
        rows=[(calls, round(base - calls * up)) for calls in range(0, most_calls + 1, 4)],
        columns=[(mistakes, round(LEFT + mistakes * across)) for mistakes in range(0, most_mistakes + 1, step)],
        label=messages.APART_PICTURE(lang), across=messages.APART_ACROSS(lang), up=messages.APART_UP(lang),
    )  # fmt: skip


def _calls(made: ToldApart) -> str:
    return str(made.calls) if made.is_fewest else f"≤ {made.calls}"


def _nearest(exercise: Exercise, made: ToldApart) -> str:
    """The names of the two most similar mistakes. The exercise's own name in front of them is left out."""
    return " / ".join(f"`{name.removeprefix(f'{exercise.slug}__')}`" for name in made.nearest) or "–"


def distance_text(made: ToldApart, lang: Lang) -> str:
    """How far apart the answers of the two most similar mistakes are, or a word where that is not a number."""
    if not made.nearest:
        return "–"
    return messages.OTHERWISE_APART(lang) if made.distance is None else f"{made.distance:g}"
