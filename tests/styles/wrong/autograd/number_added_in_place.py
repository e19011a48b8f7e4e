# expect: Value__adds_a_number_into_itself
import numpy as np

import math
class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = float(data)
        self.grad = 0.0
        self._edges = tuple(zip(parents, slopes))
    @staticmethod
    def _wrap(v):
        return v if isinstance(v, Value) else Value(v)
    def __neg__(self):
        return self * -1.0
    def __sub__(self, other):
        return self + other * -1.0
    def __rsub__(self, other):
        return self * -1.0 + other
    def __add__(self, other):
        if not isinstance(other, Value):
            self.data += other
            return self
        return Value(self.data + other.data, (self, other), (1.0, 1.0))
    __radd__ = __add__
    def __mul__(self, other):
        other = Value._wrap(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))
    __rmul__ = __mul__
    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, (self,), (1 - t * t,))
    def relu(self):
        return Value(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))
    def backward(self):
        order, seen = [], set()
        stack = [(self, False)]
        while stack:
            v, done = stack.pop()
            if done:
                order.append(v)
                continue
            if id(v) in seen:
                continue
            seen.add(id(v))
            stack.append((v, True))
            for p, _ in v._edges:
                stack.append((p, False))
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v._edges:
                p.grad += s * v.grad
