import math
from collections import deque


def lift(x):
    return x if isinstance(x, Value) else Value(x)


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad = float(data), 0.0
        self.parents, self.slopes = tuple(parents), tuple(slopes)

    def __add__(self, other):
        return Value(self.data + lift(other).data, (self, lift(other)), (1, 1)) if not isinstance(other, Value) else Value(
            self.data + other.data, (self, other), (1, 1)
        )

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        o = lift(other)
        return Value(self.data * o.data, (self, o), (o.data, self.data))

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -1 * other

    def __rsub__(self, other):
        return other + -self

    def tanh(self):
        e = math.tanh(self.data)
        return Value(e, [self], [1 - e**2])

    def relu(self):
        return Value(self.data if self.data > 0 else 0, [self], [1 if self.data > 0 else 0])

    def backward(self):
        users, nodes, queue = {self: 0}, [], deque([self])
        while queue:
            node = queue.popleft()
            nodes.append(node)
            for p in node.parents:
                if p not in users:
                    users[p] = 0
                    queue.append(p)
                users[p] += 1
        for node in nodes:
            node.grad = 0.0
        self.grad = 1.0
        ready = deque([self])
        while ready:
            node = ready.popleft()
            for p, s in zip(node.parents, node.slopes):
                p.grad += s * node.grad
                users[p] -= 1
                if users[p] == 0:
                    ready.append(p)
