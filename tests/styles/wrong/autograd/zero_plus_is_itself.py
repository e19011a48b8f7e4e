# expect: any
from __future__ import annotations

import itertools
import math


class Value:
    _counter = itertools.count()

    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self._parents = parents
        self._back = None
        self._nr = next(Value._counter)   # creation order is a topological order

    def __neg__(self): return self * -1.0
    def __sub__(self, other): return self + other * -1.0
    def __rsub__(self, other): return self * -1.0 + other

    def __add__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        out = Value(self.data + other.data, (self, other))
        def back():
            self.grad += out.grad
            other.grad += out.grad
        out._back = back
        return out

    def __radd__(self, other):
        if other == 0:
            return self
        return Value(other) + self

    def __mul__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        out = Value(self.data * other.data, (self, other))
        a, b = self.data, other.data
        def back():
            self.grad += b * out.grad
            other.grad += a * out.grad
        out._back = back
        return out

    def __rmul__(self, other):
        return Value(other) * self

    def tanh(self):
        out = Value(math.tanh(self.data), (self,))
        def back():
            self.grad += (1 - out.data ** 2) * out.grad
        out._back = back
        return out

    def relu(self):
        out = Value(max(0.0, self.data), (self,))
        def back():
            if out.data > 0:
                self.grad += out.grad
        out._back = back
        return out

    def backward(self):
        seen = set()
        todo = [self]
        while todo:
            node = todo.pop()
            if node in seen:
                continue
            seen.add(node)
            todo.extend(node._parents)
        for node in seen:
            node.grad = 0.0
        self.grad = 1.0
        for node in sorted(seen, key=lambda v: v._nr, reverse=True):
            if node._back is not None:
                node._back()
