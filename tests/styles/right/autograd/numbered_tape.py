import math
from itertools import count

_clock = count()


class Value:
    __slots__ = ("data", "grad", "born", "made_from")

    def __init__(self, data, made_from=()):
        self.data = float(data)
        self.grad = 0.0
        self.born = next(_clock)
        self.made_from = made_from

    def _join(self, other, f, slopes):
        other = other if type(other) is Value else Value(other)
        a, b = self.data, other.data
        da, db = slopes(a, b)
        return Value(f(a, b), ((self, da), (other, db)))

    def __add__(self, other):
        return self._join(other, lambda a, b: a + b, lambda a, b: (1.0, 1.0))

    def __mul__(self, other):
        return self._join(other, lambda a, b: a * b, lambda a, b: (b, a))

    def __radd__(self, other):
        return Value(other) + self

    def __rmul__(self, other):
        return Value(other) * self

    def __neg__(self):
        return -1.0 * self

    def __sub__(self, other):
        return self + (-1.0) * other

    def __rsub__(self, other):
        return other + (-1.0) * self

    def tanh(self):
        return Value(math.tanh(self.data), ((self, 1 / math.cosh(self.data) ** 2),))

    def relu(self):
        return Value(max(self.data, 0), ((self, float(self.data > 0)),))

    def backward(self):
        """Later nodes were born later, so that the order of birth is a topological one."""
        everything = {self}
        frontier = [self]
        while frontier:
            fresh = {p for node in frontier for p, _ in node.made_from} - everything
            everything |= fresh
            frontier = list(fresh)
        for node in everything:
            node.grad = float(node is self)
        for node in sorted(everything, key=lambda n: -n.born):
            for p, slope in node.made_from:
                p.grad += slope * node.grad
