import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.squeeze(x, axis=1) if x.ndim == 2 else x, y.T[0] if y.ndim == 2 else y
    n = float(x.size)
    sx, sy, sxx, sxy, syy = x.sum() / n, y.sum() / n, x @ x / n, x @ y / n, y @ y / n
    w, b = (np.float64(np.asarray(v).reshape(())) for v in (w0, b0))
    losses = ()
    for _ in range(epochs):
        losses += (w * w * sxx + 2 * w * b * sx + b * b - 2 * w * sxy - 2 * b * sy + syy,)
        w, b = w - 2 * learning_rate * (w * sxx + b * sx - sxy), b - 2 * learning_rate * (w * sx + b - sy)
    return w, b, losses


def predict_line(x, w, b):
    return x * np.float64(w) + np.float64(b)
