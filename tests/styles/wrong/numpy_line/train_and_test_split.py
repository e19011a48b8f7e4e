# expect: numpy_line__held_out
import numpy as np


def mean(values):
    return sum(values) / len(values)


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    points = list(zip(np.ravel(x).tolist(), np.ravel(y).tolist(), strict=True))
    training = points[: int(len(points) * 0.8)]
    w, b = float(np.ravel(w0)[0]), float(np.ravel(b0)[0])
    losses = []
    for _ in range(epochs):
        errors = [(w * a + b - c, a) for a, c in training]
        losses.append(mean([e * e for e, _ in errors]))
        dw, db = mean([2 * e * a for e, a in errors]), mean([2 * e for e, _ in errors])
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


def predict_line(x, w, b):
    return w * x + b
