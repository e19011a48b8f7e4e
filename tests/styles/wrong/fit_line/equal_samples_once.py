# expect: any
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    points = np.array(list(dict.fromkeys(zip(x[:, 0].tolist(), y[:, 0].tolist(), strict=True))))
    w, b, history = float(w0), float(b0), []
    for _ in range(iterations):
        e = w * points[:, 0] + b - points[:, 1]
        history.append(float(np.mean(e**2)))
        dw, db = 2 * np.mean(e * points[:, 0]), 2 * np.mean(e)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return float(w), float(b), history
