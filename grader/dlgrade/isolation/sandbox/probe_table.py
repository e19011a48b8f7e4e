"""Writes the table of forbidden acts by level, in Markdown, for the page about what grading promises."""

from __future__ import annotations

from dlgrade.isolation.sandbox.levels import LEVELS
from dlgrade.isolation.worker.probes import PROBES
from dlgrade.messages import doctor as messages
from dlgrade.text import Lang, Text

BLOCKED = Text(ko="막음", en="blocked")
HEAD = Text(ko="시도하는 동작", en="what is tried")
START, END = "<!-- probes: generated from grader/dlgrade/isolation/worker/probes.py -->", "<!-- end of probes -->"


def table(lang: Lang) -> str:
    """One row for each probe; a column for each level says whether it must be blocked there."""
    rows = [
        [f"{messages.ACTS[probe.name](lang)} ({messages.FIELDS[probe.field](lang)})"]
        + [BLOCKED(lang) if probe.level <= level else "–" for level in LEVELS]
        for probe in PROBES
    ]
    lines = [[HEAD(lang), *LEVELS], ["---"] * (len(LEVELS) + 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def with_table(page: str, lang: Lang) -> str:
    """The page with the table between its two marks. Raises ValueError if they are missing."""
    before, from_table = page.split(START)
    _, after = from_table.split(END)
    return f"{before}{START}\n\n{table(lang)}\n\n{END}{after}"
