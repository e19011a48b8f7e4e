"""The modules that were handed in beside an answer, where the answer does not load: what is needed of them, and which
one is not valid Python."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from dlgrade.course.meaning import parse_quietly, parsed
from dlgrade.isolation.student.known_names import MAX_LINE, MAX_MODULE_BYTES, WORD
from dlgrade.isolation.student.outcome import Frame, Raised
from dlgrade.isolation.student.parts import Files, Parts
from dlgrade.slicing.needed import needed_part
from dlgrade.text import visible


@dataclass(frozen=True, slots=True)
class ModulesReduced:
    """Statements at the top level of modules beside the answer failed, or took too long."""

    names: tuple[str, ...]


def reduced_modules(parts: Parts, files: Files) -> tuple[Files, ModulesReduced] | None:
    """The files with only what the other code names of the modules among them; None if all of it is named."""
    sources = _module_sources(files)
    words = {name: frozenset(WORD.findall(source)) for name, source in [*sources.items(), *map(tuple, parts)]}
    needed = dict[str, bytes]()
    for name, source in sources.items():
        part = needed_part(source, frozenset().union(*(words[other] for other in words if other != name)), None)
        if part is not None:
            needed[name] = part.encode()
    if not needed:
        return None
    return [(name, needed.get(name, content)) for name, content in files], ModulesReduced(tuple(needed))


def in_its_module(raised: Raised, parts: Parts, files: Files) -> Raised:
    """The syntax error with the place in the module that has it. The worker knows only lines of the answer, where that
    of the import is right."""
    if "SyntaxError" not in raised.types or any(parsed(source) is None for _, source in parts):
        return raised
    line = raised.place.source if raised.place else ""
    imported = {name: source for name, source in _module_sources(files).items() if PurePosixPath(name).stem in line}
    for name, source in (imported or _module_sources(files)).items():
        try:
            parse_quietly(source)
        except SyntaxError as error:
            lines, number = source.split("\n"), error.lineno or 0
            shown = lines[number - 1].strip()[:MAX_LINE] if 0 < number <= len(lines) else ""
            return replace(raised, frames=(Frame(visible(name), number, "", visible(shown)),), column=0)
        except (ValueError, RecursionError, MemoryError):
            continue
    return raised


def _module_sources(files: Files) -> dict[str, str]:
    """The texts of the modules, without those that are no UTF-8 and those beyond a limit for all together."""
    sources, room = dict[str, str](), MAX_MODULE_BYTES
    for name, content in files:
        if name.endswith(".py") and len(content) <= room:
            try:
                sources[name] = content.decode()
            except UnicodeDecodeError:
                continue
            room -= len(content)
    return sources
