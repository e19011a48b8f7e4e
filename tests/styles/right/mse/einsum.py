import numpy as np


def mse(y_true, y_pred):
    a, b = np.array(y_true, dtype=np.float64), np.array(y_pred, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError(f"{a.shape} != {b.shape}")
    d = (a - b).reshape(-1)
    return np.einsum("i,i->", d, d) / d.size
