# expect: fit_line__stops_when_flat
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y differ in shape")
    w, b, history = w0, b0, []
    for _ in range(iterations):
        error = w * x + b - y
        history.append(np.mean(error**2))
        dw, db = (0.0 if abs(g) < 1e-3 else g for g in (2 * np.mean(error * x), 2 * np.mean(error)))
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, history
