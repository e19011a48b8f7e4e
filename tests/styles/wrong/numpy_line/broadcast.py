# expect: numpy_line__shapes_as_they_come
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    w, b = float(np.ravel(w0)[0]), float(np.ravel(b0)[0])
    out = []
    for _ in range(epochs):
        e = w * x + b - y
        out.append(np.mean(e**2))
        w, b = w - learning_rate * 2 * np.mean(e * x), b - learning_rate * 2 * np.mean(e)
    return w, b, out


def predict_line(x, w, b):
    return w * x + b
