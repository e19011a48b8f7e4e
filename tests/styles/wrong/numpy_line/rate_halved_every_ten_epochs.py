# expect: numpy_line__rate_falls
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b = float(np.ravel(w0)[0]), float(np.ravel(b0)[0])
    losses = []
    for epoch in range(epochs):
        rate = learning_rate * 0.5 ** (epoch // 10)
        e = w * x + b - y
        losses.append(float(np.mean(e**2)))
        w, b = w - rate * 2 * np.mean(e * x), b - rate * 2 * np.mean(e)
    return w, b, losses


def predict_line(x, w, b):
    return w * x + b
