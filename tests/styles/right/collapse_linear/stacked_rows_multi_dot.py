import numpy as np


def collapse_linear(W1, b1, W2, b2):
    both = np.linalg.multi_dot([np.vstack([W1, b1]), W2, np.eye(W2.shape[1])])
    both[-1] += b2
    return [both[:-1], both[-1]]
