# expect: fit_line__sample_by_sample
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, h = w0, b0, []
    for _ in range(iterations):
        h.append(np.mean((w * x + b - y) ** 2))
        for xi, yi in zip(x[:, 0], y[:, 0]):
            e = w * xi + b - yi
            w -= learning_rate * 2 * e * xi
            b -= learning_rate * 2 * e
    return w, b, h
