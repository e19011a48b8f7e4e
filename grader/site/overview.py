"""The table of chapters with what the reader has passed (the front page's ```progress fence)."""

from __future__ import annotations

from html import escape
from pathlib import Path

import yaml

from grader.messages import site as messages
from grader.site.tasks import folders
from grader.text import Lang


def render(root: Path, lang: Lang) -> str:
    """One row a chapter that has exercises; `site/assets/page.js` fills in the counts."""
    slugs: dict[Path, list[str]] = {}
    for slug, folder in folders(root).items():
        slugs.setdefault(folder.parent, []).append(slug)
    rows = "".join(row(chapter, found, lang) for chapter, found in slugs.items())
    head = f'<th scope="col">{messages.CHAPTER(lang)}</th><th scope="col">{messages.PASSED_COUNT(lang)}</th>'
    return (
        f'<p>{messages.PROGRESS(lang)}</p><table class="dl-progress"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def row(chapter: Path, slugs: list[str], lang: Lang) -> str:
    """A chapter's title, a bar and a count."""
    title = escape(yaml.safe_load((chapter / "chapter.yaml").read_text(encoding="utf-8"))[lang])
    return (
        f'<tr data-exercises="{" ".join(slugs)}"><td><a href="{chapter.name}/">{title}</a></td>'
        f'<td><progress max="{len(slugs)}" value="0" aria-label="{title}"></progress> '
        f"<span data-count>0 / {len(slugs)}</span></td></tr>"
    )
