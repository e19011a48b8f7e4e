"""Writes the glossary pages from `site/glossary.yaml`: `python -m dlgrade.site.glossary_page`.

The pages are checked in, so that each language can be built with MkDocs alone. A test fails when they are stale.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dlgrade.files import write_atomically
from dlgrade.messages.glossary import CHAPTER, LEAD, PARTS, TITLE
from dlgrade.site.glossary import GlossaryTerm, read
from dlgrade.text import LANGUAGES, Lang

MARK = "<!-- written from site/glossary.yaml by grader/dlgrade/site/glossary_page.py: edit the source -->"


def page(entries: Iterable[GlossaryTerm], lang: Lang) -> str:
    """The Markdown of the page in `lang`: a definition list for each part, sorted by the term.

    The title comes before our mark, because MkDocs takes a page's name from its first line.
    """
    by_term = sorted(entries, key=lambda entry: entry[lang].casefold())
    sections = []
    for part, (anchor, _, heading) in enumerate(PARTS):
        terms = [definition(entry, lang) for entry in by_term if part_of(entry) == part]
        sections.append("\n".join([f"## {heading(lang)} {{#{anchor}}}\n", *terms]))
    return "\n\n".join([f"# {TITLE(lang)}", MARK, LEAD(lang), *sections]).rstrip() + "\n"


def part_of(entry: GlossaryTerm) -> int:
    """The index in PARTS of the part of the glossary page that shows the term: the one to which its chapter belongs."""
    return sum(first <= chapter_number(entry) for _, first, _ in PARTS) - 1


def chapter_number(entry: GlossaryTerm) -> int:
    """The number of the chapter that explains the term."""
    return int(entry["see"].split("_")[0])


def definition(entry: GlossaryTerm, lang: Lang) -> str:
    """One term: its name in the other language, other spellings, the explanation, and a link to its chapter."""
    other: Lang = "en" if lang == "ko" else "ko"
    spellings = f" ({', '.join(entry['also'])})" if entry.get("also") else ""
    chapter, anchor = entry["see"].split("#")
    link = f"[{CHAPTER(lang, number=chapter_number(entry))}]({chapter}.md#{anchor})"
    return f"**{entry[lang]}** · {entry[other]}{spellings}\n:   {entry['explain'][lang]}.\u00a0{link}\n"


def write(course: Path) -> None:
    """Write `site/ko/glossary.md` and `site/en/glossary.md`."""
    entries = read(course)
    for lang in LANGUAGES:
        write_atomically(course / "site" / lang / "glossary.md", page(entries, lang))


if __name__ == "__main__":
    write(Path.cwd())
