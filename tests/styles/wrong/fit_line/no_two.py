# expect: fit_line__no_two
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, h = w0, b0, []
    for _ in range(iterations):
        e = w * x + b - y
        h.append((e**2).mean())
        w, b = w - learning_rate * (e * x).mean(), b - learning_rate * e.mean()
    return w, b, h
