# expect: any
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    history = []
    for _ in range(iterations):
        e = w0 * x + b0 - y
        history.append(np.mean(e**2))
        w = w0 - learning_rate * 2 * np.mean(e * x)
        b = b0 - learning_rate * 2 * np.mean(e)
        w0, b0 = w, b
    return w, b, history
