# expect: fit_line__stops_when_flat
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    w, b, history, t = w0, b0, [], 0
    while t < iterations:
        error = w * x + b - y
        loss = float(np.mean(error**2))
        history.append(loss)
        if loss < 1e-4:
            return w, b, history
        w, b = w - learning_rate * 2 * float(np.mean(error * x)), b - learning_rate * 2 * float(np.mean(error))
        t += 1
    return w, b, history
