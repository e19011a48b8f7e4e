# expect: any
import numpy as np


def mse(y_true, y_pred):
    assert y_true.shape == y_pred.shape, "shapes"
    return np.mean((y_true * 1.0 - y_pred) ** 2)
