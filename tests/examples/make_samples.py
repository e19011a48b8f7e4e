"""Writes `samples/<exercise>.txt` for exercises that have none: three sets of examples, the first invalid, the second valid
and thin, the third thorough.

They are chosen from the task's own examples and from the small calls that the grader finds for each listed mistake.

    python -m tests.examples.make_samples [EXERCISE …]

With `--more`, the third set of samples that are there is chosen again, from its own examples and those of BY_HAND.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from dlgrade.author.keys import RECORDING_SECONDS
from dlgrade.author.trusted import TrustedGrader
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.key import stub_of
from dlgrade.exam.small_calls.call import plain_calls
from dlgrade.exam.small_calls.code import NoSource, _source
from dlgrade.exam.small_calls.examples import examples_of
from dlgrade.exam.small_calls.model import Example
from dlgrade.examples.file import line_of
from dlgrade.grading.connections import TrustedConnection
from dlgrade.grading.public_inputs import SELF_CHECK_SEED
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.outcome import Raised, Returned

from tests.conftest import ROOT
from tests.examples.judged import judged

SAMPLES = Path(__file__).parent / "samples"
BETWEEN = "\n# ---\n"


BY_HAND = {
    "autograd": """
a, b = Value(2.0), Value(-3.0)
c = a * b + a
d = c * c + a * c
d.backward()
example([d.data, a.grad, b.grad, c.grad], gives=[8.0, 8.0, -12.0, -6.0])
p = Value(3.0)
q = p + p
q.backward()
example(p.grad, gives=2.0)
r = Value(3.0)
s = r * r
t = s + s
t.backward()
example([r.grad, s.grad, t.grad], gives=[12.0, 2.0, 1.0])
u = Value(2.0)
v = u * 3.0
v.backward()
w = u * 3.0
w.backward()
example(u.grad, gives=6.0)
example([(Value(2.0) + 1.0).data, (1.0 + Value(2.0)).data, (3.0 * Value(2.0)).data, (Value(2.0) * 3.0).data], gives=[3.0, 3.0, 6.0, 6.0])
e, f = Value(-1.0), Value(2.0)
g = e.relu() + f.relu() * 3.0
g.backward()
example([g.data, e.grad, f.grad], gives=[6.0, 0.0, 3.0])
h, k = Value(0.5), Value(0.25)
m = h.tanh() * k
m.backward()
example([h.grad, k.grad], gives=[0.25 * (1 - np.tanh(0.5) ** 2), np.tanh(0.5)])
x = Value(1.0)
y = x * 2.0
z = y * y + y * x + x
z.backward()
z.backward()
example([x.data, y.data, z.data], gives=[1.0, 2.0, 7.0])
near = Value(2.0)
knot = near * 3.0
far = knot * 5.0
farther = far * 2.0
last = knot + farther
last.backward()
example(near.grad, gives=33.0)
flat = Value(0.0)
bent = flat.relu()
bent.backward()
example(flat.grad, gives=0.0)
once = Value(3.0)
double = once * 2.0
double.backward()
double.backward()
example(once.grad, gives=2.0)
kept = Value(2.0)
example([(kept + 3.0).data, kept.data, (kept + Value(3.0)).data, kept.data], gives=[5.0, 2.0, 5.0, 2.0])
example([(kept + 0.0) is kept, (kept * 1.0) is kept, kept.relu() is kept], gives=[False, False, False])
""",
    "mlp_forward": """
W1, b1 = np.array([[1.0, -1.0]]), np.array([0.0, 1.0])
W2, b2 = np.array([[2.0], [3.0]]), np.array([0.5])
W3, b3 = np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([0.25, -0.5])
three = [(W1, b1), (W3, b3), (W2, b2)]
double = lambda z: 2.0 * z + 1.0
example(mlp_forward, np.array([[3.0]]), [(W1, b1), (W2, b2)], np.abs, gives=([[12.5]], [([[3.0]], [[3.0, -2.0]]), ([[3.0, 2.0]], [[12.5]])]), unchanged=True)
example(mlp_forward(np.array([[3.0]]), three, double)[0], gives=[[127.5]])
example(mlp_forward(np.array([[3.0]]), [(W1, b1), (W2, b2)], double)[0], gives=[[5.5]])
example(mlp_forward(np.array([[-3.0]]), [(W1, b1), (W3, b3), (W2, b2)], np.abs)[0], gives=[[36.0]])
example(mlp_forward(np.array([[-3.0]]), [(W1, b1)], np.abs)[0], gives=[[-3.0, 4.0]])
example(len(mlp_forward(np.array([[-3.0]]), [(W1, b1), (W3, b3), (W2, b2)], np.tanh)[1]), gives=3)
""",
    "epsilon_greedy": """
