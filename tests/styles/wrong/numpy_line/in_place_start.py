# expect: numpy_line__changes_the_start
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b = np.atleast_1d(np.asarray(w0, dtype=float)), np.atleast_1d(np.asarray(b0, dtype=float))
    out = []
    for _ in range(epochs):
        e = w * x + b - y
        out.append(np.mean(e**2))
        w -= learning_rate * 2 * np.mean(e * x)
        b -= learning_rate * 2 * np.mean(e)
    return w[0], b[0], out


def predict_line(x, w, b):
    return w * x + b
