"""Lists every term, function and sign of the chapters in the order of their first use, in one language.

    python -m bench.readers_path [ko|en]

For each one it says where it is introduced. A term is introduced in the section that the glossary names, or earlier by
a sentence that defines it (in bold) or links to its chapter; a function by words that name it, or at the head of the
chapter, from `site/notation.yaml`; a sign at the head of the chapter. At the end the command lists everything that is
used before it is introduced, and fails if there is any.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dlgrade.course.loading import load_course
from dlgrade.course.model import Course
from dlgrade.site import glossary, notation
from dlgrade.site.glossary import GlossaryTerm
from dlgrade.site.reading import TOP, Section, sections
from dlgrade.text import Lang

ROOT = Path(__file__).parents[1]
ASIDE = (TOP, "references")  # sections that do not count: titles and goals look ahead, and papers have their own terms
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\[((?:[^\[\]]|\n)+)\]\(([^)#]*)(?:#([\w-]+))?\)")


@dataclass(frozen=True, slots=True)
class Use:
    """A name, the place of its first use, and the place where it is introduced. `early` says that it is used before."""

    kind: str
    name: str
    place: str
    introduced: str
    early: bool


def path(course: Course, lang: Lang) -> list[Use]:
    """All names in the order of their first use."""
    read = sections(course, lang)
    order = {section.place: number for number, section in enumerate(read)}
    found = [*terms(course, read, lang), *functions(course, read), *signs(course, read)]
    return sorted(found, key=lambda use: order[use.place])


def terms(course: Course, read: Sequence[Section], lang: Lang) -> Iterator[Use]:
    """First uses of the glossary's terms.
    Terms with a remark in brackets are left out, since they are everyday words as well."""
    places = {f"{section.chapter}#{anchor}": at for at, section in enumerate(read) for anchor in section.anchors}
    for term in glossary.read(course.root):
        written = re.compile(glossary.pattern([term[lang]]).pattern, re.IGNORECASE)
        for at, section in enumerate(read):
            if section.anchors[0] in ASIDE or not written.search(CODE.sub("", section.prose)):
                continue
            early = at < places[term["see"]] and not is_introduced(term, section, written)
            yield Use("term", term[lang], section.place, term["see"], early)
            break


def is_introduced(term: GlossaryTerm, section: Section, written: re.Pattern[str]) -> bool:
    """Whether the paragraph of the term's first use defines it, or links to its explanation."""
    chapter, anchor = term["see"].split("#")
    paragraphs = re.split(r"\n\s*\n", section.prose)
    first = next(paragraph for paragraph in paragraphs if written.search(CODE.sub("", paragraph)))
    links = [(words, page.removesuffix(".md") or section.chapter, at) for words, page, at in LINK.findall(first)]
    leads = any(written.search(words) or (page, at) == (chapter, anchor) for words, page, at in links)
    return leads or any(written.search(bold) for bold in re.findall(r"\*\*(.+?)\*\*", first, re.DOTALL))


def functions(course: Course, read: Sequence[Section]) -> Iterator[Use]:
    """First uses of functions in listings."""
    listed = {entry["name"] for entry in notation.entries(course.root)["functions"]}
    so_far = ""
    found = notation.first_uses(read, notation.functions_of)
    for section in read:
        so_far += " ".join(CODE.findall(section.prose)) + " "
        for name in (name for name, first in found.items() if first is section):
            named = re.search(rf"(?<!\w){name}(?!\w)", so_far)
            where = section.chapter if name in listed else section.place if named else ""
            yield Use("function", name, section.place, where, not where)


def signs(course: Course, read: Sequence[Section]) -> Iterator[Use]:
    """First uses of signs in formulas."""
    listed = {entry["name"] for entry in notation.entries(course.root)["signs"]}
    for name, section in notation.first_uses(read, notation.signs_of).items():
        yield Use("sign", name, section.place, section.chapter if name in listed else "", name not in listed)


def main(lang: str = "ko") -> int:
    found = path(load_course(ROOT), "en" if lang == "en" else "ko")
    for use in found:
        print(f"{use.kind:8} {use.name:28} {use.place:50} {use.introduced}")
    early = [use for use in found if use.early]
    print(f"\n{len(found)} names, {len(early)} used before they are introduced")
    for use in early:
        print(f"  {use.name}: {use.place}, before {use.introduced or 'anything says what it is'}")
    return 1 if early else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