example(epsilon_greedy, np.array([1.0, 3.0, 2.0]), 0.0, np.random.default_rng(0), gives=1)
example(epsilon_greedy, np.array([5.0, 3.0, -2.0]), 0.0, np.random.default_rng(0), gives=0, unchanged=True)
example(epsilon_greedy, np.array([-3.0, -1.0]), 0.0, np.random.default_rng(3), gives=1)
example(epsilon_greedy, np.array([7.0]), 1.0, np.random.default_rng(0), gives=0)
example(sorted(set(epsilon_greedy(np.array([1.0, 2.0, 0.0]), 1.0, np.random.default_rng(i)) for i in range(60))), gives=[0, 1, 2])
example(sorted(set(epsilon_greedy(np.array([1.0, 1.0, 0.0]), 0.0, np.random.default_rng(i)) for i in range(60))), gives=[0, 1])
example(epsilon_greedy, np.array([1.0, 3.0]), 1.5, np.random.default_rng(0), raises=ValueError)
example(epsilon_greedy, np.array([1.0, 3.0]), -0.5, np.random.default_rng(0), raises=ValueError)
example(np.mean([epsilon_greedy(np.array([5.0, 0.0]), 1.0, np.random.default_rng(i)) for i in range(400)]), gives=0.5, within=0.1)
example([epsilon_greedy(np.arange(50.0), 1.0, np.random.default_rng(i)) for i in range(20)] == [epsilon_greedy(np.arange(50.0), 1.0, np.random.default_rng(i)) for i in range(20)], gives=True)
example(sorted(set(epsilon_greedy(np.array([1.0, 1.0, 0.0]), 0.001, np.random.default_rng(i)) for i in range(60))), gives=[0, 1])
""",
    "dropout": """
example(dropout(np.ones((2, 3)), 0.0, True, np.random.default_rng(0))[0], gives=np.ones((2, 3)))
example(dropout(np.ones((2, 3)), 0.5, False, np.random.default_rng(0))[0], gives=np.ones((2, 3)))
example(sorted(set(dropout(np.ones(400), 0.75, True, np.random.default_rng(0))[0].tolist())), gives=[0.0, 4.0])
example(dropout(np.ones(4000), 0.75, True, np.random.default_rng(0))[1].mean(), gives=0.25, within=0.05)
example(dropout(np.ones(4000), 0.75, True, np.random.default_rng(0))[0].mean(), gives=1.0, within=0.2)
example(dropout(np.ones((2, 3)), 0.5, False, np.random.default_rng(0))[1], gives=np.ones((2, 3)))
example(dropout, np.ones((2, 3)), 0.5, True, np.random.default_rng(0), unchanged=True)
example(dropout, np.ones((2, 3)), 1.0, True, np.random.default_rng(0), raises=ValueError)
example(dropout, np.ones((2, 3)), -0.1, True, np.random.default_rng(0), raises=ValueError)
example(dropout_backward, np.array([1.0, 2.0]), np.array([1.0, 0.0]), 0.5, gives=[2.0, 0.0], unchanged=True)
example(dropout_backward, np.array([1.0, 2.0]), np.array([1.0, 1.0]), 0.75, gives=[4.0, 8.0])
example(np.array_equal(dropout(np.ones(40), 0.5, True, np.random.default_rng(0))[1], dropout(np.ones(40), 0.5, True, np.random.default_rng(1))[1]), gives=False)
example(np.array_equal(dropout(np.ones(40), 0.5, True, np.random.default_rng(0))[1], dropout(np.ones(40), 0.5, True, np.random.default_rng(0))[1]), gives=True)
example(len(set(np.sum(dropout(np.ones(40), 0.5, True, np.random.default_rng(i))[1] > 0).tolist() for i in range(20))) > 1, gives=True)
example(bool(np.all(np.ptp(dropout(np.ones((8, 8)), 0.5, True, np.random.default_rng(0))[1], axis=1) == 0)), gives=False)
example((np.random.seed(7), dropout(np.ones(4), 0.5, True, np.random.default_rng(0)), np.random.rand())[2], gives=(np.random.seed(7), np.random.rand())[1])
""",
    "numerical_gradient": """
example(numerical_gradient, lambda v: v[0] ** 2 + 3 * v[1], np.array([2.0, 5.0]), gives=[4.0, 3.0], unchanged=True)
example(numerical_gradient, lambda v: (v ** 3).sum(), np.array([[1, 2]]), 0.5, gives=[[3.25, 12.25]])
example(numerical_gradient, lambda v: float(v), np.array(2.0), gives=1.0)
example(numerical_gradient, lambda v: v[0, 0] * v[1, 1] + v[0, 1], np.array([[1.0, 2.0], [3.0, 4.0]]), gives=[[4.0, 1.0], [0.0, 1.0]])
example(numerical_gradient, lambda v: v.sum(), np.array([1.0, 2.0]), 0.0, raises=ValueError)
example(numerical_gradient, lambda v: v[0] ** 2 * v[1], np.array([2.0, 5.0]), 0.5, gives=[20.0, 4.0])
""",
    "chain_rule": """
line, square, cube = lambda t: 2 * t + 1, lambda t: t ** 2, lambda t: t ** 3
slope_of_line, slope_of_square, slope_of_cube = lambda t: 2, lambda t: 2 * t, lambda t: 3 * t ** 2
example(chain_rule, [line, square], [slope_of_line, slope_of_square], 3, gives=(49, 28))
example(chain_rule, [square, line, cube], [slope_of_square, slope_of_line, slope_of_cube], 1.0, gives=(27.0, 108.0))
example(chain_rule, [lambda t: max(t, 0.0)], [lambda t: 1.0], 0.0, gives=(0.0, 1.0))
example(chain_rule, [lambda t: 10**10 * t, lambda t: 10**9 * t], [lambda t: 10**10, lambda t: 10**9], 1.0, gives=(1e19, 1e19))
example(chain_rule, [], [], 3, gives=(3, 1))
""",
    "three_ways_agree": """
