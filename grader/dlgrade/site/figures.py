"""The figures of the pages. Each is a folder under `site/figures/`; the listing of that folder is the registry."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from xml.etree import ElementTree

import yaml
from markupsafe import Markup

from dlgrade.markup.template import fill
from dlgrade.messages import site as messages
from dlgrade.site.faults import SiteError
from dlgrade.text import Lang, Text

KINDS = ("static", "interactive")
HEIGHTS = "heights.json"
"""Beside the figures' folders: the height of each interactive figure in pixels, on a phone and in a wide window. It is
written by `bench/figure_heights.py`."""
FIGURE = """
<figure class="dl-figure" id="figure-{{ figure.name }}" data-figure="{{ figure.name }}"
data-kind="{{ 'interactive' if figure.interactive else 'static' }}"
{%- if room %} style="--on-phone:{{ room['phone'] }}px;--wide:{{ room['wide'] }}px"{% endif %}>
<div class="dl-figure__drawing" data-fallback>{{ drawing }}<p class="dl-hidden">{{ figure.alt(lang) }}</p></div>
{% if figure.interactive %}<div data-stage hidden></div><script type="application/json">{{ data }}</script>{% endif %}
<figcaption>{% if figure.notice %}<strong>{{ figure.title(lang) }}.</strong> {{ figure.notice(lang) }}
{%- else %}{{ figure.title(lang) }}{% endif %}{% if figure.tries %}<span class="dl-figure__tries">{{ try_it }}
{%- for each in figure.tries %} <a href="#figure-{{ figure.name }}?{{ each.setting }}">{{ each.text(lang) }}</a>
{%- endfor %}</span>{% endif %}</figcaption></figure>
"""


@dataclass(frozen=True, slots=True)
class Try:
    """A setting of a figure that is worth trying, as part of an address (`rate=0.85&steps=10`), and what it shows."""

    setting: str
    text: Text


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `svg` has placeholders `{{label}}` for labels in the page's language; `notice` tells the reader what
    to look at."""

    name: str
    interactive: bool
    title: Text
    alt: Text
    notice: Text | None
    tries: tuple[Try, ...]
    labels: dict[str, Text]
    svg: str
    heights: dict[Lang, dict[str, int]]
    """Language → window (`phone`, `wide`) → the figure's height in pixels. Empty for a static figure, and for one that
    has not been measured."""


def names(figures: Path) -> list[str]:
    """The figures in the folder `site/figures`, sorted."""
    return sorted(path.parent.name for path in figures.glob("*/figure.yaml"))


def load(folder: Path) -> Figure:
    """Read one figure's folder. Raises SiteError where a text, a language or a file is missing."""
    source = folder / "figure.yaml"
    about = yaml.safe_load(source.read_text(encoding="utf-8"))
    if about.get("kind") not in KINDS:
        raise SiteError(messages.FIGURE_KIND.filled(path=source, kinds=", ".join(KINDS)))
    needed = ["static.svg", *(["model.js", "figure.js"] if about["kind"] == "interactive" else [])]
    for name in needed:
        if not (folder / name).is_file():
            raise SiteError(messages.FIGURE_FILE.filled(path=folder / name, kind=about["kind"]))
    labels = {key: both(source, key, text) for key, text in (about.get("labels") or {}).items()}
    return Figure(
        name=folder.name,
        interactive=about["kind"] == "interactive",
        title=both(source, "title", about.get("title")),
        alt=both(source, "alt", about.get("alt")),
        notice=both(source, "notice", about["notice"]) if "notice" in about else None,
        tries=tuple(_try(source, suggestion) for suggestion in about.get("try") or ()),
        labels=labels,
        svg=(folder / "static.svg").read_text(encoding="utf-8"),
        heights=heights(folder.parent).get(folder.name, {}),
    )


def heights(figures: Path) -> dict[str, dict[Lang, dict[str, int]]]:
    """Figure → language → window → height in pixels, as they were measured last."""
    path = figures / HEIGHTS
    by_figure: dict[str, dict[Lang, dict[str, int]]] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return by_figure


def _try(source: Path, value: dict[str, object]) -> Try:
    """One entry under `try:`. Raises SiteError where its setting or a language is missing."""
    setting = value.get("setting")
    if not isinstance(setting, str):
        raise SiteError(messages.FIGURE_SETTING.filled(path=source))
    return Try(setting, both(source, "try", value))


def both(source: Path, key: str, value: object) -> Text:
    """A text in both languages. Raises SiteError where one is missing."""
    if not isinstance(value, dict) or not value.get("ko") or not value.get("en"):
        raise SiteError(messages.FIGURE_TEXT.filled(path=source, key=key))
    return Text(ko=str(value["ko"]), en=str(value["en"]))


def drawing(figure: Figure, lang: Lang) -> str:
    """The figure's SVG with its labels in `lang`, with ids of its own, and with a text alternative. Raises SiteError
    where a placeholder has no label, or where the result is not well-formed."""

    def label(match: re.Match[str]) -> str:
        if match[1] not in figure.labels:
            raise SiteError(messages.FIGURE_LABEL.filled(name=figure.name, label=match[1]))
        return escape(figure.labels[match[1]](lang))

    svg = re.sub(r"\{\{\s*([\w-]+)\s*\}\}", label, re.sub(r"<\?xml.*?\?>\s*", "", figure.svg))
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise SiteError(messages.FIGURE_SVG.filled(name=figure.name, reason=error)) from error
    for name in {element.get("id") for element in root.iter()} - {None}:
        use = rf'(\bid="|url\(#|href="#){re.escape(str(name))}(?=["\)])'
        svg = re.sub(use, rf"\g<1>{figure.name}-{name}", svg)
    if root.get("role") is None:
        svg = svg.replace("<svg", f'<svg role="img" aria-label="{escape(figure.alt(lang))}"', 1)
    return svg


def render(figure: Figure, lang: Lang) -> str:
    """The HTML of a figure: the drawing, and for an interactive one the stage that its script fills."""
    common = {"setting_link": messages.SETTING_LINK, "setting_linked": messages.SETTING_LINKED}
    labels = {key: text(lang) for key, text in (figure.labels | common).items()}
    data = Markup(json.dumps(labels, ensure_ascii=False).replace("<", "\\u003c"))
    return fill(
        FIGURE, figure=figure, drawing=Markup(drawing(figure, lang)), data=data, lang=lang,
        try_it=messages.TRY_IT(lang), room=figure.heights.get(lang),
    )  # fmt: skip
