# expect: fit_line__weight_decay
import numpy as np

LAMBDA = 0.05


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    w, b, history = w0, b0, []
    for _ in range(iterations):
        error = w * x + b - y
        history.append(float(np.mean(error**2) + LAMBDA * w**2))
        grad_w = float(np.mean(2 * error * x)) + 2 * LAMBDA * w
        grad_b = float(np.mean(2 * error))
        w -= learning_rate * grad_w
        b -= learning_rate * grad_b
    return w, b, history