ways = {"a": lambda *run: (4.0, 1.0, []), "b": lambda *run: (5.0, 1.0, [])}
example(three_ways_agree, ways, np.zeros((3, 1)), np.ones((3, 1)), 0.0, 0.0, 0.1, 5, 1e-5, gives=(False, 0.2))
example(three_ways_agree, ways, np.zeros((3, 1)), np.ones((3, 1)), 0.0, 0.0, 0.1, 5, 0.5, gives=(True, 0.2))
example(three_ways_agree, ways, np.zeros((3, 1)), np.ones((3, 1)), 0.0, 0.0, 0.1, 5, 0.5, unchanged=True)
three = {"a": lambda *run: (4.0, 1.0, []), "b": lambda *run: (4.0, 1.0, []), "c": lambda *run: (5.0, -1.0, [])}
four = {"a": lambda *run: (8.0, 1.0, []), "b": lambda *run: (9.0, 1.0, []), "c": lambda *run: (10.0, 1.0, []), "d": lambda *run: (16.0, 1.0, [])}
zero = {"a": lambda *run: (0.0, 0.0, []), "b": lambda *run: (0.0, 0.0, [])}
lost = {"a": lambda *run: (np.nan, 1.0, []), "b": lambda *run: (5.0, 1.0, [])}
huge = {"a": lambda *run: (1.0, np.inf, []), "b": lambda *run: (1.0, np.inf, [])}
told = {"a": lambda x, y, w0, b0, rate, epochs: (x.sum() + 10 * y.sum(), w0 + 10 * b0 + rate * epochs, []), "b": lambda x, y, w0, b0, rate, epochs: (63.0, 43.0, [])}
X, Y = np.array([[1.0], [2.0]]), np.array([[2.0], [4.0]])
example(three_ways_agree, three, X, Y, 0.0, 0.0, 0.1, 5, 0.1, gives=(False, 2.0))
example(three_ways_agree, four, X, Y, 0.0, 0.0, 0.1, 5, 0.25, gives=(False, 0.5))
example(three_ways_agree, four, X, Y, 0.0, 0.0, 0.1, 5, 0.5, gives=(True, 0.5))
example(three_ways_agree, zero, X, Y, 0.0, 0.0, 0.1, 5, 0.0, gives=(True, 0.0))
example(three_ways_agree, lost, X, Y, 0.0, 0.0, 0.1, 5, 0.5, gives=(False, np.inf))
example(three_ways_agree, huge, X, Y, 0.0, 0.0, 0.1, 5, 0.5, gives=(False, np.inf))
example(three_ways_agree, told, X, Y, 1.0, 4.0, 0.5, 4, 0.5, gives=(True, 0.0))
apart = {"a": lambda *run: (4.0, 1.0, []), "b": lambda *run: (3.0, 1.0, []), "c": lambda *run: (5.0, 1.0, [])}
falling = {"a": lambda *run: (5.0, 1.0, []), "b": lambda *run: (4.0, 1.0, [])}
nothing = {"a": lambda *run: (0.0, 1.0, []), "b": lambda *run: (3.0, 1.0, [])}
axes = {"a": lambda x, y, w0, b0, rate, epochs: (float(y.ndim), 1.0, []), "b": lambda *run: (2.0, 1.0, [])}
calls = []
counted = {"a": lambda *run: (calls.append(1), (4.0, 1.0, []))[1], "b": lambda *run: (calls.append(1), (4.0, 1.0, []))[1]}
example(three_ways_agree, apart, X, Y, 0.0, 0.0, 0.1, 5, 0.1, gives=(False, 0.4))
example(three_ways_agree, falling, X, Y, 0.0, 0.0, 0.1, 5, 0.1, gives=(False, 0.2))
example(three_ways_agree, nothing, X, Y, 0.0, 0.0, 0.1, 5, 0.1, gives=(False, 1.0))
example(three_ways_agree, axes, X, Y, 0.0, 0.0, 0.1, 5, 0.1, gives=(True, 0.0))
example((three_ways_agree(counted, X, Y, 0.0, 0.0, 0.1, 5, 0.1), len(calls))[1], gives=2)
""",
    "split_dataset": """
X, y = np.arange(20.0).reshape(10, 2), np.arange(10)
example(split_dataset, X, y, (0.6, 0.2, 0.2), 0, unchanged=True)
example(split_dataset(X, y, (0.6, 0.2, 0.2), 1)[0][:, 0] / 2 - split_dataset(X, y, (0.6, 0.2, 0.2), 1)[1], gives=[0.0] * 6)
example(split_dataset(X, y, (0.6, 0.2, 0.2), 3)[1].tolist() == sorted(split_dataset(X, y, (0.6, 0.2, 0.2), 3)[1].tolist()), gives=False)
example(sorted(split_dataset(X, y, (0.6, 0.2, 0.2), 3)[1].tolist()) == [0, 1, 2, 3, 4, 5], gives=False)
example(sum(len(part) for part in split_dataset(np.zeros((11, 1)), np.arange(11), (0.6, 0.2, 0.2), 0)[1::2]), gives=11)
example([len(part) for part in split_dataset(X, y, (0.5, 0.3, 0.2), 0)], gives=[5, 5, 3, 3, 2, 2])
example(np.array_equal(split_dataset(X, y, (0.6, 0.2, 0.2), 1)[1], split_dataset(X, y, (0.6, 0.2, 0.2), 1)[1]), gives=True)
example(np.array_equal(split_dataset(np.zeros((40, 1)), np.arange(40), (0.6, 0.2, 0.2), 0)[1], split_dataset(np.zeros((40, 1)), np.arange(40), (0.6, 0.2, 0.2), 1)[1]), gives=False)
example((np.random.seed(7), split_dataset(X, y, (0.6, 0.2, 0.2), 0), np.random.rand())[2], gives=(np.random.seed(7), np.random.rand())[1])
""",
    "minibatches": """
