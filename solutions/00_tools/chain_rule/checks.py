"""Checks of chain_rule. The functions of a chain differ in value and slope wherever a wrong order would look."""

from collections.abc import Callable

import numpy as np
from dlgrade.checking import Student, check, close, require

Function = Callable[[float], float]
Chain = tuple[list[Function], list[Function]]


def _line(a: float, b: float) -> tuple[Function, Function]:
    def line(t: float) -> float:
        """t ↦ a·t + b"""
        return a * t + b

    def its_slope(t: float) -> float:
        """t ↦ a"""
        return a

    return line, its_slope


def _square(c: float) -> tuple[Function, Function]:
    def square(t: float) -> float:
        """t ↦ (t + c)²"""
        return (t + c) ** 2

    def its_slope(t: float) -> float:
        """t ↦ 2(t + c)"""
        return 2 * (t + c)

    return square, its_slope


def _root(c: float) -> tuple[Function, Function]:
    def root(t: float) -> float:
        """t ↦ √(t² + c)"""
        return float((t * t + c) ** 0.5)

    def its_slope(t: float) -> float:
        """t ↦ t / √(t² + c)"""
        return float(t / (t * t + c) ** 0.5)

    return root, its_slope


def _corner(left: int, right: int, there: int) -> tuple[Function, Function]:
    def corner(t: float) -> float:
        """t ↦ a·t up to 0, b·t from there on"""
        return (right if t > 0 else left) * t

    def its_slope(t: float) -> float:
        """t ↦ a below 0, b above, and the given slope at 0"""
        return there if t == 0 else right if t > 0 else left

    return corner, its_slope


def _chain(*parts: tuple[Function, Function]) -> Chain:
    return [function for function, _ in parts], [slope for _, slope in parts]


def _chains(rng: np.random.Generator) -> list[tuple[list[Function], list[Function], float]]:
    """Chains of two, three, one and four functions. No slope is near 0 or 1, and no two slopes cancel."""
    a, b, c, d, x = rng.uniform((1.5, 0.4, 0.3, 2.0, 0.6), (2.0, 0.8, 0.6, 3.0, 0.9)).tolist()
    return [
        (*_chain(_line(a, b), _square(c)), x),
        (*_chain(_square(c), _line(-a, b), _root(d)), x),
        (*_chain(_square(b)), x),
        (*_chain(_root(d), _square(c), _line(a, -b), _square(c)), -x),
    ]


def _further_chains(rng: np.random.Generator) -> list[tuple[list[Function], list[Function], float]]:
    """One function twice in a row; then large numbers, small ones, and the slope at 0."""
    twice, far = _square(float(rng.uniform(0.4, 0.8))), float(rng.uniform(300.0, 400.0))
    return [
        (*_chain(twice, twice), 0.7),
        (*_chain(_line(2.0, far), _square(1.5)), far),
        (*_chain(_line(2.0, 0.0), _line(1e-4, 0.0)), 1e-6 * far),
        (*_chain(_square(0.5), _line(1.5, 2.0)), 0.0),
    ]


def _through(functions: list[Function], slopes: list[Function], x: float) -> tuple[float, float]:
    """What comes out of the chain, and its slope: the slopes of the later functions are found first."""
    values = [x]
    for function in functions:
        values.append(function(values[-1]))
    return values[-1], float(
        np.prod([slope(value) for slope, value in zip(slopes, values[:-1], strict=True)], dtype=float)
    )


@check(
    points=1,
    ko="수 두 개를 돌려줍니다",
    en="returns two numbers",
    tests="form",
)
def returns_two_numbers(student: Student, rng: np.random.Generator) -> None:
    replies = [student.chain_rule(*chain) for chain in _chains(rng)]  # all asked before one is judged
    for got in replies:
        require(
            isinstance(got, (tuple, list, np.ndarray))
            and len(got) == 2
            and all(isinstance(part, (int, float, np.number, np.ndarray)) and np.size(part) == 1 for part in got),
            ko="값과 기울기, 수 두 개를 이 순서로 돌려주세요.",
            en="Return two numbers: the value and the slope, in this order.",
            got=got,
        )


@check(
    points=2,
    ko="함수를 차례대로 적용합니다",
    en="applies the functions in their order",
    tests="value",
    after=returns_two_numbers,
)
def applies_them_in_order(student: Student, rng: np.random.Generator) -> None:
    """In the last chain the slope is 0 at once, and the functions go on."""
    asked = [*_chains(rng), *_further_chains(rng), (*_chain(_square(0.5), _line(1.5, 2.0)), -0.5)]
    replies = [student.chain_rule(*chain) for chain in asked]
    for got, chain in zip(replies, asked, strict=True):
        close(got[0], _through(*chain)[0])


@check(
    points=4,
    ko="기울기를 들어간 값에서 구해 곱합니다",
    en="multiplies the slopes, each at what goes in",
    tests="slope",
    after=returns_two_numbers,
)
def multiplies_the_slopes(student: Student, rng: np.random.Generator) -> None:
    """In the last chains the first function gives what goes in, the slope is 0 at once, and two functions are at a corner,
    where only the list says which slope is meant."""
    asked = [
        *_chains(rng),
        *_further_chains(rng),
        (*_chain(_line(2.0, -3.0), _square(0.5)), 3.0),
        (*_chain(_square(0.5), _line(1.5, 2.0)), -0.5),
        (*_chain(_line(2.0, -1.0), _corner(1, 3, 1)), 0.5),
        (*_chain(_corner(0, 1, 1), _line(1.5, 2.0)), 0.0),
    ]
    replies = [student.chain_rule(*chain) for chain in asked]
    for got, chain in zip(replies, asked, strict=True):
        close(got[1], _through(*chain)[1])


@check(
    points=1,
    ko="빈 목록이면 (x, 1)입니다",
    en="gives (x, 1) for empty lists",
    tests="empty",
    after=returns_two_numbers,
)
def without_functions(student: Student, rng: np.random.Generator) -> None:
    asked = rng.uniform(2, 3, size=3).tolist()
    replies = [student.chain_rule([], [], x) for x in asked]
    for got, x in zip(replies, asked, strict=True):
        close(got[0], x)
        close(got[1], 1.0)
