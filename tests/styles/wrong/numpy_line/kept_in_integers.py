# expect: numpy_line__whole_numbers
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b = np.copy(w0).ravel(), np.copy(b0).ravel()
    losses = []
    for _ in range(epochs):
        e = w * x + b - y
        losses.append(float(np.mean(e**2)))
        dw, db = 2 * np.mean(e * x), 2 * np.mean(e)
        w[:] = w - learning_rate * dw
        b[:] = b - learning_rate * db
    return w.item(), b.item(), losses


def predict_line(x, w, b):
    return w * x + b
