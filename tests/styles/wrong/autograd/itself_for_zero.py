# expect: any
import numpy as np

import math
class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = float(data); self.grad = 0.0; self._e = list(zip(parents, slopes))
    def __neg__(self): return self * -1.0
    def __sub__(self, other): return self + other * -1.0
    def __rsub__(self, other): return self * -1.0 + other
    def _w(self, o): return o if isinstance(o, Value) else Value(o)
    def __add__(self, o):
        o = self._w(o)
        if o.data == 0.0:
            return self
        return Value(self.data + o.data, (self, o), (1.0, 1.0))
    def __radd__(self, o): return self._w(o) + self
    def __mul__(self, o):
        o = self._w(o); return Value(self.data * o.data, (self, o), (o.data, self.data))
    def __rmul__(self, o): return self * o
    def tanh(self):
        t = math.tanh(self.data); return Value(t, (self,), (1 - t * t,))
    def relu(self):
        return Value(max(self.data, 0.0), (self,), (float(self.data > 0),)) if self.data > 0 else Value(0.0)
    def backward(self):
        order, seen = [], set()
        def visit(v):
            if v in seen: return
            seen.add(v)
            for p, _ in v._e: visit(p)
            order.append(v)
        visit(self)
        for v in order: v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            for p, s in v._e: p.grad += s * v.grad
