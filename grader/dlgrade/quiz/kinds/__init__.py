"""The kinds of questions: one module for each, with everything that differs from kind to kind side by side.

A new kind is a module here with a subclass of `Question` and what the registry has of it, `REGISTERED`; a module of the
same name in `site/quiz/kinds/`, by which it works in a page; and its words in `messages/quiz.py`, whose table KINDS
names all kinds. Its questions have one of the shapes of `shapes.py`, which are what exports know. A kind that needs a
new shape adds it there and to each export.
"""

from __future__ import annotations

from importlib import import_module

from dlgrade.messages.quiz import KINDS as NAMES
from dlgrade.quiz.kinds.fields import Kind

KINDS: dict[str, Kind] = {name: import_module(f"{__name__}.{name}").REGISTERED for name in NAMES}
