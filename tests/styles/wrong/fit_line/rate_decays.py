# expect: fit_line__rate_falls
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, history = w0, b0, []
    for t in range(iterations):
        e = w * x + b - y
        history.append(np.mean(e**2))
        lr = learning_rate / (1 + t)
        w, b = w - lr * 2 * np.mean(e * x), b - lr * 2 * np.mean(e)
    return w, b, history
