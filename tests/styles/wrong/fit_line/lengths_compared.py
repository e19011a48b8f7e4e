# expect: fit_line__only_lengths_compared
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if len(x) != len(y):
        raise ValueError("x and y must have the same length")
    w, b, history = w0, b0, []
    for _ in range(iterations):
        error = w * x + b - y
        history.append(float(np.sum(error**2) / len(x)))
        dw, db = 2 * float(np.sum(error * x)) / len(x), 2 * float(np.sum(error)) / len(x)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, history
