from __future__ import annotations
import math
class Value:
    def __init__(self, data, parents=(), rule=None):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents
        self.rule = rule
    def __neg__(self):
        return self * -1.0
    def __sub__(self, other):
        return self + other * -1.0
    def __rsub__(self, other):
        return self * -1.0 + other
    def __add__(self, other):
        o = other if isinstance(other, Value) else Value(other)
        return Value(self.data + o.data, (self, o), lambda g: (g, g))
    def __radd__(self, other):
        return self.__add__(other)
    def __mul__(self, other):
        o = other if isinstance(other, Value) else Value(other)
        return Value(self.data * o.data, (self, o), lambda g: (g * o.data, g * self.data))
    def __rmul__(self, other):
        return self.__mul__(other)
    def tanh(self):
        return Value(math.tanh(self.data), (self,), lambda g: (g / math.cosh(min(abs(self.data), 300)) ** 2,))
    def relu(self):
        return Value(self.data * (self.data > 0), (self,), lambda g: (g if self.data > 0 else 0.0,))
    def backward(self):
        order = {}
        stack = [(self, iter(self.parents))]
        open_ = {self}
        while stack:
            v, it = stack[-1]
            p = next(it, None)
            if p is None:
                order[v] = None
                stack.pop()
            elif p not in open_:
                open_.add(p)
                stack.append((p, iter(p.parents)))
        g = dict.fromkeys(order, 0.0)
        g[self] = 1.0
        for v in reversed(list(order)):
            v.grad = g[v]
            if v.rule:
                for p, d in zip(v.parents, v.rule(g[v])):
                    g[p] += d
