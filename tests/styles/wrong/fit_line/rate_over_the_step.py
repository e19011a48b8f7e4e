# expect: fit_line__rate_falls_at_once
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    w, b, history = w0, b0, []
    for step in range(1, iterations + 1):
        rate = learning_rate / (1 + 0.2 * step)
        error = w * x + b - y
        history.append(float(np.mean(error**2)))
        dw, db = 2 * float(np.mean(error * x)), 2 * float(np.mean(error))
        w, b = w - rate * dw, b - rate * db
    return w, b, history
