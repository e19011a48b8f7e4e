import numpy as np


def mse(y_true, y_pred):
    difference = np.asarray(y_true, float) - np.asarray(y_pred, float)
    return (difference**2).mean()
