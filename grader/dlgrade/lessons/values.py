"""Answers as a student types them: values as source text, and typed text as a value. Nothing is run to read one."""

from __future__ import annotations

import ast
import math
import re
from typing import Any

from dlgrade.exam.small_calls.code import NoSource, source_of
from dlgrade.examples.holding import agrees, plain
from dlgrade.examples.programs import Answer
from dlgrade.examples.properties import exception_name
from dlgrade.examples.wording import as_lists

MAX_TYPED = 60  # a student is asked to type an answer only if it has no more characters
MAX_DEPTH = 20
MAX_BITS = 1000  # typed arithmetic with larger integers is refused
NUMBERS = {"nan": math.nan, "inf": math.inf}
MADE = ("array", "float", "int", "list", "tuple", "float64", "int64")
"""Functions around a value that say only what holds it."""
DECIMALS = re.compile(r"\d*\.(\d+)")


class NotAValue(Exception):
    """The text is neither a value nor the name of an exception."""


def written(answer: Answer) -> str:
    """The answer as text to type: a value with arrays as lists, or the name of an exception. Raises NoSource where the
    value is too large, or an object."""
    return answer.types[0] if answer.types else source_of(as_lists(plain(answer.value)))


def can_be_typed(answer: Answer | None) -> bool:
    """Is the answer short enough to be asked for?"""
    try:
        return answer is not None and len(written(answer)) <= MAX_TYPED
    except NoSource:
        return False


def predicts(text: str, answer: Answer) -> bool:
    """Whether the typed text is the program's answer. Numbers may be rounded to the digits that were typed. Raises
    NotAValue where the text is neither a value nor the name of an exception."""
    node = _parsed(text)
    name = exception_name(node)
    if name or answer.types:
        if not name:
            _value(node)
        return name in answer.types
    value = _value(node)
    if agrees(answer.value, value, None):
        return True
    places = [len(decimals) for decimals in DECIMALS.findall(text)]
    return bool(places) and agrees(answer.value, value, 0.51 * 10.0 ** -max(places))


def value_of(text: str) -> Any:
    """The value that a text stands for. Raises NotAValue for any other text."""
    return _value(_parsed(text))


def _parsed(text: str) -> ast.expr:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise NotAValue(text) from error


def _value(node: ast.expr, depth: int = 0) -> Any:
    """The value of an expression of literals, signs, `+ - * /` of numbers, and arrays around them."""
    if depth > MAX_DEPTH:
        raise NotAValue("too deep")
    match node:
        case ast.Constant(bool() | int() | float() | str() | None):
            return node.value
        case ast.List(items) | ast.Tuple(items):
            made = [_value(item, depth + 1) for item in items]
            return made if isinstance(node, ast.List) else tuple(made)
        case ast.Dict(keys, values) if None not in keys:
            pairs = zip((key for key in keys if key is not None), values, strict=True)
            return {_key(_value(key, depth + 1)): _value(value, depth + 1) for key, value in pairs}
        case ast.Name(name) | ast.Attribute(ast.Name("np" | "math"), name) if name in NUMBERS:
            return NUMBERS[name]
        case ast.Call(ast.Name(name) | ast.Attribute(ast.Name("np"), name), [value, *_]) if name in MADE:
            return _value(value, depth + 1)
        case ast.UnaryOp(ast.USub(), operand):
            return -_number(operand, depth)
        case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult() | ast.Div(), right):
            return _calculated(node.op, _number(left, depth), _number(right, depth))
    raise NotAValue(ast.unparse(node))


def _key(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        raise NotAValue(str(value))
    return value


def _number(node: ast.expr, depth: int) -> float:
    value = _value(node, depth + 1)
    if type(value) not in (int, float) or (type(value) is int and value.bit_length() > MAX_BITS):
        raise NotAValue(ast.unparse(node))
    return float(value) if type(value) is float else int(value)


def _calculated(operator: ast.operator, left: float, right: float) -> float:
    match operator:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
    if right == 0:
        raise NotAValue("division by zero")
    return left / right
