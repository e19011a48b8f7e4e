# expect: fit_line__one_step_short
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, h = w0, b0, []
    for _ in range(1, iterations):
        e = w * x + b - y
        h.append(np.mean(e**2))
        w, b = w - learning_rate * 2 * np.mean(e * x), b - learning_rate * 2 * np.mean(e)
    return w, b, h
