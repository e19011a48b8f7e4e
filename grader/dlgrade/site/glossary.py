"""Explains the course's terms where a page first uses them. `site/glossary.yaml` is the only source.

Python-Markdown's own extension `abbr` would not do: it finds a term only if a word ends there, but in Korean a particle
follows directly (손실 함수**는**), and it marks every use. So this module walks over the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypedDict
from xml.etree.ElementTree import Element

import yaml
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from dlgrade.text import Lang

# A Korean term may be followed by a particle, an English one by a plural s; neither may begin inside a word.
PARTICLES = "은는이가을를과와의에도로만란"
HEADINGS = {f"h{level}" for level in range(1, 7)}
SKIPPED = HEADINGS | {"a", "abbr", "code", "dl", "label", "pre", "script", "strong", "style", "svg"}


class GlossaryTerm(TypedDict, total=False):
    """One term: its names, other spellings, names that only the search uses, a line of explanation, and the section
    that explains it (`chapter#anchor`)."""

    ko: str
    en: str
    also: list[str]
    search: list[str]
    explain: dict[Lang, str]
    see: str


def read(course: Path) -> list[GlossaryTerm]:
    """The terms of the course folder in the order of the file; none where there is no glossary yet."""
    path = course / "site" / "glossary.yaml"
    return parsed(path, path.stat().st_mtime_ns) if path.is_file() else []


@lru_cache(maxsize=1)
def parsed(path: Path, _changed: int) -> list[GlossaryTerm]:
    """The entries of the file. They are cached, since MkDocs makes a converter for each page, and reading the file
    takes longer than converting a page."""
    entries: list[GlossaryTerm] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return entries


def explanations(entries: Iterable[GlossaryTerm], lang: Lang) -> dict[str, str]:
    """Explanations by the terms as they are written on pages of `lang`; on Korean pages also by the English names.

    A name with a remark in brackets is left out: it is a word with an everyday meaning as well, and a tooltip would
    often explain the wrong one.
    """
    names: tuple[Lang, ...] = ("ko", "en") if lang == "ko" else ("en",)
    by_term = {entry[name]: entry["explain"][lang] for entry in entries for name in names}
    return {term: explanation for term, explanation in by_term.items() if "(" not in term}


def pattern(terms: list[str]) -> re.Pattern[str]:
    """A pattern that matches any of `terms`, the longest first, as a whole word with or without a particle after it."""
    words = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?=s?(?![\w-])|[{PARTICLES}])")


class Tooltips(Treeprocessor):
    """Puts `<abbr title="explanation">` around the first use of each term on a page."""

    def __init__(self, md: Markdown, terms: dict[str, str]) -> None:
        super().__init__(md)
        self.terms = terms
        self.pattern = pattern(list(terms))
        self.explained: set[str] = set()

    def run(self, root: Element) -> None:
        """Walk one page in reading order."""
        self.explained = set()
        if self.terms:
            self.walk(root)

    def walk(self, element: Element) -> None:
        """Mark terms in the element's own text, in its children, and in the text after each child."""
        children = list(element)
        element.text, marks = self.split(element.text)
        for place, mark in enumerate(marks):
            element.insert(place, mark)
        for child in children:
            if child.tag == "strong":
                self.defined("".join(child.itertext()))
            if child.tag not in SKIPPED:
                self.walk(child)
            child.tail, marks = self.split(child.tail)
            after = list(element).index(child) + 1
            for place, mark in enumerate(marks, after):
                element.insert(place, mark)

    def split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """The text before the first new term, and an element for each new term with the text after it."""
        if not text or isinstance(text, AtomicString):
            return text, []
        new_terms = [match for match in self.pattern.finditer(text) if self.is_new(match.group())]
        if not new_terms:
            return text, []
        ends = [match.start() for match in new_terms[1:]] + [len(text)]
        marks = [self.mark(match, text[match.end() : end]) for match, end in zip(new_terms, ends, strict=True)]
        return text[: new_terms[0].start()], marks

    def is_new(self, term: str) -> bool:
        """Has this page not explained the term yet? Two spellings share one explanation."""
        explanation = self.terms[term]
        new = explanation not in self.explained
        self.explained.add(explanation)
        return new

    def defined(self, bold: str) -> None:
        """Note a term in bold as explained: the page defines it there, so it needs no tooltip there or later."""
        term = bold.partition("(")[0].strip().casefold()
        self.explained |= {self.terms[name] for name in self.terms if name.casefold() == term}

    def mark(self, match: re.Match[str], tail: str) -> Element:
        """The marked term, followed by `tail`."""
        element = Element("abbr", {"title": self.terms[match.group()]})
        element.text, element.tail = match.group(), tail
        return element
