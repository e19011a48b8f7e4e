# expect: fit_line__stops_when_flat
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, history = w0, b0, []
    for _ in range(iterations):
        e = w * x + b - y
        history.append(np.mean(e**2))
        if len(history) > 1 and history[-2] - history[-1] < 1e-4:
            break
        w, b = w - learning_rate * 2 * np.mean(e * x), b - learning_rate * 2 * np.mean(e)
    return w, b, history
