"""Reads YAML nodes strictly and remembers their lines: no unknown key, no repeated key, both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import yaml

from dlgrade.messages import quiz_faults as messages
from dlgrade.quiz.faults import Fault
from dlgrade.text import LANGUAGES, Text

# PyYAML's parser in C is ten times as fast. PyYAML's wheels contain it; a PyYAML built without libyaml does not.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = Text("", "")
# The tags of scalars that count as texts: `0.01` and `yes` need no quotes. A custom tag is refused.
_PLAIN = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "timestamp", "value", "merge")}
_Entry = TypeVar("_Entry")

Fields = dict[str, yaml.Node]


@dataclass(slots=True)
class Reader:
    """Collects faults while it reads one file. Parts that could not be read are returned empty."""

    path: Path
    question: str = ""
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, message: Text, **values: object) -> None:
        """Note a fault at `line`."""
        self.faults.append(Fault(self.path, line, self.question, message, values))

    def document(self) -> list[yaml.Node]:
        """The entries of the file's top-level list."""
        try:
            root = yaml.compose(self.path.read_text(encoding="utf-8-sig"), Loader=_Loader)
        except UnicodeDecodeError:
            self.fault(1, messages.NOT_UTF8)
            return []
        except yaml.YAMLError as error:
            self._syntax(error)
            return []
        except RecursionError:  # PyYAML's parser in Python raises this for deep nesting; the one in C does not
            self.fault(1, messages.YAML, problem="nested too deeply")
            return []
        return self.entries(root, 1)

    def _syntax(self, error: yaml.YAMLError) -> None:
        content = self.path.read_text(encoding="utf-8-sig")
        if isinstance(error, yaml.reader.ReaderError):
            # The error's position counts bytes with one parser and characters with the other, so we search ourselves.
            before = content.partition(chr(error.character))[0]
            self.fault(before.count("\n") + 1, messages.YAML, problem=f"U+{error.character:04X}: {error.reason}")
            return
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        lines = content.splitlines()
        text = lines[line - 1] if line <= len(lines) else ""
        if "\t" in text[: len(text) - len(text.lstrip())]:
            self.fault(line, messages.TAB)
        else:
            self.fault(line, messages.YAML, problem=getattr(error, "problem", None) or error)

    def entries(self, node: yaml.Node | None, line: int) -> list[yaml.Node]:
        """The entries of a list that has at least one."""
        if isinstance(node, yaml.SequenceNode) and node.value:
            return list(node.value)
        self.fault(at(node) if node else line, messages.NOT_A_LIST)
        return []

    def fields(self, node: yaml.Node, required: str, optional: str = "") -> Fields:
        """A mapping that has all `required` keys and otherwise only `optional` ones (names separated by spaces)."""
        values = self.mapping(node)
        self.names(node, values, required, optional)
        return values

    def names(self, node: yaml.Node, values: Fields, required: str, optional: str = "") -> None:
        """Note a fault for each key of the mapping `node` that is missing or unknown."""
        allowed = [*required.split(), *optional.split()]
        for key, value in values.items():
            if key not in allowed:
                self.fault(at(value), messages.UNKNOWN_KEY, key=key, allowed=", ".join(allowed))
        for key in required.split():
            if key not in values:
                self.fault(at(node), messages.MISSING_KEY, key=key)

    def mapping(self, node: yaml.Node) -> Fields:
        """The fields of a mapping, in which each key may occur once."""
        if not isinstance(node, yaml.MappingNode):
            self.fault(at(node), messages.NOT_A_MAPPING)
            return {}
        values: Fields = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fault(at(key), messages.NOT_TEXT)
                continue
            name = str(key.value)
            if name in values:
                self.fault(at(key), messages.DOUBLED_KEY, key=name)
            values[name] = value
        return values

    def text(self, node: yaml.Node | None) -> Text:
        """`{ko: …, en: …}`, neither of them empty."""
        if node is None:
            return _NOTHING
        values = self.fields(node, " ".join(LANGUAGES))
        texts = {lang: self.scalar(value) for lang, value in values.items() if lang in LANGUAGES}
        for lang, text in texts.items():
            if not text.strip():
                self.fault(at(node), messages.EMPTY_TEXT, lang=lang)
        return Text(texts.get("ko", "").strip(), texts.get("en", "").strip())

    def scalar(self, node: yaml.Node | None) -> str:
        """The text of a scalar as the file writes it; `0.10` stays `0.10`."""
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode) or node.tag not in _PLAIN:
            self.fault(at(node), messages.NOT_TEXT)
            return ""
        return str(node.value)

    def flag(self, node: yaml.Node | None) -> bool:
        """true or false; absent means false."""
        if node is not None and not node.tag.endswith(":bool"):
            self.fault(at(node), messages.NOT_A_FLAG)
        return node is not None and str(node.value).lower() in ("true", "yes", "on")

    def each(self, node: yaml.Node | None, read: Callable[[yaml.Node], _Entry]) -> tuple[_Entry, ...]:
        """A list read entry by entry; absent means empty."""
        return () if node is None else tuple(read(entry) for entry in self.entries(node, at(node)))


def at(node: yaml.Node) -> int:
    """The 1-based line on which a node starts."""
    return int(node.start_mark.line) + 1
