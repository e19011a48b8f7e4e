import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad, self.parents, self.slopes = float(data), 0.0, parents, slopes

    def __add__(self, o):
        o = o if hasattr(o, "data") else Value(o)
        return Value(self.data + o.data, (self, o), (1.0, 1.0))

    def __mul__(self, o):
        o = o if hasattr(o, "data") else Value(o)
        return Value(self.data * o.data, (self, o), (o.data, self.data))

    def __radd__(self, o):
        return self.__add__(o)

    def __rmul__(self, o):
        return self.__mul__(o)

    def __neg__(self):
        return self * -1.0

    def __sub__(self, o):
        return self + o * -1.0

    def __rsub__(self, o):
        return self * -1.0 + o

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, (self,), (1 - t**2,))

    def relu(self):
        return Value(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))

    def _nodes(self, seen=None):
        seen = {} if seen is None else seen
        if id(self) not in seen:
            seen[id(self)] = self
            for p in self.parents:
                p._nodes(seen)
        return seen

    def backward(self):
        nodes = self._nodes()
        uses = {k: [] for k in nodes}
        for node in nodes.values():
            for p, s in zip(node.parents, node.slopes):
                uses[id(p)].append((node, s))
        memo = {id(self): 1.0}

        def gradient(node):
            if id(node) not in memo:
                memo[id(node)] = sum(s * gradient(user) for user, s in uses[id(node)])
            return memo[id(node)]

        for node in nodes.values():
            node.grad = gradient(node)
