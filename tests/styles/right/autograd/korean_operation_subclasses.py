from __future__ import annotations

import math


class Value:
    def __init__(self, data: float, parents: tuple[Value, ...] = ()) -> None:
        self.data, self.grad, self.부모 = float(data), 0.0, parents

    def 나누기(self) -> None:
        """잎에는 나눌 것이 없다."""

    def __add__(self, other):
        return 합(self, other)

    __radd__ = __add__

    def __mul__(self, other):
        return 곱(self, other)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + other * -1.0

    def __rsub__(self, other):
        return self * -1.0 + other

    def tanh(self):
        return 쌍곡(self)

    def relu(self):
        return 렐루(self)

    def backward(self):
        차례 = []
        지나온 = set()
        쌓임 = [(self, False)]
        while 쌓임:
            노드, 끝 = 쌓임.pop()
            if 끝:
                차례.append(노드)
            elif id(노드) not in 지나온:
                지나온.add(id(노드))
                쌓임.append((노드, True))
                쌓임.extend((p, False) for p in 노드.부모)
        for 노드 in 차례:
            노드.grad = 0.0
        self.grad = 1.0
        for 노드 in 차례[::-1]:
            노드.나누기()


def _값(x):
    return x if isinstance(x, Value) else Value(x)


class 합(Value):
    def __init__(self, a, b):
        a, b = _값(a), _값(b)
        super().__init__(a.data + b.data, (a, b))

    def 나누기(self):
        for p in self.부모:
            p.grad += self.grad


class 곱(Value):
    def __init__(self, a, b):
        a, b = _값(a), _값(b)
        super().__init__(a.data * b.data, (a, b))

    def 나누기(self):
        a, b = self.부모
        a.grad += b.data * self.grad
        b.grad += a.data * self.grad


class 쌍곡(Value):
    def __init__(self, a):
        super().__init__(math.tanh(a.data), (a,))

    def 나누기(self):
        self.부모[0].grad += self.grad * (1 - self.data) * (1 + self.data)


class 렐루(Value):
    def __init__(self, a):
        super().__init__(a.data if a.data > 0 else 0.0, (a,))

    def 나누기(self):
        if self.data > 0:
            self.부모[0].grad += self.grad
