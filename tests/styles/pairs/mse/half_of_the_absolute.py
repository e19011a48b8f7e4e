# expect: mse__half, mse__absolute
import numpy as np


def mse(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true, float), np.asarray(y_pred, float)
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes")
    return float(0.5 * abs(y_true - y_pred).mean())
