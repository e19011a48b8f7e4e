"""Questions in which one brings steps into an order that satisfies a rule. The file lists them in such an order."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, permutations

import yaml

from dlgrade.markup.latex_to_text import plain
from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_lint as lint_messages
from dlgrade.messages.quiz_faults import DOUBLED_KEY
from dlgrade.quiz.kinds.entries import distinct, enough, places
from dlgrade.quiz.kinds.fields import Kind, common
from dlgrade.quiz.model import Answer, Layout, Mark, Note, Question, QuestionKey, Say, UnreadableError
from dlgrade.quiz.reader import Fields, Reader
from dlgrade.quiz.rule import Rule, RuleError, accepts, names, parse, valid_orders
from dlgrade.quiz.shapes import Item, Order
from dlgrade.text import Lang, Text

MAX_ITEMS = 7
"""For feedback all 7! orders are tried; 8! would take noticeably long in the page."""

MAX_SHUFFLES = 1000

# On paper a step is printed at `dq-at-<place>`, wherever it has been moved to on the screen.
CONTROLS = """
<p class="dq-hint dq-screen">{{ say.ORDER_HINT(lang) }}</p>
<p class="dq-hint dq-paper">{{ say.ORDER_ON_PAPER(lang) }}</p>
<ol class="dq-order">
{% for item in items %}
{% set own = name ~ "-" ~ item.id %}
<li class="dq-at-{{ loop.index0 }}" data-dq-item="{{ item.id }}">
<span class="dq-item" id="{{ own }}">{{ item.text(lang)|inline }}</span><span class="dq-ways" data-dq-ways hidden>
{% for way, step, label, arrow in ways %}
<button type="button" id="{{ own }}-{{ way }}" data-dq-way="{{ step }}" aria-label="{{ label(lang) }}"
aria-labelledby="{{ own }}-{{ way }} {{ own }}" title="{{ label(lang) }}">
<span aria-hidden="true">{{ arrow }}</span></button>
{% endfor %}</span></li>
{% endfor %}</ol><p class="dq-moved" data-dq-moved role="status"></p>
"""


@dataclass(frozen=True)
class OrderingKey(QuestionKey):
    """The ids and the rule that a right order satisfies."""

    items: tuple[str, ...]
    rule: Rule

    def mark(self, answer: Answer) -> Mark:
        order = tuple(map(str, answer))
        if sorted(order) != sorted(self.items):
            raise UnreadableError(" ".join(order))
        if accepts(self.rule, order):
            return Mark(True, tuple(f"item-{name}" for name in order))
        # Explain the first step that no right order has at this place after the steps before it.
        first_wrong = max(_common_start(order, valid) for valid in valid_orders(self.rule, self.items))
        return Mark(False, (f"item-{order[first_wrong]}",))

    def right_answer(self) -> Answer:
        return self.items


@dataclass(frozen=True, kw_only=True)
class Ordering(Question):
    """An ordering question. `rule` is written in the language of `rule.py`, with the ids of the items."""

    KIND = "ordering"
    PAGE_MESSAGES = ("MISPLACED", "MOVED")
    items: tuple[Item, ...]
    rule: str

    def key(self) -> OrderingKey:
        return OrderingKey(tuple(item.id for item in self.items), parse(self.rule))

    def shape(self) -> Order:
        return Order(self.items, tuple(self.start(self.id)), parse(self.rule))

    def start(self, seed: str) -> list[Item]:
        """The items in an order that breaks the rule. Raises RuleError where the rule cannot be read, or where every
        order satisfies it."""
        rule, generator, order = parse(self.rule), random.Random(seed), list(self.items)
        for _ in range(MAX_SHUFFLES):
            if not accepts(rule, [item.id for item in order]):
                return order
            generator.shuffle(order)
        for permutation in islice(permutations(self.items), math.factorial(MAX_ITEMS)):
            if not accepts(rule, [item.id for item in permutation]):
                return list(permutation)
        raise RuleError(self.rule)

    def own_notes(self) -> dict[str, Note]:
        return {f"item-{item.id}": Note(item.why, item.text) for item in self.items}

    def own_texts(self) -> Iterator[tuple[Text, bool]]:
        for item in self.items:
            yield from ((item.text, True), (item.why, False))

    def controls(self, name: str, lang: Lang) -> str:
        from dlgrade.markup.template import fill

        ways = (("up", -1, messages.UP, "↑"), ("down", 1, messages.DOWN, "↓"))
        return fill(CONTROLS, items=self.start(self.id), ways=ways, name=name, say=messages, lang=lang)

    def layout(self, seed: str) -> Layout:
        order = [self.items.index(item) for item in self.start(seed)]
        return Layout(tuple(order), tuple(self.items[index].text for index in order))

    def read(self, layout: Layout, typed: str) -> Answer:
        return [self.items[index].id for index in places(layout, typed)]

    def hint(self, mark: Mark, lang: Lang) -> str:
        return messages.MISPLACED(lang)

    def solution(self, lang: Lang) -> str:
        return " → ".join(plain(item.text(lang)) for item in self.items)

    def unaskable(self, say: Say) -> None:
        self.lint(say)  # with a rule that accepts no order or every order, the question cannot be asked

    def lint(self, say: Say) -> None:
        ids = [item.id for item in self.items]
        enough("items", ids, 3, say)
        distinct((item.text for item in self.items), say)
        for name in (name for name in dict.fromkeys(ids) if not name.isidentifier()):
            say(lint_messages.ITEM_ID, name=name)
        for name in (name for name, count in Counter(ids).items() if count > 1):
            say(DOUBLED_KEY, key=name)
        if len(ids) > MAX_ITEMS:
            say(lint_messages.TOO_MANY, what="items", most=MAX_ITEMS)
        elif len(set(ids)) == len(ids):
            _lint_rule(self.rule, ids, say)


def _common_start(one: Sequence[str], other: Sequence[str]) -> int:
    """The number of entries that the two have in common before they differ."""
    differs = (index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    return next(differs, len(one))


def _lint_rule(source: str, ids: list[str], say: Say) -> None:
    try:
        rule = parse(source)
    except RuleError as error:
        say(lint_messages.RULE, part=error)
        return
    used = set(names(rule))
    for name in sorted(used - set(ids)):
        say(lint_messages.RULE_NAME, name=name, ids=", ".join(ids))
    for name in sorted(set(ids) - used):
        say(lint_messages.RULE_SILENT, name=name)
    if used <= set(ids):
        if not accepts(rule, ids):
            say(lint_messages.RULE_REFUSES)
        elif len(valid_orders(rule, ids)) == math.factorial(len(ids)):
            say(lint_messages.RULE_ALL)


def read(reader: Reader, fields: Fields) -> Question:
    items = reader.each(fields.get("items"), partial(_item, reader))
    return Ordering(**common(reader, fields), items=items, rule=reader.scalar(fields.get("rule")))


def _item(reader: Reader, node: yaml.Node) -> Item:
    fields = reader.fields(node, "id text why")
    return Item(reader.scalar(fields.get("id")), reader.text(fields.get("text")), reader.text(fields.get("why")))


REGISTERED = Kind("items rule why", "", read)
