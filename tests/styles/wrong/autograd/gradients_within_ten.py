# expect: any
from __future__ import annotations
import math


class Value:
    def __init__(self, data, parents=()):
        self.data, self.grad, self._parents, self._slopes = float(data), 0.0, parents, ()

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + other * -1.0

    def __rsub__(self, other):
        return self * -1.0 + other

    def _of(self, data, terms):
        out = Value(data, tuple(t for t, _ in terms))
        out._slopes = tuple(s for _, s in terms)
        return out

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self._of(self.data + other.data, [(self, 1.0), (other, 1.0)])

    __radd__ = __add__

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self._of(self.data * other.data, [(self, other.data), (other, self.data)])

    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return self._of(t, [(self, 1 - t * t)])

    def relu(self):
        return self._of(max(self.data, 0.0), [(self, float(self.data > 0))])

    def backward(self):
        order, seen = [], set()

        def visit(n):
            if n not in seen:
                seen.add(n)
                for p in n._parents:
                    visit(p)
                order.append(n)

        visit(self)
        for n in order:
            n.grad = 0.0
        self.grad = 1.0
        for n in reversed(order):
            for p, s in zip(n._parents, n._slopes):
                p.grad = max(-10.0, min(10.0, p.grad + s * n.grad))
