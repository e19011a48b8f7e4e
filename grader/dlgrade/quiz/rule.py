"""The rule of an ordering question, in a small language that is read strictly.

In `forward < loss < backward and not backward < zero_grad < step`, names are ids of items and `<` means "comes before".
A rule becomes nested tuples, which JSON carries into the page unchanged.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, permutations

# ("<", "a", "b") | ("not", rule) | ("and", rule, …) | ("or", rule, …)
Rule = tuple[object, ...]


class RuleError(ValueError):
    """The rule cannot be read. The argument is the part that was not understood."""


def parse(source: str) -> Rule:
    """Read a rule; raises RuleError for anything but names, `<`, `>`, and, or, not, parentheses."""
    try:
        tree = ast.parse(source, mode="eval")
        return _rule(tree.body)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise error if isinstance(error, RuleError) else RuleError(source) from error


def _rule(node: ast.expr) -> Rule:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return ("and", *map(_rule, values))
        case ast.BoolOp(op=ast.Or(), values=values):
            return ("or", *map(_rule, values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return ("not", _rule(operand))
        case ast.Compare():
            return _comparison(node)
    raise RuleError(ast.unparse(node))


def _comparison(node: ast.Compare) -> Rule:
    names = [_name(operand) for operand in (node.left, *node.comparators)]
    links: list[Rule] = []
    for (left, right), operator in zip(pairwise(names), node.ops, strict=True):
        if not isinstance(operator, ast.Lt | ast.Gt):
            raise RuleError(ast.unparse(node))
        links.append(("<", left, right) if isinstance(operator, ast.Lt) else ("<", right, left))
    return links[0] if len(links) == 1 else ("and", *links)


def _name(node: ast.expr) -> str:
    if not isinstance(node, ast.Name):
        raise RuleError(ast.unparse(node))
    return node.id


def names(rule: Rule) -> Iterator[str]:
    """Every item id that the rule mentions."""
    if rule[0] == "<":
        yield from map(str, rule[1:])
        return
    for part in rule[1:]:
        assert isinstance(part, tuple)
        yield from names(part)


def holds(rule: Rule, position: Mapping[str, int]) -> bool:
    """Whether the positions satisfy the rule."""
    operator, *parts = rule
    if operator == "<":
        return position[str(parts[0])] < position[str(parts[1])]
    truths = [holds(part, position) for part in parts if isinstance(part, tuple)]
    if operator == "not":
        return not truths[0]
    return all(truths) if operator == "and" else any(truths)


def accepts(rule: Rule, order: Sequence[str]) -> bool:
    """Whether the order of ids, first to last, satisfies the rule."""
    return holds(rule, {name: index for index, name in enumerate(order)})


def valid_orders(rule: Rule, ids: Sequence[str]) -> list[tuple[str, ...]]:
    """Every order of `ids` that satisfies the rule."""
    return [order for order in permutations(ids) if accepts(rule, order)]
