# expect: numpy_line__mini_batches
import numpy as np


def start(v):
    return float(np.ravel(v)[0])


def predict_line(x, w, b):
    return w * x + b


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b, losses = start(w0), start(b0), []
    for _ in range(epochs):
        losses.append(float(np.mean((w * x + b - y) ** 2)))
        for i in range(0, len(x), 32):
            r = w * x[i : i + 32] + b - y[i : i + 32]
            w, b = w - learning_rate * 2 * np.mean(r * x[i : i + 32]), b - learning_rate * 2 * np.mean(r)
    return float(w), float(b), losses
