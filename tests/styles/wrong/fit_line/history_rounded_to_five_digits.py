# expect: any
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("shapes")
    w, b = w0, b0
    history = []
    for t in range(iterations):
        error = w * x + b - y
        loss = round(float(np.mean(error**2)), 5)
        history.append(loss)
        dw = 2 * np.mean(error * x)
        db = 2 * np.mean(error)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b, history
