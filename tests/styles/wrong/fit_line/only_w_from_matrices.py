# expect: fit_line__w_as_array
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    n, w, b, history = len(x), w0, b0, []
    for _ in range(iterations):
        error = x * w + b - y
        history.append(float(np.mean(error**2)))
        dw, db = 2 / n * x.T @ error, 2 / n * np.sum(error)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, history
