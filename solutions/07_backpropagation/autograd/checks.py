"""Checks of Value."""

import math

import numpy as np
from dlgrade.checking import Handle, Student, check, close, number


def _grads(root: Handle, *nodes: Handle) -> list[float]:
    """What backward() from `root` leaves in the grad of each node."""
    root.backward()
    return [node.grad for node in nodes]


def _same(got: list[float], expected: list[float]) -> None:
    for one in got:
        number(one)
    close(got, expected, rtol=1e-5, atol=1e-6)


@check(points=1, ko="순전파 값이 맞습니다", en="the forward values are right")
def forward_values(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.uniform(0.5, 1.5, size=2).tolist()
    a, b = student.Value(x), student.Value(-y)
    nodes = [a + b, a * b, a - b, -a, a.tanh(), a.relu(), b.relu()]
    values = [node.data for node in nodes]
    untouched = [a.data, b.data]
    _same(values, [x - y, -x * y, x + y, -x, math.tanh(x), x, 0.0])
    _same(untouched, [x, -y])


@check(points=1, ko="덧셈과 곱셈의 기울기가 맞습니다", en="gradients of sum and product are right")
def sum_and_product(student: Student, rng: np.random.Generator) -> None:
    x, y, z = rng.uniform(1.2, 2.8, size=3).tolist()
    a, b, c = student.Value(x), student.Value(-y), student.Value(z)
    product = a * b
    total = product + c
    root = total * c
    grads = _grads(root, a, b, product, root)
    _same(grads, [-y * z, x * z, z, 1.0])


@check(points=1, ko="수와 Value를 섞어 쓸 수 있습니다", en="numbers and Values mix on either side")
def mixes_with_numbers(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(0.5, 1.5)
    a = student.Value(x)
    right = a * 3.0 + 2.5
    right_side = [right.data, *_grads(right, a)]
    _same(right_side, [3 * x + 2.5, 3.0])
    product = 3.0 * a
    product_side = [product.data, *_grads(product, a)]
    _same(product_side, [3 * x, 3.0])
    left = 1.5 + a
    left_side = [left.data, *_grads(left, a)]
    _same(left_side, [1.5 + x, 1.0])


@check(points=1, ko="tanh와 ReLU의 기울기가 맞습니다", en="gradients of tanh and ReLU are right")
def activations(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.uniform(0.4, 1.2, size=2).tolist()
    a, b, c, zero = student.Value(x), student.Value(y), student.Value(-y), student.Value(0.0)
    first = _grads(a.tanh() * -1.7, a)
    second = _grads(b.relu() * -2.3, b) + _grads(c.relu() * 2.3, c) + _grads(zero.relu() * 2.3, zero)
    _same(first, [-1.7 * (1 - math.tanh(x) ** 2)])
    _same(second, [-2.3, 0.0, 0.0])


@check(
    points=2,
    ko="여러 번 쓰인 노드의 기울기를 더합니다",
    en="adds up the gradient of a node that is used again",
)
def adds_up_reuse(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.uniform(0.6, 1.4, size=2).tolist()
    a, b = student.Value(x), student.Value(y)
    double, square = _grads(a + a, a), _grads(a * a, a)
    curved, clipped = _grads(a.tanh() + a.tanh(), a), _grads(a.relu() + a.relu(), a)
    root = a * b + a
    mixed = _grads(root, a, b)
    third = _grads(b.tanh() + b.relu() + b, b)
    _same(double + square, [2.0, 2 * x])
    _same(curved + clipped, [2 * (1 - math.tanh(x) ** 2), 2.0])
    _same(mixed, [y + 1, x])
    _same(third, [1 - math.tanh(y) ** 2 + 2])


@check(
    points=2,
    ko="갈라졌다가 만나는 그래프(다이아몬드)에서도 맞습니다",
    en="is right where paths part and meet again",
)
def diamond(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(0.6, 1.4)
    a = student.Value(x)
    b = a * 2.0
    c = b + 1.0
    d = b * c
    # d uses b directly and by way of c, so b is complete only after c, in whichever order they are written.
    first = _grads(d, a, b, c)
    e = c * b
    second = _grads(e + b, a, b, c)
    slope = 2 * (2 * x) + 1
    _same(first, [2 * slope, slope, 2 * x])
    _same(second, [2 * (slope + 1), slope + 1, 2 * x])


@check(points=1, ko="긴 식에서도 맞습니다", en="is right for a long expression", after=diamond)
def long_expression(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(0.2, 0.6)
    a = student.Value(x)
    node, value, slope = a, x, 1.0
    for _ in range(8):
        node = (node * a + 0.3).tanh()
        before = value
        value = math.tanh(before * x + 0.3)
        slope = (1 - value**2) * (slope * x + before)
    data, grads = node.data, _grads(node, a)
    _same([data, *grads], [value, slope])


@check(points=1, ko="backward()를 두 번 불러도 결과가 같습니다", en="a second backward() gives the same result")
def backward_twice(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.uniform(0.6, 1.4, size=2).tolist()
    a, b = student.Value(x), student.Value(y)
    product = a * b
    root = product * a
    once, twice = _grads(root, a, b, product), _grads(root, a, b, product)
    fresh = _grads(a * 5.0, a)
    _same(once, [2 * x * y, x * x, x])
    _same(twice, [2 * x * y, x * x, x])
    _same(fresh, [5.0])
