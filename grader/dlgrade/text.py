"""One message in the two languages of the course."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Lang = Literal["ko", "en"]
LANGUAGES: tuple[Lang, ...] = ("ko", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence in Korean and in English; both are required, so neither can be forgotten."""

    ko: str
    en: str

    def __call__(self, lang: Lang, /, **values: object) -> str:
        """The sentence in `lang`, with `{name}` filled in from `values`."""
        sentence = self.ko if lang == "ko" else self.en
        return sentence.format(**values) if values else sentence

    def filled(self, /, **values: object) -> Text:
        """Both sentences with `{name}` filled in; a value that is a Text itself speaks each one's language."""

        def spoken(lang: Lang) -> dict[str, object]:
            return {name: value(lang) if isinstance(value, Text) else value for name, value in values.items()}

        return Text(self.ko.format(**spoken("ko")), self.en.format(**spoken("en")))


class TextError(Exception):
    """An error that the user can mend; `text` says what, where and what to do. Every room's own derives from it."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return self.text.en


def locale_language(environment: Mapping[str, str]) -> Lang:
    """Korean under a Korean locale, else English."""
    names = [environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")]
    if sys.platform == "win32" and not any(names):
        import locale

        names.append(locale.getlocale()[0] or "")
    first = next(filter(None, names), "")
    return "ko" if first.lower().startswith(("ko", "korean")) else "en"
