# expect: Value__tanh_without_chain
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
        if not isinstance(other, Value):
            return self + Value(other)
        out = Value(self.data + other.data, (self, other))

        def back() -> None:
            for p in out._parents:
                p.grad += out.grad

        out._pass_back = back
        return out

    def __radd__(self, other: float) -> Value:
        return Value(other) + self

    def __mul__(self, other: Value | float) -> Value:
        if not isinstance(other, Value):
            return self * Value(other)
        out = Value(self.data * other.data, (self, other))

        def back() -> None:
            ga, gb = other.data * out.grad, self.data * out.grad
            self.grad += ga
            other.grad += gb

        out._pass_back = back
        return out

    def __rmul__(self, other: float) -> Value:
        return Value(other) * self

    def tanh(self) -> Value:
        out = Value(math.tanh(self.data), (self,))

        def back() -> None:
            self.grad += 1 - out.data**2

        out._pass_back = back
        return out

    def relu(self) -> Value:
        if self.data > 0:
            out = Value(self.data, (self,))

            def back() -> None:
                self.grad += out.grad

            out._pass_back = back
        else:
            out = Value(0, (self,))
        return out

    def backward(self) -> None:
        order: list[Value] = []
        seen: set[Value] = set()

        def visit(v: Value) -> None:
            if v in seen:
                return
            seen.add(v)
            for p in v._parents:
                visit(p)
            order.append(v)

        visit(self)
        for v in order:
            v.grad = 1.0 if v is self else 0.0
        for v in order[::-1]:
            v._pass_back()
