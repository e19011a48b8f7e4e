"""Sentences in the two languages of the course, and errors that carry one."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

Lang = Literal["ko", "en"]
LANGUAGES: tuple[Lang, ...] = ("ko", "en")
MAX_NAMES = 5
"""Most names that one sentence or row writes out, unless it says otherwise."""


def visible(text: str, keep: str = "") -> str:
    """The text with every character that a terminal or a browser might interpret written as an escape: control
    characters (`\\x1b`), bidi overrides and other invisible marks (`\\u202e`), lone surrogates. The characters in
    `keep` stay as they are.

    Every text from outside the course must pass through this function before it is shown.
    """
    rest = text
    for each in keep:  # `str.translate` looks up each character by itself, which takes 30 times as long
        rest = rest.replace(each, "")
    if rest.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in keep else repr(character)[1:-1] for character in text
    )


def _filled_in(value: object) -> object:
    """A value prepared for a sentence: texts with control characters made visible. Numbers stay numbers, since the
    sentence may format them."""
    if isinstance(value, (bool, int, float)):
        return value
    return visible(str(value), keep="" if isinstance(value, PurePath) else "\n")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence in Korean and in English. Both are required, so that neither can be forgotten.

    Values that are filled in may come from a stranger, so control characters in them are made visible.
    """

    ko: str
    en: str

    def __call__(self, lang: Lang, /, **values: object) -> str:
        """The sentence in `lang`, with `{name}` filled in from `values`."""
        sentence = self.ko if lang == "ko" else self.en
        return sentence.format(**{name: _filled_in(value) for name, value in values.items()}) if values else sentence

    def filled(self, /, **values: object) -> Text:
        """The Text with `{name}` filled in from `values` in both sentences. A value that is a Text is filled in in the
        language of each sentence."""

        def spoken(lang: Lang) -> dict[str, object]:
            texts = {name: value(lang) if isinstance(value, Text) else value for name, value in values.items()}
            return {name: _filled_in(value) for name, value in texts.items()}

        return Text(self.ko.format(**spoken("ko")), self.en.format(**spoken("en")))


def first_line(text: str, most: int) -> str:
    """The first line of a text that is not blank, with dots if it is cut after `most` characters or if more follows."""
    lines = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    if len(lines[0]) > most:
        return lines[0][: most - 1] + "…"
    return f"{lines[0]} …" if len(lines) > 1 else lines[0]


def cut(words: Sequence[str], most: int = MAX_NAMES) -> str:
    """The words as a list in a table, with dots for those beyond `most`."""
    return ", ".join(words[:most]) + (", …" if len(words) > most else "")


def listed(names: Sequence[str], most: int = MAX_NAMES) -> str:
    """The names as a list in a sentence, each in backticks, with dots for those beyond `most`."""
    return cut([f"`{visible(name)}`" for name in names], most)


def typed(word: object) -> str:
    """A path or a name as one types it in a shell, in quotation marks if it needs them. What a student has chosen stays
    a word there, so that a command in a sentence can be copied."""
    import re
    import shlex

    text = str(word)
    if re.fullmatch(r"[\w./:\\~@-]+", text):
        return text
    return shlex.quote(text) if re.search(r'["$`!]', text) else f'"{text}"'


def in_lines(texts: Sequence[Text]) -> Text:
    """The texts as one, each in a line of its own."""
    return Text(ko="\n".join(text.ko for text in texts), en="\n".join(text.en for text in texts))


class TextError(Exception):
    """An error that the user can correct; `text` says what happened, where, and what to do. It is the base class of
    such errors in all packages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return self.text.en


def heading(text: str) -> str:
    """The text as the name of a column: with a capital letter, also a word that stands inside sentences elsewhere."""
    return text[:1].upper() + text[1:]


def locale_language(environment: Mapping[str, str]) -> Lang:
    """Korean under a Korean locale, else English."""
    names = [environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")]
    if sys.platform == "win32" and not any(names):
        import locale

        names.append(locale.getlocale()[0] or "")
    first = next(filter(None, names), "")
    return "ko" if first.lower().startswith(("ko", "korean")) else "en"
