"""The table of time limits by framework, in Markdown, for the page on how grading works."""

from __future__ import annotations

from dlgrade.exam.scaled_limits import TimeLimits
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages import site as messages
from dlgrade.text import Lang

START, END = "<!-- time limits: generated from grader/dlgrade/site/limits_table.py -->", "<!-- end of time limits -->"
FIELDS = {
    messages.CALL_LIMIT: "call_seconds",
    messages.LOAD_LIMIT: "load_seconds",
    messages.SUBMISSION_LIMIT: "submission_seconds",
}


def table(lang: Lang) -> str:
    """The limits of a first try and of a whole verdict, in seconds:
    one row for each limit, one column for each framework."""
    columns = [TimeLimits(Limits(), needs) for needs in FRAMEWORKS]
    rows = [
        [title(lang), *(f"{getattr(column.first(), name):g}" for column in columns)] for title, name in FIELDS.items()
    ]
    rows.append([messages.VERDICT_LIMIT(lang), *(f"{column.verdict_seconds():g}" for column in columns)])
    head = [messages.SECONDS(lang), *(framework.title for framework in FRAMEWORKS.values())]
    return "\n".join("| " + " | ".join(line) + " |" for line in [head, ["---"] * len(head), *rows])


def with_table(page: str, lang: Lang) -> str:
    """The page with the table between its two marks. Raises ValueError where they are missing."""
    before, from_table = page.split(START)
    _, after = from_table.split(END)
    return f"{before}{START}\n\n{table(lang)}\n\n{END}{after}"
