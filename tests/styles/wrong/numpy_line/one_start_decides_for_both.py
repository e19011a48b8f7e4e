# expect: any
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    if isinstance(w0, np.ndarray):
        w, b = float(w0[0]), float(b0[0])
    else:
        w, b = float(w0), float(b0)
    losses = []
    for _ in range(epochs):
        r = w * x + b - y
        losses.append(float(np.mean(r**2)))
        gw, gb = 2 * np.mean(r * x), 2 * np.mean(r)
        w, b = w - learning_rate * gw, b - learning_rate * gb
    return float(w), float(b), losses


def predict_line(x, w, b):
    return w * x + b
