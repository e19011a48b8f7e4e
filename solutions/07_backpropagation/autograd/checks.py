"""Checks of Value. Each builds a graph of its own for every backward(), and uses Values for its constants, so that only
`a_second_backward` sees grads that were not reset, and only `mixes_with_numbers` and what follows it see plain numbers."""

import math

import numpy as np
from dlgrade.checking import Handle, Student, check, close, number, require


def _grads(root: Handle, *nodes: Handle) -> list[float]:
    """What backward() from `root` leaves in the grad of each node."""
    root.backward()
    return [node.grad for node in nodes]


def _values(student: Student, *data: float) -> list[Handle]:
    return [student.Value(float(number)) for number in data]


def _same(got: list[float], expected: list[float]) -> None:
    for one in got:
        number(one)
    close(got, expected, rtol=1e-5, atol=1e-6)


@check(points=1, ko="순전파 값이 맞습니다", en="the forward values are right", tests="value")
def forward_values(student: Student, rng: np.random.Generator) -> None:
    got, expected = [], []
    for _ in range(2):  # all asked before one is judged
        x, y = rng.uniform(0.5, 1.5, size=2).tolist()
        a, b = _values(student, x, -y)
        c, d = _values(student, x, -y)
        (e,), (f,), (g,) = (_values(student, number) for number in (x, x, -y))
        got += [node.data for node in (a + b, c * d, e.tanh(), f.relu(), g.relu())]
        expected += [x - y, -x * y, math.tanh(x), x, 0.0]
    _same(got, expected)


