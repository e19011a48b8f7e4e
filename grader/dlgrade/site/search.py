"""Puts the course's own search behind the theme's search box.

The theme starts a search worker from an address in its pages, and sends it the language's index and then what a reader
types. The build replaces that address by the one of our worker, which serves both languages, and adds to the index the
names under which readers look for a section, its title in the other language, and the statements of the exercises, so
that a sentence pasted from one finds its card. The box remains the theme's.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypedDict

import yaml

from dlgrade.course.loading import load_course
from dlgrade.course.model import Course
from dlgrade.site import card, editor, glossary, vendor
from dlgrade.site.formulas import readable
from dlgrade.site.glossary import GlossaryTerm
from dlgrade.text import Lang

FOLDER = "search"  # the folder in which the theme writes its index; our own sources lie in one of the same name
ENTRY, STARTER = "worker.js", "starter.js"
LICENCE = "LICENSE-minisearch.txt"
LANGUAGES: dict[str, Lang] = {"": "ko", "en": "en"}  # of the site in each folder
SITES = {"": "", "en": "../"}  # each language's folder, with the path from there to the site's root (and the worker)
THEIR_SCRIPTS = ("assets/javascripts/workers", "assets/javascripts/lunr")
THEIR_WORKER = re.compile(r'("search":\s*")([^"]*)assets/javascripts/workers/search\.\w+\.min\.js"')

INLINE = re.compile(r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|small|span|strong|u)\b[^<>]*>|\u2060")
BLOCK = re.compile(r"(?:\s*</?(?!su[bp]\b)[a-z][^<>]*>)+\s*")
MARKUP = re.compile("<[^>]*>")


class NamedSection(TypedDict):
    """Names of a section, and its address in the theme's index. A term's names all mean the same: who types one of them
    sees the others marked."""

    names: list[str]
    see: str
    of_term: bool


def install(root: Path, out: Path) -> None:
    """Write the worker into the built site `out` and have its pages start it. Raises SiteError where npm or esbuild
    fails, ValueError for a page that does not name the theme's worker as it used to."""
    course = load_course(root)
    named = [*names(glossary.read(root)), *section_names(root)]
    for folder in LANGUAGES:
        for copied_by_the_theme in (out / folder / FOLDER).glob("*.js"):
            copied_by_the_theme.unlink()
        for theirs in THEIR_SCRIPTS:
            shutil.rmtree(out / folder / theirs, ignore_errors=True)
    indexes = {lang: out / folder / FOLDER / "search_index.json" for folder, lang in LANGUAGES.items()}
    titled = {lang: titles(index) for lang, index in indexes.items()}
    for lang, index in indexes.items():
        (others,) = (found for other, found in titled.items() if other != lang)
        write_index(index, named, others, statements(course, lang))
    name = write(root, out / FOLDER)
    for page in sorted(out.rglob("*.html")):
        lies_in = page.relative_to(out).parts[0]
        shared = SITES.get(lies_in, SITES[""])
        page.write_bytes(pointed(page.read_bytes().decode("utf-8"), f"{shared}{FOLDER}/{name}").encode("utf-8"))


def titles(index: Path) -> dict[str, str]:
    """The titles of one language's sections by their addresses, which both languages share."""
    sections = json.loads(index.read_text(encoding="utf-8"))["docs"]
    return {each["location"]: each["title"] for each in sections}


def statements(course: Course, lang: Lang) -> dict[str, str]:
    """The statement of each exercise, as HTML, by the address of its card in its chapter."""
    return {f"{each.chapter}/#exercise-{each.slug}": readable(card.task_html(each, lang)) for each in course.exercises}


