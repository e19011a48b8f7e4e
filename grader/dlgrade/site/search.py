"""Puts the course's own search behind the theme's box: one worker for both languages, and in the index names of
sections.

The theme starts a worker whose address its pages name, sends it the index of the language and then what a reader types.
The build changes that address; the index, and the box, stay the theme's.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypedDict

import yaml

from dlgrade.site import editor, glossary, vendor
from dlgrade.site.glossary import GlossaryTerm
from dlgrade.text import Lang

FOLDER = "search"  # here the theme writes its index; our sources have a folder of the same name
ENTRY, STARTER = "worker.js", "starter.js"
LICENCE = "LICENSE-minisearch.txt"
SITES = {"": "", "en": "../"}  # each language's folder, and from there to the site's root, where the worker is
THEIR_SCRIPTS = ("assets/javascripts/workers", "assets/javascripts/lunr")
THEIR_WORKER = re.compile(r'("search":\s*")([^"]*)assets/javascripts/workers/search\.\w+\.min\.js"')

MARKUP = re.compile("<[^>]*>|\u2060")  # tags, and word joiners before particles


class NamedSection(TypedDict):
    """Names of a section, and its address in the theme's index."""

    names: list[str]
    see: str


def install(root: Path, out: Path) -> None:
    """Write the worker into the built site `out` and have its pages start it. Raises SiteError where npm or esbuild
    fails, ValueError for a page that does not name the theme's worker as it used to."""
    for folder in SITES:
        for copied_by_the_theme in (out / folder / FOLDER).glob("*.js"):
            copied_by_the_theme.unlink()
        for theirs in THEIR_SCRIPTS:
            shutil.rmtree(out / folder / theirs, ignore_errors=True)
        write_index(out / folder / FOLDER / "search_index.json", [*names(glossary.read(root)), *section_names(root)])
    name = write(root, out / FOLDER)
    for page in sorted(out.rglob("*.html")):
        lies_in = page.relative_to(out).parts[0]
        shared = SITES.get(lies_in, SITES[""])
        page.write_bytes(pointed(page.read_bytes().decode("utf-8"), f"{shared}{FOLDER}/{name}").encode("utf-8"))


def write_index(index: Path, named: Iterable[NamedSection]) -> None:
    """Write the theme's index anew, each section with the names under which readers look for it. The theme has
    `\\uac00` for each Korean letter, which is twice as long."""
    found = json.loads(index.read_text(encoding="utf-8"))
    sections = {section["location"]: section for section in found["docs"]}
    for each in named:
        section = sections.get(each["see"]) or _first_with(each, found["docs"])
        if section is not None:
            section.setdefault("names", []).extend(each["names"])
    index.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _first_with(named: NamedSection, sections: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """Where an address stands at a paragraph and not at a heading: the first section of its page that has
    one of the names."""
    page = named["see"].partition("#")[0]
    texts = ((each, MARKUP.sub("", each["text"])) for each in sections if each["location"].startswith(page))
    return next((each for each, text in texts if any(name in text for name in named["names"])), None)


def write(root: Path, folder: Path) -> str:
    """Write the worker, its engine and MiniSearch's licence into `folder`; both are named by their hash. Returns the
    worker's name."""
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
    """Write a script into `folder` under a name that holds its hash; that name."""
    file = f"{name}-{hashlib.sha256(script).hexdigest()[:10]}.js"
    (folder / file).write_bytes(script)
    return file


def names(entries: Iterable[GlossaryTerm]) -> list[NamedSection]:
    """Each term's names in both languages, without remarks in brackets, and the address of its section."""
    return [
        {
            "names": [name.partition(" (")[0] for name in spellings(entry)],
            "see": location(entry["see"]),
        }
        for entry in entries
    ]


def section_names(root: Path) -> list[NamedSection]:
    """The same for what readers call a section that is about no term: `site/search_names.yaml`."""
    return [{"names": each["names"], "see": location(each["see"])} for each in _read(root) if "see" in each]


def same_words(root: Path) -> list[list[str]]:
    """Groups of words that mean the same to one who searches, from the same file."""
    return [each["same"] for each in _read(root) if "same" in each]


def _read(root: Path) -> list[dict[str, Any]]:
    path = root / "site" / "search_names.yaml"
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []
    return entries


def location(see: str) -> str:
    """The address of a section in the theme's index: `06_learning/#mse` for `06_learning#mse`."""
    page, mark, anchor = see.partition("#")
    return f"{page}/{mark}{anchor}" if page and mark else see


def spellings(entry: GlossaryTerm) -> list[str]:
    """All that a reader may type for a term."""
    both: tuple[Lang, ...] = ("ko", "en")
    return [*(entry[lang] for lang in both), *entry.get("also", []), *entry.get("search", [])]


def pointed(html: str, worker: str) -> str:
    """The page with the address of our worker. Raises ValueError for a page without the theme's."""
    changed, found = THEIR_WORKER.subn(rf'\g<1>\g<2>{worker}"', html)
    if not found:
        raise ValueError("a page that does not name the theme's search worker: did the theme's configuration change?")
    return changed
