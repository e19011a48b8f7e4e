from itertools import islice

import numpy as np


def states(x, y, w, b, lr):
    while True:
        e = np.float64(w) * x + b - y
        yield w, b, np.mean(e**2)
        w, b = w - lr * np.mean(2 * e * x), b - lr * np.mean(2 * e)


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("shapes")
    seen = list(islice(states(x, y, w0, b0, learning_rate), iterations + 1))
    print("손실:", [s[2] for s in seen])
    return seen[-1][0], seen[-1][1], tuple(s[2] for s in seen[:-1])
