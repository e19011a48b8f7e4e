# expect: any
import numpy as np


def mse(y_true, y_pred):
    assert y_true.shape == y_pred.shape
    return np.mean((y_true.astype(float) - y_pred) ** 2)
