import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    x, y = x.ravel(), y.ravel()
    history = np.zeros(iterations)
    w, b = np.float64(w0), np.float64(b0)
    t = 0
    while t < iterations:
        r = y - (w * x + b)
        history[t] = r @ r / r.size
        w, b = w + learning_rate * 2 * (r @ x) / r.size, b + learning_rate * 2 * r.sum() / r.size
        t += 1
    return np.array(w), np.array(b), history
