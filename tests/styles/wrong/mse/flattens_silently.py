# expect: any
import numpy as np


def mse(y_true, y_pred):
    return float(np.mean((np.ravel(y_true).astype(float) - np.ravel(y_pred)) ** 2))
