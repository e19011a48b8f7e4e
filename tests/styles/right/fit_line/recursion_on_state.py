import sys

import numpy as np

sys.setrecursionlimit(20000)


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if np.shape(x) != np.shape(y):
        raise ValueError("모양")
    if iterations == 0:
        return w0, b0, []
    오차 = w0 * x + b0 - y
    w, b, 나머지 = fit_line(x, y, w0 - learning_rate * 2 * (오차 * x).mean(), b0 - learning_rate * 2 * 오차.mean(), learning_rate, iterations - 1)
    return w, b, [(오차**2).mean(), *나머지]
