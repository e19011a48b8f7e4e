import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    A = np.hstack([x, np.ones_like(x)])
    H, g0 = 2 * A.T @ A / len(x), 2 * A.T @ y[:, 0] / len(x)
    theta, history = np.array([w0, b0], dtype=float), []
    for _ in range(iterations):
        history.append(float(np.square(A @ theta - y[:, 0]).mean()))
        theta = theta - learning_rate * (H @ theta - g0)
    return theta[0], theta[1], history
