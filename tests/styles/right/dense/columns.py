import numpy as np


def dense(X, W, b):
    if len({X.shape[1], W.shape[0]}) > 1 or len({W.shape[1], b.size}) > 1:
        raise ValueError("no fit")
    Z = np.zeros((X.shape[0], W.shape[1]))
    for j, (column, bias) in enumerate(zip(W.T, b)):
        Z[:, j] = (X * column).sum(axis=1) + bias
    return Z


count_params = lambda sizes: int(np.dot(sizes[:-1], sizes[1:]) + sum(sizes[1:]))  # noqa: E731
