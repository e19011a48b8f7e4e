# expect: fit_line__b_after_w
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, h = w0, b0, []
    for _ in range(iterations):
        h.append(np.mean((w * x + b - y) ** 2))
        w -= learning_rate * np.mean(2 * x * (w * x + b - y))
        b -= learning_rate * np.mean(2 * (w * x + b - y))
    return w, b, h
