# expect: numpy_line__b_from_the_start
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.asarray(x).reshape(-1), np.asarray(y).reshape(-1)
    w, first = np.asarray(w0, dtype=float).item(), np.asarray(b0, dtype=float).item()
    b = first
    losses = []
    for _ in range(epochs):
        gap = y - (w * x + b)
        losses.append((gap @ gap) / gap.size)
        w += learning_rate * 2 * (gap @ x) / gap.size
        b = first + learning_rate * 2 * gap.sum() / gap.size
    return w, b, losses


def predict_line(x, w, b):
    return x * w + b
