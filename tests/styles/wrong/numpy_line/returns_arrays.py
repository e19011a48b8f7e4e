# expect: numpy_line__arrays_of_one
import numpy as np


def start(v):
    return float(np.ravel(v)[0])


def predict_line(x, w, b):
    return w * x + b


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b, losses = np.ravel(w0).astype(float), np.ravel(b0).astype(float), []
    for _ in range(epochs):
        r = w * x + b - y
        losses.append(float(np.mean(r**2)))
        w, b = w - learning_rate * 2 * np.mean(r * x), b - learning_rate * 2 * np.mean(r)
    return w, b, losses
