"""Draws the proof as a table: in the terminal, and as a page of the documentation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.table import Table

from dlgrade.author.proof_json import Entries
from dlgrade.course.model import Course
from dlgrade.messages import author as messages
from dlgrade.text import Lang

COUNTED = (
    "checks", "points", "requirements", "covered", "right", "mistakes", "named", "pairs", "mutants", "killed",
    "equivalent",
)  # fmt: skip
PICTURE = ("```proven", "```")  # the site replaces this fence with the counts of the proof, in one line and as bars


def terminal_table(entries: Entries, lang: Lang) -> Table:
    """One row for each exercise. Findings are listed below the table, not in it."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for i, title in enumerate(messages.SHORT_COLUMNS):
        table.add_column(title(lang), justify="left" if i == 0 else "right", no_wrap=i == 0)
    for slug, entry in entries.items():
        table.add_row(slug, *_cells(entry), style="" if not entry["findings"] else "red")
    return table


def page(course: Course, entries: Entries, versions: Mapping[str, str], lang: Lang) -> str:
    """`proof.md` in one language."""
    head = "| " + " | ".join(title(lang) for title in messages.COLUMNS) + " |"
    rule = "|---|" + "---:|" * (len(messages.COLUMNS) - 1)
    lines = [messages.PAGE_TITLE(lang), "", *PICTURE, "", messages.PAGE_ABOUT(lang), ""]
    for chapter in course.chapters:
        rows = [(e, entries[e.slug]) for e in chapter.exercises if e.slug in entries]
        if rows:
            lines += [f"## {chapter.title(lang)} {{#{chapter.name}}}", "", head, rule]
            lines += [f"| {e.title(lang)} (`{e.slug}`) | " + " | ".join(_cells(entry)) + " |" for e, entry in rows]
            lines += [""]
    missing = [f"`{e.slug}`" for e in course.exercises if e.slug not in entries]
    if missing:
        lines += [messages.PAGE_WITHOUT_PROOF(lang, slugs=", ".join(missing)), ""]
    return "\n".join([*lines, *_total(entries, versions, lang)])


def _total(entries: Entries, versions: Mapping[str, str], lang: Lang) -> list[str]:
    sums = {name: sum(entry[name] for entry in entries.values()) for name in COUNTED}
    seeds = sorted({entry["seeds"] for entry in entries.values()})
    values = sums | {"exercises": len(entries), "seeds": ", ".join(map(str, seeds))}
    ran = ", ".join(f"{name} {number}" for name, number in versions.items())
    return [
        messages.PAGE_TOTAL_TITLE(lang),
        "",
        messages.PAGE_TOTAL(lang, **values),
        "",
        messages.PAGE_VERSIONS(lang, versions=ran),
        "",
    ]


def _cells(entry: Mapping[str, Any]) -> list[str]:
    margins = entry["margins"]
    killed = f"{entry['killed']}/{entry['mutants'] - entry['equivalent']}"
    return [
        str(entry["checks"]), str(entry["right"]), f"{entry['covered']}/{entry['requirements']}",
        f"{entry['named']}/{entry['mistakes']}", str(entry["pairs"]), killed,
        str(entry["equivalent"]), _margin(margins["right"]), _margin(margins["mistakes"]),
    ]  # fmt: skip


def _margin(value: float | None) -> str:
    """A margin with two digits, since further ones depend on the machine; a dash where no number decides."""
    if value is None:
        return "–"
    return "≥ 1000" if value >= 1000 else f"{value:.2g}" if value < 100 else f"{round(value, -1):.0f}"
