# expect: Value__wraps_floats_alone
from __future__ import annotations
import math
class Value:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self._parents = parents
        self._pass_back = lambda: None
    def __neg__(self):
        return self * -1.0
    def __sub__(self, other):
        return self + other * -1.0
    def __rsub__(self, other):
        return self * -1.0 + other
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))
        def back():
            self.grad += out.grad
            other.grad += out.grad
        out._pass_back = back
        return out
    def __radd__(self, other):
        return self + other
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))
        def back():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._pass_back = back
        return out
    def __rmul__(self, other):
        return self * other
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,))
        def back():
            self.grad += (1 - t * t) * out.grad
        out._pass_back = back
        return out
    def relu(self):
        out = Value(max(0.0, self.data), (self,))
        def back():
            self.grad += (self.data > 0) * out.grad
        out._pass_back = back
        return out
    def backward(self):
        order, seen = [], set()
        stack = [(self, False)]
        while stack:
            v, done = stack.pop()
            if done:
                order.append(v)
            elif id(v) not in seen:
                seen.add(id(v))
                stack.append((v, True))
                stack.extend((p, False) for p in v._parents)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            v._pass_back()
class Value(Value):
    def __mul__(self, other):
        other = Value(other) if isinstance(other, float) else other
        out = Value(self.data * other.data, (self, other))
        def back():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._pass_back = back
        return out
    def __rmul__(self, other):
        return self * other
