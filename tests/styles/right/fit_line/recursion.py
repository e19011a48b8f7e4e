import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations, history=()):
    if x.shape != y.shape:
        raise ValueError
    if iterations == 0:
        return w0, b0, list(history)
    e = w0 * x + b0 - y
    loss = np.square(e).mean()
    return fit_line(
        x, y, w0 - learning_rate * 2 * np.mean(e * x), b0 - learning_rate * 2 * np.mean(e), learning_rate, iterations - 1,
        (*history, loss),
    )
