# expect: numpy_line__sample_by_sample
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.ravel(), y.ravel()
    w, b, out = np.ravel(w0)[0], np.ravel(b0)[0], []
    for _ in range(epochs):
        out.append(np.mean((y - w * x - b) ** 2))
        for xi, yi in zip(x, y):
            e = w * xi + b - yi
            w, b = w - learning_rate * 2 * e * xi, b - learning_rate * 2 * e
    return w, b, out


def predict_line(x, w, b):
    return w * x + b