@check(
    points=1,
    ko="연산이 받은 Value를 바꾸지 않습니다",
    en="operations leave their operands alone",
    tests="new",
    after=forward_values,
)
def leaves_operands(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.uniform(0.5, 1.5, size=2).tolist()
    a, b = _values(student, x, -y)
    for node in (a + b, a * b, a.tanh(), b.relu()):
        node.data  # noqa: B018
    _same([a.data, b.data], [x, -y])


@check(
    points=1,
    ko="backward()를 부른 노드의 grad는 1입니다",
    en="the node on which backward() is called gets grad 1",
    tests="root",
)
def root_is_one(student: Student, rng: np.random.Generator) -> None:
    a, b = _values(student, *rng.uniform(1.2, 2.8, size=2))
    c, d = _values(student, *rng.uniform(1.2, 2.8, size=2))
    total, product, alone = a + b, c * d, student.Value(0.7)
    _same(_grads(total, total) + _grads(product, product) + _grads(alone, alone), [1.0, 1.0, 1.0])


@check(
    points=1,
    ko="덧셈과 곱셈의 미분이 맞습니다",
    en="the derivatives of sum and product are right",
    tests="operations",
    after=root_is_one,
)
def sum_and_product(student: Student, rng: np.random.Generator) -> None:
    """The last numbers are large; they are judged by themselves, since a difference counts by the largest of a list."""
    got, expected = [], []
    zero, factor = _values(student, 0.0, 1.5)
    of_zero = _grads(factor * zero, zero, factor)
    for scale in (1.0, 1.0, 100.0):
        x, y = (scale * rng.uniform(1.2, 2.8, size=2)).tolist()
        a, b = _values(student, x, -y)
        c, d = _values(student, x, -y)
        got += _grads(a + b, a, b) + _grads(c * d, c, d)
        expected += [1.0, 1.0, -y, x]
    _same(got[:8], expected[:8])
    _same(got[8:], expected[8:])
    _same(of_zero, [1.5, 0.0])


@check(
    points=1,
    ko="이어진 연산을 거슬러 올라갑니다",
    en="goes back through operation after operation",
    tests="chain",
    after=sum_and_product,
)
def goes_back_in_a_chain(student: Student, rng: np.random.Generator) -> None:
    x, y, z, u = rng.uniform(1.2, 2.8, size=4).tolist()
    a, b, c = _values(student, x, -y, z)
    product = a * b
    _same(_grads(product * c, a, b, c, product), [-y * z, x * z, -x * y, z])
    a, b, c, d = _values(student, x, -y, z, u)
    product = a * b
    total = product + c
    _same(_grads(total * d, a, b, c, product, total), [-y * u, x * u, u, u, u])


@check(
    points=1,
    ko="수와 Value를 섞어 쓸 수 있습니다",
    en="numbers and Values mix on either side",
    tests="numbers",
    after=goes_back_in_a_chain,
)
def mixes_with_numbers(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(0.5, 1.5)
    a, b, c, d, e, f, g, h, i, j, k = _values(student, *[x] * 11)
    nodes = [a * 3.5, b + 2.5, 3.5 * c, 1.5 + d, -e, f - 0.5, 1.5 - g]
    nodes += [h * 3, i + 2, 3 * j, 2 + k]  # whole numbers are numbers
    data = [node.data for node in nodes]
    grads = [_grads(node, leaf)[0] for node, leaf in zip(nodes, (a, b, c, d, e, f, g, h, i, j, k), strict=True)]
    _same(data, [3.5 * x, x + 2.5, 3.5 * x, 1.5 + x, -x, x - 0.5, 1.5 - x, 3 * x, x + 2, 3 * x, 2 + x])
    _same(grads, [3.5, 1.0, 3.5, 1.0, -1.0, 1.0, -1.0, 3.0, 1.0, 3.0, 1.0])


@check(
    points=1,
    ko="수와 하는 연산도 새 Value를 만듭니다",
    en="an operation with a number makes a new Value as well",
    tests="new",
    after=mixes_with_numbers,
)
def makes_new_values(student: Student, rng: np.random.Generator) -> None:
    """Whether an operation with a Value changes its operand is another check's question; one with a number has to leave
    behind what that one does. Adding 0, multiplying by 1 and the ReLU of a positive number give the same number in
    another node, which a backward() from the operand does not reach. What is multiplied by 0 belongs to the graph, too: its
    gradient becomes the same as if 0 were a Value."""
    x = rng.uniform(1.2, 2.8)
    a, b, c, d, e, f, two = _values(student, *[x] * 6, 2.5)
    for node in (a + 2.5, 2.5 + b, c * 2.5, 2.5 * d, e + two, f * two):
        node.data  # noqa: B018
    left = [operand.data for operand in (a, b, c, d)]
    left_by_values = [operand.data for operand in (e, e, f, f)]
    g, h, i, j, k, m, n, o, zero, one = _values(student, *[x] * 5, 1 / x, x, x, 0.0, 1.0)
    made = (
        (g, g + 0.0),
        (h, 1.0 * h),
        (i, i + zero),
        (j, j * one),
        (k, k.relu()),
        (m, m.relu()),
        (n, 0 + n),
        (o, o * 1),
    )
    grads = [_grads(operand, node)[0] for operand, node in made]
    p, q, r, s, nothing = _values(student, *[x] * 4, 0.0)
    for node in (p, q, r, s):
        _grads(node * node)
    by_zero = [_grads(node, operand)[0] for node, operand in ((p * 0.0, p), (0 * q, q))]
    by_zero_values = [_grads(node, operand)[0] for node, operand in ((r * nothing, r), (nothing * s, s))]
    _same(left, left_by_values)
    require(
        np.allclose(by_zero, by_zero_values),
        ko="수 0을 곱한 결과도 받은 Value를 부모로 기억해야 합니다. 거기서 backward()를 부른 뒤의 grad가 Value(0.0)을 곱했을 때와 다릅니다.",
        en="What comes of multiplying by the number 0 has to remember its operand: after backward() from there, the operand's grad differs from what multiplying by Value(0.0) gives.",
    )
    require(
        1.0 not in grads,
        ko="0을 더하거나 1을 곱한 결과, 또는 양수의 ReLU가 받은 Value 그 자체입니다. 값이 같아도 새 Value를 만드세요.",
        en="Adding 0, multiplying by 1, or the ReLU of a positive number gave back the very Value that was given. Make a new one even where the number is the same.",
    )


@check(
    points=1,
    ko="tanh의 미분이 맞습니다",
    en="the derivative of tanh is right",
    tests="tanh",
    after=goes_back_in_a_chain,
)
def tanh_slope(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.uniform(0.4, 1.2, size=2).tolist()
    a, b, c, d, e = _values(student, x, -y, -1.7, y, 0.6)
    got = _grads(a.tanh() * c, a) + _grads(b.tanh(), b) + _grads(e * d.tanh(), d)
    slope = 1 - math.tanh(y) ** 2  # of both b and d
    _same(got, [-1.7 * (1 - math.tanh(x) ** 2), slope, 0.6 * slope])


@check(
    points=1,
    ko="0이 아닌 곳에서 ReLU의 미분이 맞습니다",
    en="the derivative of ReLU is right away from 0",
    tests="relu",
    after=goes_back_in_a_chain,
)
def relu_slope(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.uniform(0.4, 1.2, size=2).tolist()
    a, b, c, d = _values(student, x, -y, x, -y)
    up, down, up_again, down_again = _values(student, 2.3, -2.3, 2.7, -2.7)
    grads = [
        *_grads(a.relu() * down, a),
        *_grads(b.relu() * up, b),
        *_grads(c.relu() * up_again, c),
        *_grads(d.relu() * down_again, d),
    ]
    _same(grads, [-2.3, 0.0, 2.7, 0.0])


@check(
    points=1,
    ko="0에서 ReLU의 미분은 0입니다",
    en="the derivative of ReLU at 0 is 0",
    tests="kink",
    after=relu_slope,
)
def relu_at_zero(student: Student, rng: np.random.Generator) -> None:
    slope = rng.uniform(1.2, 2.8)
    zero, minus, factor, other = _values(student, 0.0, 0.0, slope, -slope)
    _same(_grads(zero.relu() * factor, zero) + _grads(minus.relu() * other, minus), [0.0, 0.0])


@check(
    points=2,
    ko="여러 번 쓰인 노드의 기울기를 더합니다",
    en="adds up the gradient of a node that is used again",
    tests="reuse",
    after=goes_back_in_a_chain,
)
def adds_up_reuse(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(0.6, 1.4)
    a, b, c, d, e, f, g = _values(student, *[x] * 7)
    got = _grads(a + a, a) + _grads(b * b, b)
    got += _grads(c * d + c, c, d)
    m, n = _values(student, x, x)
    got += _grads(m + m + n, m)
    for first in (True, False):  # the inner sum hands its part on after the outer one has
        j, k = _values(student, x, x)
        got += _grads((j + k if first else k + j) + j, j, k)
    _same(got, [2.0, 2 * x, x + 1, x, 2.0, 2.0, 1.0, 2.0, 1.0])
    # What one tanh and one ReLU give is another check's question; here two of them have to give twice as much.
    # A ReLU that is off adds what it gives by itself, whether its part comes before or after that of the sum.
    off, before, after = _values(student, -x, -x, -x)
    one = [_grads(node, leaf)[0] for node, leaf in ((e.tanh(), e), (f.relu(), f), (off.relu(), off))]
    h, i = _values(student, x, x)
    twice = _grads(h.tanh() + h.tanh(), h) + _grads(i.relu() + i.relu(), i) + _grads(g.tanh() + g.relu() + g, g)
    twice += _grads(before.relu() + before, before) + _grads(after + after.relu(), after)
    for slope in one:
        number(slope)
    _same(twice, [2 * one[0], 2 * one[1], one[0] + one[1] + 1, one[2] + 1, one[2] + 1])


@check(
    points=2,
    ko="갈라졌다가 만나는 그래프(다이아몬드)에서도 맞습니다",
    en="is right where paths part and meet again",
    tests="order",
    after=adds_up_reuse,
)
def diamond(student: Student, rng: np.random.Generator) -> None:
    got, expected = [], []
    # d uses b directly and by way of c, so b is complete only after c, in whichever order they are written.
    for _ in range(2):
        x, y, z = rng.uniform(0.6, 1.4, size=3).tolist()
        a, two, one = _values(student, x, y, z)
        b = a * two
        c = one + b
        got += _grads(b * c, a, b, c)
        expected += [y * (2 * x * y + z), 2 * x * y + z, x * y]
    a, two, one = _values(student, x, y, z)
    b = a * two
    c = one + b
    got += _grads(c * b + b, a, b, c)
    expected += [y * (2 * x * y + z + 1), 2 * x * y + z + 1, x * y]
    a, third = _values(student, x / 3, 0.3)
    node, value, slope = a, x / 3, 1.0
    for _ in range(6):
        node = node * a + third
        value, slope = value * x / 3 + 0.3, slope * x / 3 + value
    _same([*got, *_grads(node, a)], [*expected, slope])


@check(
    points=1,
    ko="backward()를 두 번 불러도 결과가 같습니다",
    en="a second backward() gives the same result",
    tests="reset",
    after=adds_up_reuse,
)
def a_second_backward(student: Student, rng: np.random.Generator) -> None:
    x, y, z = rng.uniform(0.6, 1.4, size=3).tolist()
    a, b, c = _values(student, x, y, z)
    product = a * b
    root = product * c
    _grads(root)
    twice = _grads(root, a, b, product)
    within = _grads(product, a, b, product)  # from a node that the calls before went through
    _same(twice + _grads(a * c, a) + within, [y * z, x * z, z, z, y, x, 1.0])
    # What a ReLU that is off gives is another check's question; here it has to give the same after another backward().
    used, new, used_too, new_too = _values(student, -x, -x, -y, -y)
    _grads(used * used)
    _grads(used_too * used_too)
    again = _grads(used.relu(), used) + _grads(used_too.relu(), used_too)
    _same(again, _grads(new.relu(), new) + _grads(new_too.relu(), new_too))
