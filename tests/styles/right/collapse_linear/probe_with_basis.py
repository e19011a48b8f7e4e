import numpy as np


def collapse_linear(W1, b1, W2, b2):
    i, h = W1.shape
    if W2.shape[0] != h:
        raise ValueError
    f = lambda x: (x @ W1 + b1) @ W2 + b2
    b = f(np.zeros(i))
    return np.array([f(e) - b for e in np.eye(i)]), b