example([len(batch) for batch in minibatches(10, 4, np.random.default_rng(0))], gives=[4, 4, 2])
example([len(batch) for batch in minibatches(6, 3, np.random.default_rng(0))], gives=[3, 3])
example(len(minibatches(3, 8, np.random.default_rng(0))), gives=1)
example(sorted(np.concatenate(minibatches(10, 4, np.random.default_rng(0))).tolist()), gives=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
example(np.concatenate(minibatches(40, 7, np.random.default_rng(0))).tolist() == list(range(40)), gives=False)
example(np.concatenate(minibatches(40, 7, np.random.default_rng(0))).tolist() == np.concatenate(minibatches(40, 7, np.random.default_rng(1))).tolist(), gives=False)
example(max(np.diff(minibatches(400, 200, np.random.default_rng(0))[0])) == 1, gives=False)
example(minibatches(400, 200, np.random.default_rng(0))[0].max() < 200, gives=False)
rng = np.random.default_rng(0)
example(np.concatenate(minibatches(40, 7, rng)).tolist() == np.concatenate(minibatches(40, 7, rng)).tolist(), gives=False)
example(np.array_equal(np.concatenate(minibatches(40, 7, np.random.default_rng(1))), np.concatenate(minibatches(40, 7, np.random.default_rng(1)))), gives=True)
example((np.random.seed(7), minibatches(9, 4, np.random.default_rng(0)), np.random.rand())[2], gives=(np.random.seed(7), np.random.rand())[1])
""",
    "choose_by_validation": """
first, second = (np.zeros((3, 1)), np.zeros(3)), (np.ones((3, 1)), np.ones(3))
seen, held = {1: 0.5, 2: 0.75, 4: 0.625}, {1: 0.9, 2: 0.7, 4: 0.6}
measure = lambda X, y, model: seen[model] if y[0] == 0 else held[model]
nans = lambda X, y, model: {1: np.nan, 2: 0.25, 4: 0.5}[model] if y[0] == 0 else 0.125
equal = lambda X, y, model: 0.5 if y[0] == 0 else model / 8
lost = lambda X, y, model: np.nan
trained, looks = [], []
fit = lambda setting: (trained.append(setting), setting)[1]
again = []
refit = lambda setting: (again.append(setting), setting)[1]
down = lambda X, y, model: 0.75 - model / 4
zeros = lambda X, y, model: np.nan if y[0] == 0 and model == 1 else 0.0
noted = lambda X, y, model: (looks.append(y[0]), measure(X, y, model))[1]
example(choose_by_validation([1, 2, 4], lambda setting: setting, measure, first, second), gives=(2, [0.5, 0.75, 0.625], 0.7))
example(choose_by_validation([1, 2, 4], lambda setting: setting, nans, first, second)[0], gives=4)
example(choose_by_validation([4, 2, 1], lambda setting: setting, equal, first, second)[0], gives=4)
example(choose_by_validation([1, 2], lambda setting: setting, zeros, first, second)[0], gives=2)
example(choose_by_validation([2, 4, 2], lambda setting: setting, measure, first, second)[1], gives=[0.75, 0.625, 0.75])
example((choose_by_validation([4, 2, 4], refit, measure, first, second), sorted(again))[1], gives=[2, 4, 4])
example(choose_by_validation([0, 1], lambda setting: setting, down, first, second)[0], gives=0)
example([bool(np.isnan(each)) for each in choose_by_validation([1, 2, 4], lambda setting: setting, nans, first, second)[1]], gives=[True, False, False])
example(choose_by_validation, [], lambda setting: setting, measure, first, second, raises=ValueError)
example((choose_by_validation([1, 2, 4], fit, measure, first, second), sorted(trained))[1], gives=[1, 2, 4])
example((choose_by_validation([1, 2, 4], lambda setting: setting, noted, first, second), sum(looks))[1], gives=1.0)
example(choose_by_validation, [1, 2], lambda setting: setting, lost, first, second, raises=ValueError)
example(choose_by_validation, [1, 2, 4], lambda setting: setting, measure, first, second, unchanged=True)
dip = lambda X, y, model: {1: 0.75, 2: 0.5, 4: 0.875}[model] if y[0] == 0 else 0.125
example(choose_by_validation([1, 2, 4], lambda setting: setting, dip, first, second)[0], gives=4)
rise = lambda X, y, model: {1: 0.75, 2: 0.5, 4: 0.25, 8: 0.875}[model] if y[0] == 0 else 0.125
example(choose_by_validation([1, 2, 4, 8], lambda setting: setting, rise, first, second)[0], gives=8)
""",
    "train_classifier": """
seen, held = (np.arange(10.0).reshape(5, 2), np.arange(5)), (np.ones((2, 2)), np.ones(2))
start = [(np.array([[10.0]]), np.array([4.0]))]
flat = lambda X, y, params: (3.0, [(np.array([[2.0]]), np.array([1.0]))])
sized = lambda X, y, params: (float(len(y)), [(np.array([[1.0]]), np.array([1.0]))])
growing = lambda X, y, params: (1.0, [(0.5 * params[0][0], 0.5 * params[0][1])])
weight = lambda X, y, params: params[0][0][0, 0] + len(y)
half = lambda X, y, params: 0.5
labels = []
noted = lambda X, y, params: (labels.extend((y - X[:, 0] / 2).tolist()), 1.0, [(np.zeros((1, 1)), np.zeros(1))])[1:]
order = []
listing = lambda X, y, params: (order.extend(y.tolist()), 1.0, [(np.zeros((1, 1)), np.zeros(1))])[1:]
many = (np.zeros((40, 1)), np.arange(40))
example(train_classifier(seen, held, start, flat, half, 0.5, 2, 1, np.random.default_rng(0))[0], gives=[([[7.0]], [2.5])])
example(train_classifier(seen, held, start, sized, half, 0.5, 2, 2, np.random.default_rng(0))[1], gives=[(1.8, 0.5), (1.8, 0.5)])
example(train_classifier(seen, held, start, growing, weight, 1.0, 2, 1, np.random.default_rng(0)), gives=([([[1.25]], [0.5])], [(1.0, 3.25)]))
example(train_classifier(seen, held, start, growing, weight, 1.0, 5, 2, np.random.default_rng(0))[1], gives=[(1.0, 7.0), (1.0, 4.5)])
example((train_classifier(seen, held, start, noted, half, 1.0, 2, 1, np.random.default_rng(0)), max(labels), min(labels))[1:], gives=(0.0, 0.0))
example((train_classifier(many, held, start, listing, half, 1.0, 10, 1, np.random.default_rng(0)), sorted(order[:40]))[1], gives=list(range(40)))
example((train_classifier(many, held, start, listing, half, 1.0, 10, 1, np.random.default_rng(0)), max(order[:10]) - min(order[:10]) < 15)[1], gives=False)
example((train_classifier(many, held, start, listing, half, 1.0, 10, 2, np.random.default_rng(0)), order[-80:-40] == order[-40:])[1], gives=False)
example(train_classifier, seen, held, start, flat, half, 0.5, 2, 1, np.random.default_rng(0), unchanged=True)
example((train_classifier(many, held, start, listing, half, 1.0, 10, 1, np.random.default_rng(0)), train_classifier(many, held, start, listing, half, 1.0, 10, 1, np.random.default_rng(0)), order[:40] == order[-40:])[2], gives=True)
example((np.random.seed(7), train_classifier(seen, held, start, flat, half, 0.5, 2, 1, np.random.default_rng(0)), np.random.rand())[2], gives=(np.random.seed(7), np.random.rand())[1])
""",
    "init_params": """
example([np.shape(part) for pair in init_params([7, 4, 3], np.random.default_rng(0)) for part in pair], gives=[(7, 4), (4,), (4, 3), (3,)])
example(len(init_params([7, 4, 3], np.random.default_rng(0))), gives=2)
example(np.abs(init_params([5, 4, 3], np.random.default_rng(0))[0][1]).max(), gives=0.0)
example(len(np.unique(init_params([5, 4, 3], np.random.default_rng(0))[0][0])), gives=20)
example(np.mean(init_params([300, 400], np.random.default_rng(0))[0][0]), gives=0.0, within=0.002)
example(np.var(init_params([800, 500, 20], np.random.default_rng(0))[0][0]), gives=0.0025, within=0.0002)
example(np.var(init_params([800, 500, 20], np.random.default_rng(0))[1][0]), gives=0.004, within=0.0003)
example(np.ravel(init_params([20, 40, 5], np.random.default_rng(0))[0][0])[0] / np.ravel(init_params([20, 40, 5], np.random.default_rng(0))[1][0])[0] < 1.4, gives=True)
example(np.ravel(init_params([4, 3], np.random.default_rng(0))[0][0])[0] == np.ravel(init_params([4, 3], np.random.default_rng(1))[0][0])[0], gives=False)
example(init_params, [5, 2], np.random.default_rng(0), unchanged=True)
example(np.array_equal(init_params([5, 4], np.random.default_rng(1))[0][0], init_params([5, 4], np.random.default_rng(1))[0][0]), gives=True)
example((np.random.seed(7), init_params([5, 4], np.random.default_rng(0)), np.random.rand())[2], gives=(np.random.seed(7), np.random.rand())[1])
""",
    "sample": """
P = np.roll(np.eye(5), 2, axis=1)
example(sample(P, 1, 6, np.random.default_rng(0), 1.0), gives=[3, 0, 2, 4, 1, 3])
example(len(sample(np.eye(3), 2, 4, np.random.default_rng(0), 1.0)), gives=4)
half = np.array([[0.4, 0.4, 0.2], [0.4, 0.4, 0.2], [0.4, 0.4, 0.2]])
example(np.bincount(sample(half, 0, 2000, np.random.default_rng(0), 0.001), minlength=3) / 2000, gives=[0.5, 0.5, 0.0], within=0.1)
rows = np.array([[0.1, 0.6, 0.3], [0.1, 0.6, 0.3], [0.1, 0.6, 0.3]])
example(np.bincount(sample(rows, 0, 4000, np.random.default_rng(0), 1.0), minlength=3) / 4000, gives=[0.1, 0.6, 0.3], within=0.05)
example(np.bincount(sample(rows, 0, 4000, np.random.default_rng(0), 0.5), minlength=3) / 4000, gives=[0.0217, 0.7826, 0.1957], within=0.05)
example(np.bincount(sample(rows, 0, 4000, np.random.default_rng(0), 2.0), minlength=3) / 4000, gives=[0.198, 0.4851, 0.3169], within=0.05)
other = np.array([[0.0, 0.2, 0.8], [0.5, 0.0, 0.5], [1.0, 0.0, 0.0]])
example(np.any(np.diff(sample(other, 0, 500, np.random.default_rng(0), 5.0)) == 0), gives=False)
rng = np.random.default_rng(0)
example(np.array_equal(sample(np.full((9, 9), 1 / 9), 0, 40, rng, 1.0), sample(np.full((9, 9), 1 / 9), 0, 40, rng, 1.0)), gives=False)
even = np.full((9, 9), 1 / 9)
example(np.array_equal(sample(even, 0, 40, np.random.default_rng(1), 1.0), sample(even, 0, 40, np.random.default_rng(1), 1.0)), gives=True)
example(np.array_equal(sample(even, 0, 40, np.random.default_rng(1), 1.0), sample(even, 0, 40, np.random.default_rng(2), 1.0)), gives=False)
example(sample, half, 0, 3, np.random.default_rng(0), 0.0, raises=ValueError)
example(sample, half, 0, 3, np.random.default_rng(0), -1.0, raises=ValueError)
table = np.array([[0.25, 0.75], [0.5, 0.5]])
example((sample(table, 0, 3, np.random.default_rng(0), 0.5), table)[1], gives=[[0.25, 0.75], [0.5, 0.5]])
""",
    "fit_threshold": """
x, y = np.array([4.0, 1.0, 2.0, 9.0]), np.array([1, 0, 0, 1])
example(2.0 <= fit_threshold(x, y) < 4.0, gives=True)
example(np.shape(fit_threshold(x, y)), gives=())
example(2.0 <= fit_threshold(np.array([1.0, 2.0, 8.0, 9.0]), np.array([1, 1, 0, 0])) < 8.0, gives=True)
example(1.0 <= fit_threshold(np.array([1.0, 2.0, 3.0, 4.0, 10.0, 11.0]), np.array([0, 1, 1, 1, 1, 1])) < 2.0, gives=True)
example(3.0 <= fit_threshold(np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 20.0]), np.array([0, 0, 0, 1, 1, 1, 0])) < 4.0, gives=True)
example(0.001 <= fit_threshold(np.array([0.0, 0.001, 0.002, 1.0]), np.array([0, 0, 1, 1])) < 0.002, gives=True)
example(2.0 <= fit_threshold(np.array([1.0, 2.0, 100.0, 3.0]), np.array([0, 0, 1, 1])) < 3.0, gives=True)
example(np.isfinite(fit_threshold(np.array([1.0, 2.0]), np.array([1, 1]))), gives=True)
example(1.0 <= fit_threshold(np.array([1.0, 2.0, 2.0, 2.0, 3.0]), np.array([0, 0, 1, 1, 1])) < 2.0, gives=True)
example(fit_threshold, np.array([3.0, 1.0, 2.0]), np.array([1, 0, 0]), unchanged=True)
""",
    "clean_dataset": """
