# expect: numpy_line__start_kept_as_array
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b, out = w0, b0, []
    for _ in range(epochs):
        e = w * x + b - y
        out.append(np.mean(e**2))
        w = w - learning_rate * 2 * np.mean(e * x)
        b = b - learning_rate * 2 * np.mean(e)
    return w, b, out


def predict_line(x, w, b):
    return w * x + b
