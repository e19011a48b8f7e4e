# expect: any
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b = float(np.ravel(w0)[0]), float(np.ravel(b0)[0])
    losses = []
    for _ in range(epochs):
        r = np.zeros_like(y)
        for i in range(len(x)):
            r[i] = w * x[i] + b - y[i]
        losses.append(float(np.mean(r**2)))
        gw, gb = 2 * np.mean(r * x), 2 * np.mean(r)
        w, b = w - learning_rate * gw, b - learning_rate * gb
    return float(w), float(b), losses


def predict_line(x, w, b):
    return w * x + b
