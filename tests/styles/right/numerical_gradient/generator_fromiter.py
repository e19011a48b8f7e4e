import numpy as np


def moved(x, i, by):
    copy = x.copy()
    copy.flat[i] += by
    return copy


def numerical_gradient(f, x, h=1e-5):
    point = x * 1.0
    slope = lambda i: (f(moved(point, i, h)) - f(moved(point, i, -h))) / (2 * h)  # noqa: E731
    return np.fromiter((slope(i) for i in range(x.size)), dtype=float, count=x.size).reshape(x.shape)
