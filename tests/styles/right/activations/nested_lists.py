import math


def each(f):
    def apply(z):
        return [apply(v) for v in z] if hasattr(z, "__len__") and getattr(z, "ndim", 1) else f(float(z))

    return apply


def _sigmoid(v):
    return 0.5 + 0.5 * math.tanh(v / 2)


sigmoid = each(_sigmoid)
relu = each(lambda v: max(v, 0.0))
tanh = each(math.tanh)
sigmoid_grad = each(lambda v: _sigmoid(v) * (1 - _sigmoid(v)))
relu_grad = each(lambda v: float(v > 0))
tanh_grad = each(lambda v: 1 - math.tanh(v) ** 2)
