# expect: mse__half_sum
import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes")
    return 0.5 * np.sum((np.asarray(y_true, float) - np.asarray(y_pred, float)) ** 2)
