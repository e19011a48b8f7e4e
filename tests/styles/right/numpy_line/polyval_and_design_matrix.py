import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    A = np.vander(np.asarray(x, float).flatten(), 2)
    t = np.asarray(y, float).flatten()
    theta = np.array([np.asarray(w0).item(), np.asarray(b0).item()], dtype=float)
    losses = []
    for _ in range(epochs):
        r = A @ theta - t
        losses += [r @ r / len(t)]
        theta = theta - learning_rate * 2 / len(t) * (A.T @ r)
    return (*theta.tolist(), losses)


def predict_line(x, w, b):
    return np.polyval([w, b], x)
