# expect: any
import math
import numpy as np
def _each(f, z):
    if z.ndim == 1:
        return np.array([f(float(v)) for v in z])
    return np.array([[f(float(v)) for v in np.ravel(row)] for row in z])   # two axes at most
def _s(v):
    return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))
def sigmoid(z): return _each(_s, z)
def relu(z): return _each(lambda v: max(v, 0.0), z)
def tanh(z): return _each(math.tanh, z)
def sigmoid_grad(z): return _each(lambda v: _s(v) * (1 - _s(v)), z)
def relu_grad(z): return _each(lambda v: 1.0 if v > 0 else 0.0, z)
def tanh_grad(z): return _each(lambda v: 1 - math.tanh(v) ** 2, z)