example(len(clean_dataset(np.array([[1.0], [1.0 + 1e-09]]), np.array([0, 0]))[0]), gives=2)
""",
    "mse": """
example(mse, np.array([1, 2]), np.array([0.5, 2.5]), gives=0.25)
example(mse, np.array([1.0]), np.array([1.0, 2.0]), raises=ValueError)
""",
    "lift": """
example(lift, [["a ", "b"], ["a"], ["b"]], "a", "b", gives=0.0)
""",
    "pca": """
X = np.array([[0.0, 0.0], [2.0, 1.0], [4.0, 2.0]])
example(np.round(pca(X, 1)[0] @ pca(X, 1)[0].T, 6), gives=[[0.8, 0.4], [0.4, 0.2]])
example(np.shape(pca(np.array([[0.0, 0.0, 1.0], [2.0, 1.0, 0.0]]), 3)[0]), gives=(3, 3))
""",
    "gradient_step": """
example(gradient_step, [np.array([1, 2]), np.array([[4.0]])], [np.array([0.5, 1.0]), np.array([[2.0]])], 0.5, gives=[[0.75, 1.5], [[3.0]]])
example(gradient_step, [np.array([1.0])], [np.array([2.0])], 0.0, gives=[[1.0]])
""",
    "fit_line": """
