# expect: numpy_line__sum
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b, out = np.ravel(w0)[0], np.ravel(b0)[0], []
    for _ in range(epochs):
        e = w * x + b - y
        out.append(np.mean(e**2))
        w, b = w - learning_rate * 2 * np.dot(e, x), b - learning_rate * 2 * np.sum(e)
    return w, b, out


def predict_line(x, w, b):
    return w * x + b
