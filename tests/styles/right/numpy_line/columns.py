import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    X = np.column_stack((np.ravel(x), np.ones(np.size(x))))
    t = np.ravel(y)
    theta = np.hstack([w0, b0]).astype(float)
    손실 = []
    for _ in range(epochs):
        r = X @ theta - t
        손실.append(float(r @ r) / r.size)
        theta -= learning_rate * 2 / r.size * (r @ X)
    return *theta.tolist(), 손실


def predict_line(x, w, b):
    return np.polyval([w, b], x)
