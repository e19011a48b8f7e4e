# expect: numpy_line__last_loss_only
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b = np.ravel(w0)[0], np.ravel(b0)[0]
    for _ in range(epochs):
        e = w * x + b - y
        loss = np.mean(e**2)
        w, b = w - learning_rate * 2 * np.mean(e * x), b - learning_rate * 2 * np.mean(e)
    return w, b, loss


def predict_line(x, w, b):
    return w * x + b
