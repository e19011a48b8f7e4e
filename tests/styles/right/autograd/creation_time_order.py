import itertools

import numpy as np

clock = itertools.count()


class Value:
    """Nodes are made after their parents, so the time of making is an order to work in."""

    def __init__(self, data, back=()):
        self.data = np.float64(data)
        self.grad = 0
        self.back = back
        self.time = next(clock)

    def __add__(self, other):
        other = Value(other) if isinstance(other, (int, float, np.number)) else other
        return Value(self.data + other.data, [(self, lambda g: g), (other, lambda g: g)])

    def __mul__(self, other):
        other = Value(other) if isinstance(other, (int, float, np.number)) else other
        return Value(self.data * other.data, [(self, lambda g: g * other.data), (other, lambda g: g * self.data)])

    __radd__, __rmul__ = __add__, __mul__
    __neg__ = lambda self: self * -1  # noqa: E731
    __sub__ = lambda self, other: self + other * -1.0  # noqa: E731
    __rsub__ = lambda self, other: other + -self  # noqa: E731

    def tanh(self):
        t = np.tanh(self.data)
        return Value(t, [(self, lambda g: g * (1 - t**2))])

    def relu(self):
        on = self.data > 0
        return Value(self.data * on, [(self, lambda g: g * on)])

    def backward(self):
        graph = {}
        todo = [self]
        while todo:
            v = todo.pop()
            if v.time not in graph:
                graph[v.time] = v
                todo.extend(p for p, _ in v.back)
        for v in graph.values():
            v.grad = np.float64(0)
        self.grad = np.float64(1)
        for time in sorted(graph, reverse=True):
            v = graph[time]
            for p, hand_on in v.back:
                p.grad = p.grad + hand_on(v.grad)