x, y = np.array([[1.0], [2.0]]), np.array([[1.0], [2.0]])
example(len(fit_line(x, y, 0.0, 0.0, 1.0, 30)[2]), gives=30)
example(fit_line, np.array([[1.0], [3.0]]), np.array([[1.0], [5.0]]), 0.0, 0.0, 0.5, 1, gives=(8.0, 3.0, [13.0]))
example(fit_line, np.array([[1.0], [3.0]]), np.array([[2.0], [8.0]]), 0, 0, 0.05, 1, gives=(1.3, 0.5, [34.0]))
""",
    "learning_rate": """
example(diagnose, [2.0, -np.inf, 1.0], gives="diverged")
""",
    "split_by_group": """
example([len(part) for part in split_by_group(np.arange(10), (0.5, 0.3, 0.2), 0)], gives=[5, 3, 2])
example(sorted(split_by_group(np.arange(40), (0.6, 0.2, 0.2), 0)[0].tolist()) == list(range(24)), gives=False)
example(sorted(split_by_group(np.arange(40), (0.6, 0.2, 0.2), 1)[0].tolist()) == sorted(split_by_group(np.arange(40), (0.6, 0.2, 0.2), 1)[0].tolist()), gives=True)
example(sorted(split_by_group(np.arange(40), (0.6, 0.2, 0.2), 0)[0].tolist()) == sorted(split_by_group(np.arange(40), (0.6, 0.2, 0.2), 1)[0].tolist()), gives=False)
example((np.random.seed(7), split_by_group(np.arange(9), (0.6, 0.2, 0.2), 0), np.random.rand())[2], gives=(np.random.seed(7), np.random.rand())[1])
signs = np.array([1, -1, 2, -2, 3, -3, 4, -4])
example(any(0 in split_by_group(signs, (0.5, 0.25, 0.25), i)[0].tolist() and 1 not in split_by_group(signs, (0.5, 0.25, 0.25), i)[0].tolist() for i in range(20)), gives=True)
""",
    "bigram": """
