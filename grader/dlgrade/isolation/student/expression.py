"""Writes an object that stays in the worker as an expression for reports, such as `model` or `(a * b + a).grad`, with
the definitions of its names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MAX_LENGTH = 60  # characters; a longer expression gets a name of its own
MAX_NAMES = 12  # definitions that are shown before an expression
SIGNS = {"add": ("+", 1), "sub": ("-", 1), "mul": ("*", 2), "truediv": ("/", 2), "matmul": ("@", 2), "pow": ("**", 4)}
SIGNS |= {"lt": ("<", 0), "le": ("<=", 0), "gt": (">", 0), "ge": (">=", 0), "eq": ("==", 0)}
NEGATION, ATOM = 3, 5
Definitions = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression: its Python text, the precedence of its outermost operator,
    and the definitions of the names in it, oldest first."""

    text: str
    binding: int = ATOM
    names: Definitions = ()

    def within(self, binding: int) -> str:
        """The text as an operand of an operator with this precedence, in parentheses if it needs them."""
        return self.text if self.binding >= binding else f"({self.text})"

    def attribute(self, name: str) -> Expression:
        return Expression(f"{self.within(ATOM)}.{name}", ATOM, self.names)

    def item(self, key: str) -> Expression:
        return Expression(f"{self.within(ATOM)}[{key}]", ATOM, self.names)


def operation(name: str, values: tuple[Expression, ...]) -> Expression:
    """An operator, an index, or a function such as `len` of these values."""
    names = merged(value.names for value in values)
    if name == "getitem":
        return Expression(f"{values[0].within(ATOM)}[{values[1].text}]", ATOM, names)
    if name == "neg":
        return Expression(f"-{values[0].within(NEGATION)}", NEGATION, names)
    if name not in SIGNS:
        return Expression(f"{name}({', '.join(value.text for value in values)})", ATOM, names)
    sign, binding = SIGNS[name]
    left, right = (binding + 1, binding) if name == "pow" else (binding, binding + 1)
    return Expression(f"{values[0].within(left)} {sign} {values[1].within(right)}", binding, names)


def merged(definitions: Iterable[Definitions]) -> Definitions:
    """All definitions, each once, in the order in which they were made; only the newest MAX_NAMES are kept."""
    return tuple(dict(pair for definition in definitions for pair in definition).items())[-MAX_NAMES:]


class ObjectNames:
    """Names the objects of one conversation: a, b, … for instances of a class, and a word for other results."""

    def __init__(self) -> None:
        self._given: list[str] = []

    def letter(self) -> str:
        count = sum(len(name) == 1 or name[1:].isdigit() for name in self._given)
        letter, round_ = "abcdefghijklmnopqrstuvwxyz"[count % 26], count // 26
        return self._keep(letter + (str(round_) if round_ else ""))

    def word(self, word: str) -> str:
        """The word itself, then `word_2`, `word_3`, …"""
        count = sum(name.partition("_")[0] == word for name in self._given)
        return self._keep(word if count == 0 else f"{word}_{count + 1}")

    def _keep(self, name: str) -> str:
        self._given.append(name)
        return name
