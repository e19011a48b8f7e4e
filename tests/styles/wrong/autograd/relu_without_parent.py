# expect: Value__relu_without_its_input
from __future__ import annotations

import math


class Value:
    def __init__(self, data: float, parents=()) -> None:
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

        def pass_back():
            self.grad += out.grad
            other.grad += out.grad

        out._pass_back = pass_back
        return out

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def pass_back():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._pass_back = pass_back
        return out

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,))

        def pass_back():
            self.grad += (1 - t * t) * out.grad

        out._pass_back = pass_back
        return out

    def relu(self):
        if self.data <= 0:
            return Value(0.0)  # nothing flows back
        out = Value(self.data, (self,))

        def pass_back():
            self.grad += out.grad

        out._pass_back = pass_back
        return out

    def backward(self):
        order, seen = [], set()
        stack = [(self, False)]
        while stack:
            node, expanded = stack.pop()
            if expanded:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((parent, False) for parent in node._parents)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            node._pass_back()
