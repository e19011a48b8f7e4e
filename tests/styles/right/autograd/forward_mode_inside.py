import math


class Value:
    """Keeps for each node its derivatives by all the nodes that it was made of; backward only hands them out."""

    def __init__(self, data, by=None):
        self.data = float(data)
        self.grad = 0.0
        self.by = {self: 1.0}
        for v, d in (by or {}).items():
            self.by[v] = self.by.get(v, 0.0) + d

    @staticmethod
    def _chain(*terms):
        by = {}
        for parent, slope in terms:
            for v, d in parent.by.items():
                by[v] = by.get(v, 0.0) + slope * d
        return by

    def __add__(self, other):
        o = other if isinstance(other, Value) else Value(other)
        return Value(self.data + o.data, self._chain((self, 1.0), (o, 1.0)))

    def __mul__(self, other):
        o = other if isinstance(other, Value) else Value(other)
        return Value(self.data * o.data, self._chain((self, o.data), (o, self.data)))

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + other * -1.0

    def __rsub__(self, other):
        return self * -1.0 + other

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, self._chain((self, 1.0 - t * t)))

    def relu(self):
        return Value(max(self.data, 0.0), self._chain((self, 1.0 * (self.data > 0))))

    def backward(self):
        for v, d in self.by.items():
            v.grad = d