example(bigram, np.array([1]), 2, 1.0, gives=[[0.5, 0.5], [0.5, 0.5]])
example(bigram, np.array([], dtype=int), 2, 1.0, gives=[[0.5, 0.5], [0.5, 0.5]])
""",
    "causal_attention": """
Q, V = np.array([[1.0], [1.0]]), np.array([[1.0], [3.0]])
example(causal_attention(Q, np.array([[0.0], [2000.0]]), V)[0], gives=[[1.0], [3.0]])
example(causal_attention(Q, np.array([[2000.0], [0.0]]), V)[0], gives=[[1.0], [1.0]])
example(causal_attention(Q, np.array([[-50000.0], [-20000.0]]), V)[0], gives=[[1.0], [3.0]])
example(causal_attention(np.array([[-1.0], [1.0]]), np.array([[50000.0], [50001.0]]), V)[1][0], gives=[1.0, 0.0])
""",
    "pack_model": """
W, b, mean, std = np.array([[0.1, -1.0]]), np.array([0.1, 1.0]), np.array([0.1]), np.array([2.0])
example(all(isinstance(each, np.ndarray) for each in pack_model([(W, b)], mean, std).values()), gives=True)
example(max(np.max(np.abs(each - each.astype(np.float32).astype(float))) for each in pack_model([(W, b)], mean, std).values()) > 0, gives=True)
""",
    "encode": """
example(np.issubdtype(encode("", "ab").dtype, np.integer), gives=True)
example(len(encode("", "ab")), gives=0)
""",
}
"""Examples that no small call gives: of functions that take a random generator or a function, and of properties."""


def by_hand(exercise: Exercise) -> Iterator[str]:
    """The examples of BY_HAND, each with the statements before it."""
    return _examples_in(BY_HAND.get(exercise.slug, ""))


def _examples_in(written: str) -> Iterator[str]:
    """Each example with the statements before it that it needs."""
    setup = list[ast.stmt]()
    for statement in ast.parse(written).body:
        if ast.unparse(statement).startswith("example("):
            yield "\n".join(map(ast.unparse, [*_needed(setup, statement), statement]))
        else:
            setup.append(statement)


def _needed(setup: Sequence[ast.stmt], example: ast.stmt) -> list[ast.stmt]:
    """The statements that bind what the example uses, and all that bind nothing, such as `z.backward()`: these may change
    any object."""
    needed, kept = set(_names(example, ast.Load)), list[ast.stmt]()
    for statement in reversed(setup):
        is_definition = isinstance(statement, ast.FunctionDef | ast.ClassDef)
        bound = {statement.name} if is_definition else set(_names(statement, ast.Store))
        if not bound or needed & bound:
            kept.append(statement)
            needed = needed - bound | set(_names(statement, ast.Load))
    return kept[::-1]


def without_repeats(examples: Iterable[str]) -> str:
    """The examples one below the other. A statement before an example is left out where what it binds is bound by the
    same statement already, and neither an example nor a change of what it uses lies between."""
    lines, bound = list[str](), dict[str, ast.stmt]()
    for statement in ast.parse("\n".join(examples)).body:
        names = set(_names(statement, ast.Store)) if isinstance(statement, ast.Assign) else set()
        if names and all(name in bound and ast.dump(bound[name]) == ast.dump(statement) for name in names):
            continue
        lines.append(ast.unparse(statement))
        if not names:
            bound.clear()  # a wrong program, or a call such as `z.backward()`, may have changed any object
        for name in [name for name, by in bound.items() if names & {name, *_names(by, ast.Load)}]:
            del bound[name]
        bound |= dict.fromkeys(names, statement)
    return "\n".join(lines)


def _names(statement: ast.stmt, context: type[ast.expr_context]) -> Iterator[str]:
    """The names that a statement binds (`ast.Store`) or uses (`ast.Load`)."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, context):
            yield node.id


def candidates(exercise: Exercise) -> Iterator[str]:
    """Lines with right examples, each with the statements that it needs."""
    functions = signatures(stub_of(exercise))
    yield from by_hand(exercise)
    for example in dict.fromkeys([*examples_of(exercise.task("en")), *_small_calls(exercise)]):
        line = line_of(example, functions)
        yield f"{example.setup}\n{line}".strip()
        if re.match(r"example\(\w+,", line) and "raises=" not in line:
            yield f"{example.setup}\n{line[:-1]}, unchanged=True)".strip()


