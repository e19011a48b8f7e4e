# expect: fit_line__with_replacement
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    rng = np.random.default_rng(3)
    w, b, history = w0, b0, []
    for _ in range(iterations):
        history.append(float(np.mean((w * x + b - y) ** 2)))
        drawn = rng.integers(0, len(x), size=len(x))
        error = w * x[drawn] + b - y[drawn]
        w, b = (
            w - learning_rate * 2 * float(np.mean(error * x[drawn])),
            b - learning_rate * 2 * float(np.mean(error)),
        )
    return w, b, history
