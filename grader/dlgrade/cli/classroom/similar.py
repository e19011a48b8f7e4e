"""Writes the page about similar answers of a class."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from dlgrade.classroom.similar.code import comparison_here
from dlgrade.classroom.similar.in_class import similar_answers
from dlgrade.classroom.similar.page import similar_page, told
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.terminal.console import console_on
from dlgrade.course.extras import install_command
from dlgrade.course.model import Exercise
from dlgrade.files import write_atomically
from dlgrade.messages import class_run as run_messages
from dlgrade.messages import similar as messages
from dlgrade.text import LANGUAGES, Lang, visible

MAX_SHOWN = 10
"""Most pairs that are printed; the page has more."""


def similar_and_tell(results: Results, exercises: Sequence[Exercise], folder: Path, lang: Lang) -> None:
    """Compare the answers to the exercises, write the page in both languages, and print the first pairs."""
    console, compare = console_on(sys.stdout), comparison_here()
    similar = similar_answers(results, exercises, compare)
    for page_lang in LANGUAGES:
        page = similar_page(similar.pairs, similar.names, similar.sources, compare is not None, page_lang)
        write_atomically(folder / f"similar.{page_lang}.html", page.encode("utf-8"))
    console.print(
        (messages.FOUND if similar.pairs else messages.NONE).filled(count=len(similar.pairs))(lang), soft_wrap=True
    )
    for pair in similar.pairs[:MAX_SHOWN]:
        console.print(visible(f"{pair.one} · {pair.other}"), style="bold", soft_wrap=True)
        for shared in pair.shared:
            console.print(f"    {shared.exercise}: {' '.join(told(shared, lang))}", soft_wrap=True)
    if compare is None:
        console.print(messages.INSTALL(lang, install=install_command("similarity")), soft_wrap=True)
    console.print(run_messages.WRITTEN(lang, path=folder / f"similar.{lang}.html"), soft_wrap=True)
