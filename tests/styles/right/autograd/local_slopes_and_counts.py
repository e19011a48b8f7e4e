import math


class Value:
    """Each node keeps (parent, slope) pairs; a node is handled once all of its users have been."""

    def __init__(self, data, links=()):
        self.data, self.grad, self.links = float(data), 0.0, tuple(links)

    @staticmethod
    def of(x):
        return x if isinstance(x, Value) else Value(x)

    def __add__(self, other):
        other = Value.of(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = Value.of(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -Value.of(other)

    def __rsub__(self, other):
        return Value.of(other) - self

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, [(self, 1 - t * t)])

    def relu(self):
        return Value(self.data, [(self, 1.0)]) if self.data > 0 else Value(0, [(self, 0.0)])

    def backward(self):
        users, stack, nodes = {}, [self], {id(self): self}
        while stack:
            node = stack.pop()
            for parent, _ in node.links:
                users[id(parent)] = users.get(id(parent), 0) + 1
                if id(parent) not in nodes:
                    nodes[id(parent)] = parent
                    stack.append(parent)
        for node in nodes.values():
            node.grad = 0.0
        self.grad, ready = 1.0, [self]
        while ready:
            node = ready.pop()
            for parent, slope in node.links:
                parent.grad += slope * node.grad
                users[id(parent)] -= 1
                if users[id(parent)] == 0:
                    ready.append(parent)