def write_index(
    index: Path, named: Iterable[NamedSection], others: Mapping[str, str], cards: Mapping[str, str]
) -> None:
    """Write the theme's index again, and add to each section the names under which readers look for it, its title in
    the other language (`others`, by address), and to each of the `cards` its statement.

    Korean letters are written as such, since the theme's escapes (`\\uac00`) are twice as long.
    """
    content = json.loads(index.read_text(encoding="utf-8"))
    for section in content["docs"]:
        section["text"] = without_tags(f"{section['text']} {cards.get(section['location'], '')}")
        if (other := others.get(section["location"], "")) != section["title"]:
            section["other"] = other
    sections = {section["location"]: section for section in content["docs"]}
    for target in named:
        section = sections.get(target["see"]) or _first_with(target, content["docs"])
        if section is not None:
            section.setdefault("terms" if target["of_term"] else "names", []).append(target["names"])
    index.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def without_tags(html: str) -> str:
    """The text of a section with its entities, indices and powers, and without word joiners before particles."""
    return BLOCK.sub(" ", INLINE.sub("", html)).strip()


def _first_with(named: NamedSection, sections: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """The section for an address that belongs to a paragraph and not to a heading, and so is not in the index: the
    first section of its page that contains one of the names."""
    page = named["see"].partition("#")[0]
    texts = ((section, MARKUP.sub("", section["text"])) for section in sections if section["location"].startswith(page))
    return next((section for section, text in texts if any(name in text for name in named["names"])), None)


def write(root: Path, folder: Path) -> str:
    """Write the worker, its engine and MiniSearch's licence into `folder`;
    both are named by their hash. Returns the worker's name."""
    packages = vendor.packages(root)
    work = packages.parent / FOLDER
    shutil.copytree(root / "site" / FOLDER, work, dirs_exist_ok=True)
    same = json.dumps(same_words(root), ensure_ascii=False, separators=(",", ":"))
    engine = f"const SAME={same};\n".encode() + editor.bundle(work / ENTRY, form="iife")
    address = f'const ENGINE="{hashed(folder, "engine", engine)}";\n'.encode()
    name = hashed(folder, "worker", address + editor.bundle(work / STARTER, form="iife"))
    shutil.copy(packages / "minisearch" / "LICENSE.txt", folder / LICENCE)
    return name


def hashed(folder: Path, name: str, script: bytes) -> str:
    """Write a script into `folder` under a name that contains its hash, and return that name."""
    file = f"{name}-{hashlib.sha256(script).hexdigest()[:10]}.js"
    (folder / file).write_bytes(script)
    return file


def names(entries: Iterable[GlossaryTerm]) -> list[NamedSection]:
    """Each term's names in both languages, without remarks in brackets, and the address of its section."""
    return [
        {
            "names": [name.partition(" (")[0] for name in spellings(entry)],
            "see": location(entry["see"]),
            "of_term": True,
        }
        for entry in entries
    ]


def section_names(root: Path) -> list[NamedSection]:
    """Names of sections that belong to no term, and their addresses, from `site/search_names.yaml`."""
    entries = (entry for entry in _read(root) if "see" in entry)
    return [{"names": entry["names"], "see": location(entry["see"]), "of_term": False} for entry in entries]


def same_words(root: Path) -> list[list[str]]:
    """Groups of words that mean the same in a search, from `site/search_names.yaml`."""
    return [entry["same"] for entry in _read(root) if "same" in entry]


def _read(root: Path) -> list[dict[str, Any]]:
    path = root / "site" / "search_names.yaml"
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []
    return entries


def location(see: str) -> str:
    """The address of a section in the theme's index: `06_learning/#mse` for `06_learning#mse`."""
    page, mark, anchor = see.partition("#")
    return f"{page}/{mark}{anchor}" if page and mark else see


def spellings(entry: GlossaryTerm) -> list[str]:
    """All names and spellings that a reader may type for a term."""
    both: tuple[Lang, ...] = ("ko", "en")
    return [*(entry[lang] for lang in both), *entry.get("also", []), *entry.get("search", [])]


def pointed(html: str, worker: str) -> str:
    """The page with the address of our worker in place of the theme's. Raises ValueError where the page has none."""
    changed, replaced = THEIR_WORKER.subn(rf'\g<1>\g<2>{worker}"', html)
    if not replaced:
        raise ValueError("a page that does not name the theme's search worker: did the theme's configuration change?")
    return changed
