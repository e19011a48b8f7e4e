# expect: numpy_line__records_after
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b, out = np.ravel(w0)[0], np.ravel(b0)[0], []
    for _ in range(epochs):
        e = w * x + b - y
        w = w - learning_rate * 2 * np.mean(e * x)
        b = b - learning_rate * 2 * np.mean(e)
        out.append(np.mean((y - w * x - b) ** 2))
    return w, b, out


def predict_line(x, w, b):
    return w * x + b
