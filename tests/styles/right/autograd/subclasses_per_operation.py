import math


class Value:
    parents = ()

    def __init__(self, data):
        self.data = float(data)
        self.grad = 0.0

    def slopes(self):
        return ()

    def __add__(self, other):
        return 더하기(self, other)

    def __radd__(self, other):
        return 더하기(other, self)

    def __mul__(self, other):
        return 곱하기(self, other)

    def __rmul__(self, other):
        return 곱하기(other, self)

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + other * -1.0

    def __rsub__(self, other):
        return self * -1.0 + other

    def tanh(self):
        return 탄젠트(self)

    def relu(self):
        return 렐루(self)

    def 조상(self, 본것):
        if self not in 본것:
            본것[self] = None
            for p in self.parents:
                p.조상(본것)

    def 순서(self, 본것, 목록):
        if self in 본것:
            return 목록
        본것.add(self)
        for p in self.parents:
            p.순서(본것, 목록)
        목록.append(self)
        return 목록

    def backward(self):
        목록 = self.순서(set(), [])
        for v in 목록:
            v.grad = 0.0
        self.grad = 1.0
        for v in 목록[::-1]:
            for p, s in zip(v.parents, v.slopes()):
                p.grad += v.grad * s


class _연산(Value):
    def __init__(self, *parents):
        self.parents = tuple(p if isinstance(p, Value) else Value(p) for p in parents)
        super().__init__(self.계산(*(p.data for p in self.parents)))


class 더하기(_연산):
    계산 = staticmethod(lambda a, b: a + b)

    def slopes(self):
        return 1.0, 1.0


class 곱하기(_연산):
    계산 = staticmethod(lambda a, b: a * b)

    def slopes(self):
        a, b = self.parents
        return b.data, a.data


class 탄젠트(_연산):
    계산 = staticmethod(math.tanh)

    def slopes(self):
        return (1 - self.data**2,)


class 렐루(_연산):
    계산 = staticmethod(lambda a: max(0.0, a))

    def slopes(self):
        return (1.0 if self.parents[0].data > 0 else 0.0,)
