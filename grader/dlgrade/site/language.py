"""A Markdown extension for what depends on the page's language: explained terms, tables and listings.

`dlgrade.site.language: {lang: ko}` is the only setting of Markdown in which the two sites differ.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from pymdownx.superfences import SuperFencesException

from dlgrade.site import glossary
from dlgrade.site.formulas import ReadableFormulas
from dlgrade.site.korean_breaks import Joined
from dlgrade.site.listing_lines import Lines
from dlgrade.site.root import site_root
from dlgrade.text import LANGUAGES, Lang

MANY = 7  # columns


class LanguageExtension(Extension):
    """Registers itself with the Markdown instance, so that the fences can find it."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "lang": ["ko", "language of the pages, ko or en"],
            "colab": ["", "the address under which Colab finds the notebooks; empty for none"],
            "repository": ["", "owner/name of the course's repository on GitHub; empty for none"],
            "wheel": ["", "the address of the package's wheel; empty for none"],
            "solutions": [False, "whether the exercise cards carry the solutions"],
        }
        super().__init__(**settings)
        lang = self.getConfig("lang")
        if lang not in LANGUAGES:
            raise ValueError(f"dlgrade.site.language: lang is {lang!r}; write one of {', '.join(LANGUAGES)}")
        self.lang: Lang = lang
        self.colab = str(self.getConfig("colab"))
        self.repository = str(self.getConfig("repository"))
        self.wheel = str(self.getConfig("wheel"))
        self.with_solutions = bool(self.getConfig("solutions"))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.registerExtension(self)
        terms = glossary.explanations(glossary.read(site_root()), self.lang)
        md.treeprocessors.register(glossary.Tooltips(md, terms), "dlgrade-terms", 6)
        md.treeprocessors.register(ManyColumns(md), "dlgrade-columns", 5)
        md.treeprocessors.register(EmptyCorners(md), "dlgrade-corners", 4)
        md.postprocessors.register(Joined(md), "dlgrade-joined", 1)
        md.postprocessors.register(ReadableFormulas(md), "dlgrade-formulas", 0.5)
        md.postprocessors.register(Lines(md), "dlgrade-lines", 0)

    def reset(self) -> None:
        """Keep the language. Markdown calls this before each page."""


class EmptyCorners(Treeprocessor):
    """Turns empty heading cells, such as the corner of a table, into plain cells, since they head nothing."""

    def run(self, root: Element) -> None:
        """Change the cells of one page."""
        for cell in root.iter("th"):
            if not "".join(cell.itertext()).strip():
                cell.tag = "td"


class ManyColumns(Treeprocessor):
    """Marks tables of many columns, which are set smaller. A stylesheet could find them by `:has(th:nth-child(7))`, but
    then a browser would look at all tables and paragraphs again whenever anything is added to a page."""

    def run(self, root: Element) -> None:
        """Mark the tables of one page."""
        for table in root.iter("table"):
            if len(table.findall("./thead/tr[1]/*")) >= MANY:
                table.set("data-many-columns", "")


def language_of(md: Markdown) -> Lang:
    """The language that the page's configuration states."""
    return settings_of(md).lang


def settings_of(md: Markdown) -> LanguageExtension:
    """The settings of the page: its language, and whether cards carry solutions."""
    for extension in md.registeredExtensions:
        if isinstance(extension, LanguageExtension):
            return extension
    raise SuperFencesException("a page of unknown language: add dlgrade.site.language to markdown_extensions")


def makeExtension(**settings: Any) -> LanguageExtension:  # noqa: N802 (the library's name)
    """The extension. Python-Markdown calls this to load the module."""
    return LanguageExtension(**settings)
