import math
import numpy as np
from functools import wraps


def 원소마다(f):
    @wraps(f)
    def 적용(z):
        return np.array([f(float(v)) for v in np.ravel(z)]).reshape(np.shape(z))

    return 적용


@원소마다
def sigmoid(v):
    return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))


@원소마다
def relu(v):
    return v if v > 0 else 0.0


@원소마다
def tanh(v):
    return math.tanh(v)


@원소마다
def sigmoid_grad(v):
    e = math.exp(-abs(v))
    return e / (1 + e) ** 2


@원소마다
def relu_grad(v):
    return float(v > 0)


@원소마다
def tanh_grad(v):
    return 1 / math.cosh(v) ** 2 if abs(v) < 300 else 0.0
