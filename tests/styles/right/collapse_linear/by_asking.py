import numpy as np


def collapse_linear(W1, b1, W2, b2):
    """The two layers tell their W and b by what they answer to zeros and unit vectors."""
    if W1.shape[1] != W2.shape[0]:
        raise ValueError("W1과 W2가 이어지지 않습니다")

    def two(X):
        return (X @ W1 + b1) @ W2 + b2

    i = W1.shape[0]
    b = two(np.zeros((1, i)))[0]
    return two(np.eye(i)) - b, b
