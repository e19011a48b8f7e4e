"""Writes the gettext catalogues of click's own sentences: `python -m dlgrade.author.click_catalogue`.

They are checked in, so that a wheel holds them and no start of `grade` compiles them; a test fails when they are stale.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

from dlgrade.files import write_atomically
from dlgrade.messages.click_sentences import PLURALS, SENTENCES
from dlgrade.text import LANGUAGES, Lang

LOCALE = Path(__file__).parents[1] / "messages" / "locale"
HEADER = (b"", b"Content-Type: text/plain; charset=UTF-8\n")
MAGIC, REVISION, HEADER_BYTES = 0x950412DE, 0, 28


def catalogue(lang: Lang) -> bytes:
    """The sentences in one language, in the binary format that the manual of GNU gettext describes under "MO Files"."""
    entries = [HEADER, *((key.encode(), text(lang).encode()) for key, text in SENTENCES.items())]
    entries += [(_joined(key), _joined(text(lang) for text in texts)) for key, texts in PLURALS.items()]
    originals, translations = zip(*sorted(entries), strict=True)
    first_table, second_table = HEADER_BYTES, HEADER_BYTES + 8 * len(entries)
    texts = b"".join(text + b"\0" for text in (*originals, *translations))
    header = struct.pack("<7I", MAGIC, REVISION, len(entries), first_table, second_table, 0, 0)
    return header + _places((*originals, *translations), second_table + 8 * len(entries)) + texts


def _joined(forms: Iterable[str]) -> bytes:
    """The singular and the plural of one sentence."""
    return "\0".join(forms).encode()


def _places(texts: tuple[bytes, ...], start: int) -> bytes:
    """The length of each text, and the place of its first byte in the file."""
    packed = []
    for text in texts:
        packed.append(struct.pack("<2I", len(text), start))
        start += len(text) + 1
    return b"".join(packed)


def file_of(lang: Lang) -> Path:
    """Where gettext looks for the catalogue of a language."""
    return LOCALE / lang / "LC_MESSAGES" / "dlgrade.mo"


def write() -> None:
    """Writes the catalogues of both languages."""
    for lang in LANGUAGES:
        file_of(lang).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file_of(lang), catalogue(lang))


if __name__ == "__main__":
    write()
