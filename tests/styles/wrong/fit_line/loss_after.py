# expect: fit_line__records_after
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, h = w0, b0, []
    for _ in range(iterations):
        e = w * x + b - y
        dw, db = 2 * np.mean(e * x), 2 * np.mean(e)
        w, b = w - learning_rate * dw, b - learning_rate * db
        h.append(np.mean((w * x + b - y) ** 2))
    return w, b, h
