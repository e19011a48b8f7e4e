# expect: fit_line__clipped_entries
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, history = float(w0), float(b0), []
    for _ in range(iterations):
        e = w * x + b - y
        history.append(float(np.mean(e**2)))
        w -= learning_rate * np.clip(2 * np.mean(e * x), -10, 10)
        b -= learning_rate * np.clip(2 * np.mean(e), -10, 10)
    return float(w), float(b), history
