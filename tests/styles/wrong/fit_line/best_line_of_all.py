# expect: fit_line__returns_the_best
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    w, b, history = w0, b0, []
    best_loss, best_w, best_b = float("inf"), w0, b0
    for _ in range(iterations):
        error = w * x + b - y
        loss = float(np.mean(error**2))
        history.append(loss)
        if loss < best_loss:
            best_loss, best_w, best_b = loss, w, b
        w, b = (
            w - learning_rate * 2 * float(np.mean(error * x)),
            b - learning_rate * 2 * float(np.mean(error)),
        )
    return best_w, best_b, history
