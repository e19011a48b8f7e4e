import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if np.shape(x) != np.shape(y):
        raise ValueError("x와 y의 모양이 다릅니다")
    A = np.column_stack([x, np.ones(len(x))])
    theta = np.array([[w0], [b0]], dtype=float)
    history = np.empty(iterations)
    for t in range(iterations):
        r = A @ theta - y
        history[t] = (r.T @ r).item() / len(x)
        theta = theta - learning_rate * (2 / len(x)) * A.T @ r
    return theta[0, 0], theta[1, 0], history
