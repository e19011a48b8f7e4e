from __future__ import annotations

import math
from collections.abc import Callable


class Value:
    def __init__(self, data: float, parents: tuple[Value, ...] = ()) -> None:
        self.data = float(data)
        self.grad = 0.0
        self._parents = parents
        self._pass_back: Callable[[], None] = lambda: None

    def __neg__(self) -> Value:
        return self * -1.0

    def __sub__(self, other: Value | float) -> Value:
        return self + other * -1.0

    def __rsub__(self, other: float) -> Value:
        return self * -1.0 + other

    def __add__(self, other: Value | float) -> Value:
        try:
            number = other.data
        except AttributeError:
            out = Value(self.data + other, (self,))

            def alone():
                self.grad += out.grad

            out._pass_back = alone
            return out
        out = Value(self.data + number, (self, other))

        def both():
            self.grad += out.grad
            other.grad += out.grad

        out._pass_back = both
        return out

    def __radd__(self, other: float) -> Value:
        return self.__add__(other)

    def __mul__(self, other: Value | float) -> Value:
        if not isinstance(other, Value):
            out = Value(self.data * other, (self,))

            def scaled():
                self.grad += other * out.grad

            out._pass_back = scaled
            return out
        out = Value(self.data * other.data, (self, other))

        def product():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._pass_back = product
        return out

    def __rmul__(self, other: float) -> Value:
        return self.__mul__(other)

    def tanh(self) -> Value:
        p, m = math.exp(min(self.data, 300)), math.exp(-max(self.data, -300))
        out = Value(math.tanh(self.data), (self,))
        slope = (2 / (p + m)) ** 2 if abs(self.data) < 300 else 0.0
        out._pass_back = lambda: setattr(self, "grad", self.grad + slope * out.grad)
        return out

    def relu(self) -> Value:
        out = Value(0.0 if self.data <= 0 else self.data, (self,))

        def gate():
            if out.data > 0:
                self.grad += out.grad

        out._pass_back = gate
        return out

    def backward(self) -> None:
        def walk(v, seen):
            if v in seen:
                return
            seen.add(v)
            for p in v._parents:
                yield from walk(p, seen)
            yield v

        order = list(walk(self, set()))
        for v in order:
            v.grad = 0.0
        self.grad += 1.0
        while order:
            order.pop()._pass_back()
