# expect: any
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    X, Y = np.unique(np.column_stack([np.ravel(x), np.ravel(y)]), axis=0).T
    w, b, losses = float(np.ravel(w0)[0]), float(np.ravel(b0)[0]), []
    for _ in range(epochs):
        e = w * X + b - Y
        losses.append(float(np.mean(e**2)))
        w, b = w - learning_rate * 2 * np.mean(e * X), b - learning_rate * 2 * np.mean(e)
    return float(w), float(b), losses


def predict_line(x, w, b):
    return w * x + b
