# expect: numpy_line__stops_when_flat
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b = np.ravel(w0)[0] * 1.0, np.ravel(b0)[0] * 1.0
    losses = []
    for _ in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        dw, db = (0.0 if abs(g) < 1e-3 else g for g in (2 * np.mean(error * x), 2 * np.mean(error)))
        w -= learning_rate * dw
        b -= learning_rate * db
    return w, b, losses


def predict_line(x, w, b):
    return w * x + b