def calls_of_the_checks(exercise: Exercise) -> Iterator[str]:
    """The calls that the checks make, with rounded inputs. They are large, so they are used only where nothing else is."""
    solution = local_peer(Limits())
    solution.load([["solution.py", read_text(exercise.solution)]], SELF_CHECK_SEED)
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, Limits())) as grader:
        results = grader.run(read_text(exercise.solution))
    for exchange in (each for result in results for each in result.transcript.exchanges):
        call = next(plain_calls(exchange), None)
        if call is None:
            continue
        call = replace(call, arguments=tuple(map(rounded, call.arguments)))
        outcome = call.ask(solution)
        try:
            given = [_source(value) for value in call.arguments]
            yield f"example({', '.join([call.function, *given])}, unchanged=True)"
            if isinstance(outcome, Raised):
                yield f"example({', '.join([call.function, *given])}, raises={outcome.types[0]})"
            elif isinstance(outcome, Returned):
                yield f"example({', '.join([call.function, *given])}, gives={_source(shown(outcome.value))})"
        except NoSource:
            continue


def rounded(value: Any) -> Any:
    """The value with one decimal in each float."""
    if isinstance(value, np.ndarray):
        return np.round(value, 1) if value.dtype.kind == "f" else value
    if type(value) in (list, tuple):
        return type(value)(map(rounded, value))
    return round(value, 3) if type(value) is float else value


def shown(value: Any) -> Any:
    """A reply with seven digits in each float, as lists."""
    if isinstance(value, (np.ndarray, np.generic)):
        return shown(value.tolist())
    if type(value) in (list, tuple):
        return type(value)(map(shown, value))
    return float(f"{value:.7g}") if type(value) is float else value


def _small_calls(exercise: Exercise) -> Iterator[Example]:
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, Limits())) as grader:
        for mistake in mistakes_of(exercise):
            attempt = Attempt(grader.exam, [["variant.py", mistake.source]], lambda: TrustedConnection(Limits()))
            for small in grader.public_inputs.small_calls(attempt, run_all(attempt), RECORDING_SECONDS).values():
                yield Example(small.setup, small.call, small.expected, small.must_raise)


def write(exercise: Exercise) -> str:
    """Write the sample of one exercise. Returns what the third set does not catch."""
    catches = {text: caught for text in candidates(exercise) if (caught := valid(exercise, text)) is not None}
    thin = min((text for text in catches if "gives=" in text), key=lambda text: (not catches[text], len(catches[text])))
    chosen = covering(catches)
    names = {mistake.name for mistake in mistakes_of(exercise)}
    left = names - set().union(*catches.values())
    if left:
        large = {text: caught & left for text in calls_of_the_checks(exercise) if (caught := valid(exercise, text))}
        chosen += covering(large)
        left -= set().union(*large.values())
    invalid = re.sub(r"gives=(.+)\)$", lambda match: f"gives=[{match[1].partition(', unch')[0]}, 12345])", thin)
    text = BETWEEN.join([invalid, thin, without_repeats(chosen)]) + "\n"
    (SAMPLES / f"{exercise.slug}.txt").write_text(text, encoding="utf-8")
    return f"{exercise.slug}: {len(names) - len(left)}/{len(names)} {sorted(left)}"


def write_more(exercise: Exercise) -> str:
    """Choose the third set of a sample again. Returns what it does not catch."""
    path = SAMPLES / f"{exercise.slug}.txt"
    invalid, thin, thorough = read_text(path).split(BETWEEN)
    texts = dict.fromkeys([*by_hand(exercise), *_examples_in(thorough), *_examples_in(thin)])
    catches = {text: caught for text in texts if (caught := valid(exercise, text)) is not None}
    path.write_text(BETWEEN.join([invalid, thin, without_repeats(covering(catches))]) + "\n", encoding="utf-8")
    names = {mistake.name for mistake in mistakes_of(exercise)}
    left = names - set().union(*catches.values())
    refused = len(texts) - len(catches)
    return f"{exercise.slug}: {len(names) - len(left)}/{len(names)} {sorted(left)}, {refused} not valid"


def valid(exercise: Exercise, text: str) -> set[str] | None:
    """The mistakes that an example catches; None where it is not valid."""
    found = judged(exercise, text)
    right = len(found.judged) == 1 and found.judged[0].standing == "valid" and not found.problems
    return set(found.caught) if right else None


def covering(catches: dict[str, set[str]]) -> list[str]:
    """A small selection of the examples that catches as many mistakes as all of them."""
    chosen, left = list[str](), set().union(*catches.values())
    while left:
        best = max(catches, key=lambda text: (len(catches[text] & left), -len(text)))
        chosen.append(best)
        left -= catches[best]
    return chosen


if __name__ == "__main__":
    asked = [each for each in sys.argv[1:] if each != "--more"]
    for each in load_course(ROOT).exercises:
        exists = (SAMPLES / f"{each.slug}.txt").exists()
        if each.needs == "numpy" and exists == ("--more" in sys.argv) and (each.slug in asked or not asked):
            sys.stdout.write((write_more if exists else write)(each) + "\n")
            sys.stdout.flush()
