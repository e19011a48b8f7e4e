# expect: numpy_line__one_loss_too_many
import numpy as np


def start(v):
    return float(np.ravel(v)[0])


def predict_line(x, w, b):
    return w * x + b


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b, losses = start(w0), start(b0), []
    for _ in range(epochs):
        r = w * x + b - y
        losses.append(float(np.mean(r**2)))
        w, b = w - learning_rate * 2 * np.mean(r * x), b - learning_rate * 2 * np.mean(r)
    losses.append(float(np.mean((w * x + b - y) ** 2)))
    return float(w), float(b), losses
